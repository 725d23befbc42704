-- What is due to be told by the clock, and one notice for the people of both sides of a cause.

-- What lies more than a quarter back is news to nobody.
CREATE FUNCTION is_news(at timestamptz) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT at >= now() - interval '92 days'
$$;

-- As before; several of the wanted may share a key, since whoever is told twice of one cause is told once; and who has merged is answered
-- for by the people, and the commissioner, of its successor.
CREATE OR REPLACE FUNCTION queue_notices(kind text, wanted jsonb, at timestamptz, state text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  added integer;
  optional constant boolean := is_optional_notice(queue_notices.kind);
BEGIN
  IF NOT is_news(queue_notices.at) THEN RETURN 0; END IF;
  IF EXISTS (SELECT FROM jsonb_to_recordset(wanted) AS w (framework text, provider text, person uuid)
    WHERE NOT may_cause(queue_notices.kind, w.framework, w.provider, w.person)) THEN
    RAISE EXCEPTION 'this notice is not yours to cause' USING ERRCODE = 'insufficient_privilege';
  END IF;
  WITH asked AS MATERIALIZED (
    SELECT * FROM ROWS FROM (jsonb_to_recordset(wanted) AS (key text, person uuid, email text, name text, framework text, provider text,
      side text, permissions text[], facts jsonb, href text, secret text, expires timestamptz)) WITH ORDINALITY AS w (key, person, email,
      name, framework, provider, side, permissions, facts, href, secret, expires, place)
  ), answering AS (
    SELECT a.place, a.provider AS code FROM asked a WHERE a.permissions IS NOT NULL
    UNION SELECT a.place, h.heir FROM asked a JOIN heirs() h ON h.provider_code = a.provider WHERE a.permissions IS NOT NULL
  ), offices AS (
    SELECT a.place, w.code AS provider_code, NULL AS commissioner_code FROM asked a JOIN answering w ON w.place = a.place
      WHERE a.side = 'provider'
    UNION SELECT a.place, NULL, r.commissioner_code FROM asked a JOIN answering w ON w.place = a.place
      JOIN responsibility r ON r.framework = a.framework AND r.provider_code = w.code AND daterange(r.from_date, r.to_date, '[]') @> today()
      WHERE a.side = 'commissioner'
  ), held AS (
    SELECT a.place, m.person_id, m.framework, m.role, coalesce(m.provider_code, m.commissioner_code) AS organisation
    FROM asked a JOIN offices o ON o.place = a.place JOIN membership m ON m.framework = a.framework
      AND (m.provider_code = o.provider_code OR m.commissioner_code = o.commissioner_code)
    JOIN role_definitions() d ON d.role = m.role AND d.may && a.permissions
    WHERE m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
  ), told AS (
    SELECT a.place, p.id AS person_id, p.email, p.name, NULL::text AS mailbox FROM asked a JOIN person p ON p.id = a.person
    UNION ALL SELECT a.place, NULL, lower(a.email), a.name, NULL FROM asked a WHERE a.email IS NOT NULL
    UNION ALL SELECT h.place, p.id, p.email, p.name, b.email FROM held h JOIN person p ON p.id = h.person_id AND p.disabled_at IS NULL
      LEFT JOIN shared_mailbox b ON optional AND b.framework = h.framework AND b.organisation = h.organisation AND b.role = h.role
        AND b.to_at IS NULL
  )
  INSERT INTO notice (kind, key, email, name, person_id, framework, provider_code, facts, href, secret, state, queued_at, next_at, expires_at)
  SELECT DISTINCT ON (a.key, coalesce(t.mailbox, t.email)) queue_notices.kind, a.key, coalesce(t.mailbox, t.email),
    CASE WHEN t.mailbox IS NULL THEN t.name ELSE t.mailbox END, CASE WHEN t.mailbox IS NULL THEN t.person_id END, a.framework, a.provider,
    coalesce(a.facts, '{}') || CASE WHEN p.code IS NULL THEN '{}' ELSE jsonb_build_object('provider', p.name || ' (' || p.code || ')') END,
    a.href, a.secret, queue_notices.state, queue_notices.at, queue_notices.at, a.expires
  FROM told t JOIN asked a ON a.place = t.place LEFT JOIN provider p ON p.code = a.provider
  WHERE t.mailbox IS NOT NULL OR NOT EXISTS (SELECT FROM notice_choice c
    WHERE c.person_id = t.person_id AND c.kind = queue_notices.kind AND c.on_at IS NULL)
  ORDER BY a.key, coalesce(t.mailbox, t.email), a.place, t.person_id
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS added = ROW_COUNT;
  RETURN added;
END $$;

-- How far a return or a declaration is carries no figure: the service itself reads it, to know who still owes one.
CREATE POLICY owner_reads ON quarterly_return FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_reads ON declaration FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_reads ON window_extension FOR SELECT TO assurance_owner USING (true);
CREATE INDEX notice_told ON notice (framework, provider_code, kind);

-- Everything that has never been sent in, of windows that are open and years that are not closed: until when it is due, with the
-- provider's own extension where that is later, and when somebody was last told that it is overdue.
CREATE FUNCTION list_owed(at timestamptz) RETURNS TABLE (framework text, provider_code text, period text, kind text,
  deadline_at timestamptz, overdue_told_at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_service();
  RETURN QUERY
    WITH owed AS (SELECT q.framework, q.provider_code, q.period FROM quarterly_return q WHERE q.version = 0
      UNION ALL SELECT d.framework, d.provider_code, d.financial_year FROM declaration d WHERE d.version = 0)
    SELECT o.framework, o.provider_code, o.period, w.kind, greatest(w.deadline_at, (SELECT max(e.until_at) FROM window_extension e
        WHERE e.framework = o.framework AND e.provider_code = o.provider_code AND e.period = o.period)),
      (SELECT max(n.queued_at) FROM notice n WHERE n.framework = o.framework AND n.provider_code = o.provider_code AND n.kind = 'overdue'
        AND starts_with(n.key, 'overdue/' || o.provider_code || '-' || o.period || '/'))
    FROM owed o JOIN reporting_window w ON w.framework = o.framework AND w.period = o.period
    WHERE w.opens_at <= list_owed.at AND w.year_closes_at >= list_owed.at
    ORDER BY o.framework, o.period, o.provider_code;
END $$;

GRANT EXECUTE ON FUNCTION list_owed(timestamptz) TO assurance_app;
GRANT EXECUTE ON FUNCTION list_owed(timestamptz), queue_notices(text, jsonb, timestamptz, text), claim_notice(timestamptz, interval, uuid),
  record_notice_attempt(uuid, timestamptz, text, text, text, timestamptz) TO assurance_worker;
