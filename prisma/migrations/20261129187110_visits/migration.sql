-- When somebody was last here, and since when happenings are listed for them: since the visit before this one began, so that what
-- happened while it lasted is never lost between both; on a first visit since it began itself.
DROP FUNCTION find_last_visit(bytea);

-- The last use of any of their sessions that began before this one, and never later than this one began, for a session that is
-- still open elsewhere; NULL on a first visit. Being seen is written once a minute: the answer may be early, so nothing is missed.
CREATE FUNCTION find_visits(wanted bytea) RETURNS TABLE (last_at timestamptz, since timestamptz) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT before.at, coalesce(before.created_at, present.created_at)
  FROM session present LEFT JOIN LATERAL (
    SELECT least(earlier.last_seen_at, present.created_at) AS at, earlier.created_at FROM session earlier
    WHERE earlier.person_id = present.person_id AND earlier.token_hash <> present.token_hash AND earlier.created_at <= present.created_at
    ORDER BY 1 DESC, 2 LIMIT 1) before ON TRUE
  WHERE present.token_hash = wanted AND present.person_id = app_person_id()
$$;
GRANT EXECUTE ON FUNCTION find_visits(bytea) TO assurance_app;
