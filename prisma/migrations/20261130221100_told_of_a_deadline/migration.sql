-- That a deadline is near is told once of each deadline, and no longer once of each period: the day is a part of the key. What was told
-- already gets the day that it told of, so that nobody is told of it again.
UPDATE notice SET key = key || '/' || to_char(to_date(facts->>'deadline', 'DD Month YYYY'), 'YYYY-MM-DD')
WHERE starts_with(key, 'due/') AND key ~ '/near-[0-9]+$' AND facts ? 'deadline';
