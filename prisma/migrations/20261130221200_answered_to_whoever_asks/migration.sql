-- An answer is told to who asked while they still ask, and otherwise to those who may go on in their place.

-- Whether a role still lets who raised a query ask about the service.
CREATE FUNCTION still_asks(framework text, provider_code text, asker uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM membership m JOIN role_definitions() d ON d.role = m.role AND 'query:raise' = ANY (d.may)
    JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
    WHERE m.person_id = asker AND m.framework = still_asks.framework AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
      AND (d.of = 'national' OR still_asks.provider_code IN (SELECT with_predecessors(ARRAY(SELECT r.provider_code FROM responsibility r
        WHERE r.framework = m.framework AND r.commissioner_code = m.commissioner_code
          AND daterange(r.from_date, r.to_date, '[]') @> today())))))
$$;
GRANT EXECUTE ON FUNCTION still_asks(text, text, uuid) TO assurance_app;

-- Whether the caller is who asks: who raised the query, while a role lets them; once none of theirs does, whoever else may raise one.
CREATE OR REPLACE FUNCTION asks_query(framework text, provider_code text, asker uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i_reach('query:raise', asks_query.framework, asks_query.provider_code)
    AND (asker = app_person_id() OR NOT still_asks(asks_query.framework, asks_query.provider_code, asker))
$$;

-- As before; whose account is disabled is told of the account, and of nothing that is reported.
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
      AND NOT (optional AND p.disabled_at IS NOT NULL)
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
