-- The heads of the audit chains as they are published outside the database: whoever may write every table cannot write what was published.
-- docs/adr/0074.

-- How every chain ends now. For the service itself.
CREATE FUNCTION list_audit_heads() RETURNS TABLE (organisation text, seq bigint, head text) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_service();
  RETURN QUERY SELECT c.organisation, c.seq, c.head::text FROM audit_chain c WHERE c.seq > 0 ORDER BY c.organisation COLLATE "C";
END $$;

-- Those of some published heads that are not what their chain has at that place. For the service itself.
CREATE FUNCTION list_differing_heads(published jsonb) RETURNS TABLE (organisation text, seq bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_service();
  RETURN QUERY SELECT p.organisation, p.seq FROM jsonb_to_recordset(published) AS p (organisation text, seq bigint, head text)
    LEFT JOIN audit_event e ON e.organisation = p.organisation AND e.seq = p.seq
    WHERE e.hash IS DISTINCT FROM p.head::char(64) ORDER BY p.organisation COLLATE "C", p.seq;
END $$;

-- Whoever watches over all chains of any framework today: they are told of what was published. For the service itself.
CREATE FUNCTION list_auditors() RETURNS TABLE (person_id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_service();
  RETURN QUERY SELECT DISTINCT m.person_id FROM membership m JOIN role_definitions() d ON d.role = m.role AND d.of = 'national'
    AND 'audit:read' = ANY (d.may) JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
    WHERE m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now()) ORDER BY m.person_id;
END $$;

GRANT EXECUTE ON FUNCTION list_audit_heads(), list_differing_heads(jsonb), list_auditors() TO assurance_app, assurance_worker;

-- What stands already, and what auditors are told.
DO $$
DECLARE list text;
BEGIN
  SELECT string_agg(format('(%L, %L::boolean, %L::boolean)', k.kind, k.is_security, k.carries_secret), ', ' ORDER BY k.place) INTO STRICT list
    FROM notice_kinds() WITH ORDINALITY AS k (kind, is_security, carries_secret, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION notice_kinds() RETURNS TABLE (kind text, is_security boolean, carries_secret boolean)'
    || ' LANGUAGE sql IMMUTABLE AS ' || quote_literal('VALUES ' || list || $k$, ('audit-heads', true, false)$k$);
END $$;
