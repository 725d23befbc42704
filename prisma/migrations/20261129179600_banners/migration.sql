-- What is told on every page is the same for all of a framework, and holds no name: whoever draws the page knows whose it is.
CREATE OR REPLACE FUNCTION list_banners() RETURNS TABLE (framework text, period text, until_at timestamptz, message text) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT e.framework, e.period, e.until_at, e.message FROM general_extension e
  WHERE e.ended_at IS NULL AND e.until_at > now() ORDER BY e.granted_at
$$;
