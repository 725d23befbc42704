-- Who is still missing, as before, but without those who are invited already: of them is said where they are waited for.
DROP FUNCTION people_standing();
CREATE FUNCTION people_standing() RETURNS TABLE (administrators integer, open_invitations integer, expired_invitations integer,
  without_gatekeeper text[], without_lead text[], without_executive text[], commissioners_without text[], waited_for text[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  RETURN QUERY
    WITH held AS MATERIALIZED (SELECT m.role, m.provider_code, m.commissioner_code, d.may FROM membership m
      JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL JOIN role_definitions() d ON d.role = m.role
      WHERE m.from_at <= now() AND coalesce(m.to_at, 'infinity') > now()),
    invited AS MATERIALIZED (SELECT i.role, i.provider_code, i.commissioner_code, d.may FROM invitation i
      JOIN role_definitions() d ON d.role = i.role WHERE is_open(i)),
    there AS MATERIALIZED (SELECT h.provider_code, h.commissioner_code, h.may, true AS holds FROM held h
      UNION ALL SELECT i.provider_code, i.commissioner_code, i.may, false FROM invited i),
    due AS (SELECT DISTINCT r.provider_code AS code FROM responsibility r JOIN provider p ON p.code = r.provider_code
      WHERE daterange(r.from_date, r.to_date, '[]') @> today() AND daterange(p.opened_on, p.closed_on, '[]') @> today()),
    wanted AS MATERIALIZED (
      SELECT d.code, w.kind, bool_or(t.holds) AS holds FROM due d
      CROSS JOIN (VALUES ('gatekeeper', ARRAY['people:invite']), ('lead', ARRAY['return:submit', 'return:fill']),
        ('executive', ARRAY['declaration:sign'])) w (kind, may)
      LEFT JOIN there t ON t.provider_code = d.code AND w.may <@ t.may GROUP BY d.code, w.kind
      UNION ALL SELECT c.code, 'commissioner', bool_or(t.holds) FROM commissioner c LEFT JOIN there t ON t.commissioner_code = c.code
      GROUP BY c.code)
    SELECT (SELECT count(*)::int FROM held h WHERE 'registry:manage' = ANY (h.may)),
      (SELECT count(*)::int FROM invitation i WHERE is_open(i)),
      (SELECT count(*)::int FROM invitation i WHERE i.used_at IS NULL AND i.withdrawn_at IS NULL AND NOT is_open(i)),
      ARRAY(SELECT w.code FROM wanted w WHERE w.kind = 'gatekeeper' AND w.holds IS NULL ORDER BY 1),
      ARRAY(SELECT w.code FROM wanted w WHERE w.kind = 'lead' AND w.holds IS NULL ORDER BY 1),
      ARRAY(SELECT w.code FROM wanted w WHERE w.kind = 'executive' AND w.holds IS NULL ORDER BY 1),
      ARRAY(SELECT w.code FROM wanted w WHERE w.kind = 'commissioner' AND w.holds IS NULL ORDER BY 1),
      ARRAY(SELECT DISTINCT w.code FROM wanted w WHERE NOT w.holds ORDER BY 1);
END $$;
GRANT EXECUTE ON FUNCTION people_standing() TO assurance_app;
