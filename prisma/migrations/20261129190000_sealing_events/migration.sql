-- What the audit chains say of the submissions and signatures of a year, word for word: whoever has the text of an event, and the head that
-- a receipt shows, can see without this database that the snapshot is the one that was recorded. Reads whole events, so it has the
-- owner's rights and asks who is calling: it says nothing to whoever does not read the submission itself. An event of these two
-- actions holds hashes and names, and no figure; one that says what was redacted is here where it speaks of a snapshot of the year.
CREATE FUNCTION list_sealing_events(of_framework text, of_year text)
RETURNS TABLE (organisation text, seq bigint, head text, statement text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH kept AS MATERIALIZED (
    SELECT k.provider_code, k.audit_seq, k.snapshot_sha256 FROM (
      SELECT s.framework, s.provider_code, s.audit_seq, s.snapshot_sha256 FROM submission s
        WHERE s.framework = of_framework AND s.financial_year = of_year
      UNION ALL SELECT d.framework, d.provider_code, d.audit_seq, d.snapshot_sha256 FROM signed_declaration d
        WHERE d.framework = of_framework AND d.financial_year = of_year) k
    WHERE k.framework = ANY ((SELECT my_frameworks('return:read-submitted'))::text[])
      OR (k.framework, k.provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('return:read-submitted') r)),
  wanted AS (
    SELECT k.provider_code AS organisation, k.audit_seq AS seq FROM kept k
    UNION SELECT e.organisation, e.seq FROM audit_event e CROSS JOIN LATERAL jsonb_array_elements(e.new->'marks') m
      JOIN kept k ON k.provider_code = e.organisation AND k.audit_seq = (m->>'seq')::bigint AND k.snapshot_sha256 = m->>'original'
      WHERE e.action = 'text-redacted')
  SELECT e.organisation, e.seq, e.hash, jsonb_build_array(e.organisation, e.seq,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.person_id, e.person_name, e.action, e.object, e.old, e.new, e.reason, e.previous_hash)::text
  FROM wanted w JOIN audit_event e ON (e.organisation, e.seq) = (w.organisation, w.seq)
  ORDER BY e.organisation COLLATE "C", e.seq
$$;
REVOKE ALL ON FUNCTION list_sealing_events(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_sealing_events(text, text) TO assurance_app;
