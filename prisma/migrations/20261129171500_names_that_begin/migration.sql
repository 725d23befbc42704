-- A name that begins on a day to come is shown from that day on: the clock sees to it.
GRANT EXECUTE ON FUNCTION renew_names() TO assurance_worker;
