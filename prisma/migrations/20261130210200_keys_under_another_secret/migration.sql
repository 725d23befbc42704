-- The key of a second factor, encrypted anew: when the secret of the service is another one, whoever gives a right code brings theirs along.
CREATE FUNCTION reseal_second_factor(factor uuid, sealed bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE second_factor f SET secret = sealed WHERE f.id = factor AND f.person_id = app_person_id() AND f.ended_at IS NULL;
  RETURN FOUND;
END $$;

GRANT EXECUTE ON FUNCTION reseal_second_factor(uuid, bytea) TO assurance_app;
