-- Of which of these addresses there is an account, for whoever invites many at once.
CREATE FUNCTION list_known_addresses(wanted text[]) RETURNS TABLE (email text) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  RETURN QUERY SELECT p.email FROM person p WHERE p.email = ANY (wanted);
END $$;
GRANT EXECUTE ON FUNCTION list_known_addresses(text[]) TO assurance_app;
