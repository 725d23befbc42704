-- When the person of a session was last here before it began: what their other sessions say. The table of sessions already knows;
-- the service may not read it, so it asks a function, and learns only about whoever it acts for.

-- The last use of any of their sessions that began before this one, and never later than this one began, for a session that is
-- still open elsewhere. NULL on a first visit. Being seen is written once a minute: the answer may be early, so nothing is missed.
CREATE FUNCTION find_last_visit(wanted bytea) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT max(least(earlier.last_seen_at, present.created_at))
  FROM session present JOIN session earlier ON earlier.person_id = present.person_id
  WHERE present.token_hash = wanted AND present.person_id = app_person_id()
    AND earlier.token_hash <> present.token_hash AND earlier.created_at <= present.created_at
$$;
GRANT EXECUTE ON FUNCTION find_last_visit(bytea) TO assurance_app;
