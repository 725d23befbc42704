-- How often signing in was refused on each of the last days, and of how many accounts; of addresses without one beside them. For
-- whoever keeps the register.
CREATE FUNCTION list_refusals(since date) RETURNS TABLE (day date, accounts integer, refused integer, locked integer, unknown integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  RETURN QUERY SELECT r.day, count(*) FILTER (WHERE r.object <> 'unknown-account')::int, sum(r.refused)::int, sum(r.locked)::int,
    coalesce(sum(r.refused + r.locked) FILTER (WHERE r.object = 'unknown-account'), 0)::int
  FROM sign_in_refusal r WHERE r.day >= list_refusals.since GROUP BY r.day ORDER BY r.day DESC;
END $$;
GRANT EXECUTE ON FUNCTION list_refusals(date) TO assurance_app;
