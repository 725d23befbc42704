-- Everybody may know of their own roles, and so give one up.
CREATE OR REPLACE FUNCTION my_known_roles(everybody boolean) RETURNS SETOF membership LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF everybody THEN
    PERFORM require_administrator();
    RETURN QUERY SELECT m.* FROM membership m;
  ELSE
    RETURN QUERY SELECT m.* FROM membership m WHERE m.person_id = app_person_id()
      OR (m.framework, m.provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('people:invite') r);
  END IF;
END $$;
