-- A conversation about one figure, or about one declared criterion: a query is raised, answered and closed. What was said never changes.

-- CreateTable
CREATE TABLE "query" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "financial_year" TEXT NOT NULL,
    "period" TEXT,
    "indicator" TEXT,
    "version" INTEGER,
    "criterion" TEXT,
    "asked_by" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "query_pkey" PRIMARY KEY ("framework","provider_code","number")
);

-- CreateTable
CREATE TABLE "query_message" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE,
    "written_by" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "query_message_pkey" PRIMARY KEY ("framework","provider_code","number","place")
);

-- CreateIndex
CREATE INDEX "query_framework_provider_code_period_indicator_idx" ON "query"("framework", "provider_code", "period", "indicator");

-- AddForeignKey
ALTER TABLE "query" ADD CONSTRAINT "query_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "query" ADD CONSTRAINT "query_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "query_message" ADD CONSTRAINT "query_message_framework_provider_code_number_fkey" FOREIGN KEY ("framework", "provider_code", "number") REFERENCES "query"("framework", "provider_code", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "query_message" ADD CONSTRAINT "query_message_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE query IS 'What somebody asked about: a line of a submitted version, or a criterion of a year''s declaration. How far it is follows from its messages';
COMMENT ON COLUMN query.number IS '1, 2, ... within a provider under a framework';
COMMENT ON COLUMN query.version IS 'The version of the return of which it was asked';
COMMENT ON COLUMN query.criterion IS 'The code of what is declared; null for a query about a figure';
COMMENT ON TABLE query_message IS 'What was said about a query, in this order: a question, an answer, or that it is closed. It never changes';
COMMENT ON COLUMN query_message.due_on IS 'Until the end of which day in London a question waits for its answer; null for anything else';

ALTER TABLE query
  ADD CONSTRAINT query_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT query_number CHECK (number >= 1),
  ADD CONSTRAINT query_year CHECK (is_financial_year(financial_year)),
  ADD CONSTRAINT query_period CHECK (is_quarter(period) AND left(period, 7) = financial_year),
  -- Of a figure, with all that names it, or of a criterion; never of both, never of neither.
  ADD CONSTRAINT query_subject CHECK (num_nonnulls(period, indicator, version) = 3 * num_nulls(criterion)),
  ADD CONSTRAINT query_version CHECK (version >= 1),
  ADD CONSTRAINT query_codes CHECK (indicator <> '' AND criterion <> ''),
  ADD CONSTRAINT query_name CHECK (asked_by_name <> '');
ALTER TABLE query_message
  ADD CONSTRAINT query_message_place CHECK (place >= 1),
  ADD CONSTRAINT query_message_kind CHECK (kind IN ('question', 'answer', 'closing')),
  ADD CONSTRAINT query_message_begins CHECK (place > 1 OR kind = 'question'),
  ADD CONSTRAINT query_message_text CHECK (text ~ '\S' AND length(text) <= 2000),
  ADD CONSTRAINT query_message_due CHECK ((due_on IS NOT NULL) = (kind = 'question')),
  ADD CONSTRAINT query_message_due_later CHECK (due_on >= (written_at AT TIME ZONE 'Europe/London')::date),
  ADD CONSTRAINT query_message_name CHECK (written_by_name <> '');

CREATE TRIGGER query_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON query
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER query_message_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON query_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---- Who may: as before, with what a conversation and a case need -------------------------------------------

CREATE OR REPLACE FUNCTION role_definitions() RETURNS TABLE (role text, of text, may text[]) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('contributor', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'query:read', 'case:read', 'return:fill', 'declaration:fill', 'query:answer',
      'case:check']),
    ('service-lead', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'query:read', 'case:read', 'return:fill', 'return:submit', 'return:reopen',
      'declaration:fill', 'declaration:correct', 'text:redact', 'query:answer', 'case:check', 'case:explain']),
    ('gatekeeper', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'query:read', 'case:read', 'return:submit', 'return:reopen', 'declaration:correct',
      'profile:record', 'people:invite', 'text:redact']),
    ('executive', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'query:read', 'case:read', 'declaration:sign']),
    ('commissioner', 'commissioner', ARRAY['return:read-submitted', 'declaration:read-signed', 'return:judge', 'audit:read',
      'text:redact', 'query:read', 'query:raise', 'case:read', 'case:open', 'case:decide']),
    ('national-analyst', 'national', ARRAY['return:read-submitted', 'declaration:read-signed', 'correction:allow', 'query:read',
      'query:raise', 'case:read', 'case:open']),
    ('auditor', 'national', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'query:read', 'case:read']),
    ('administrator', 'service', ARRAY['registry:manage'])
$$;

-- Whether the caller may do this to something of a service, by a role of its provider, its commissioner or the national team.
CREATE FUNCTION i_reach(permission text, framework text, provider_code text) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i_reach.framework = ANY (my_frameworks(permission))
    OR service_key(i_reach.framework, i_reach.provider_code) = ANY (my_services(permission))
$$;

-- Whether the caller is who asks: who raised the query, while a role lets them; once none of theirs does, whoever else may raise one.
CREATE FUNCTION asks_query(framework text, provider_code text, asker uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i_reach('query:raise', asks_query.framework, asks_query.provider_code) AND (asker = app_person_id() OR NOT EXISTS (
    SELECT FROM membership m JOIN role_definitions() d ON d.role = m.role AND 'query:raise' = ANY (d.may)
    JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
    WHERE m.person_id = asker AND m.framework = asks_query.framework AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
      AND (d.of = 'national' OR asks_query.provider_code IN (SELECT with_predecessors(ARRAY(SELECT r.provider_code FROM responsibility r
        WHERE r.framework = m.framework AND r.commissioner_code = m.commissioner_code
          AND daterange(r.from_date, r.to_date, '[]') @> today()))))))
$$;

-- ---- Row security ------------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['query', 'query_message'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO assurance_app
      USING ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach(''query:read'') r)
        OR framework = ANY ((SELECT my_frameworks(''query:read''))::text[]))', name);
  END LOOP;
END $$;
CREATE POLICY adds ON query FOR INSERT TO assurance_app
  WITH CHECK (asked_by = (SELECT app_person_id())
    AND ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('query:raise') r)
      OR framework = ANY ((SELECT my_frameworks('query:raise'))::text[])));
-- The provider answers; only who asks goes on asking, or closes.
CREATE POLICY answers ON query_message FOR INSERT TO assurance_app
  WITH CHECK (kind = 'answer' AND written_by = (SELECT app_person_id())
    AND (framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('query:answer') r));
CREATE POLICY asks ON query_message FOR INSERT TO assurance_app
  WITH CHECK (kind IN ('question', 'closing') AND written_by = (SELECT app_person_id())
    AND EXISTS (SELECT FROM query q WHERE q.framework = query_message.framework AND q.provider_code = query_message.provider_code
      AND q.number = query_message.number AND asks_query(q.framework, q.provider_code, q.asked_by)));

GRANT SELECT, INSERT ON query, query_message TO assurance_app;
GRANT EXECUTE ON FUNCTION i_reach(text, text, text), asks_query(text, text, uuid) TO assurance_app;

-- ---- What fits, and what is recorded of it -----------------------------------------------------------------

-- A query is about something that was submitted, or signed, and has the next number of its service.
CREATE FUNCTION refuse_stray_query() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('query/' || service_key(NEW.framework, NEW.provider_code), 0));
  NEW.number := 1 + (SELECT coalesce(max(q.number), 0) FROM query q
    WHERE q.framework = NEW.framework AND q.provider_code = NEW.provider_code);
  IF NOT EXISTS (SELECT FROM submitted_line l WHERE l.framework = NEW.framework AND l.provider_code = NEW.provider_code
      AND l.financial_year = NEW.financial_year AND l.period = NEW.period AND l.version = NEW.version AND l.indicator = NEW.indicator)
    AND NOT EXISTS (SELECT FROM declared_line d WHERE d.framework = NEW.framework AND d.provider_code = NEW.provider_code
      AND d.financial_year = NEW.financial_year AND d.indicator = NEW.criterion) THEN
    RAISE EXCEPTION 'a query is about what was submitted' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER query_fits BEFORE INSERT ON query FOR EACH ROW EXECUTE FUNCTION refuse_stray_query();

-- One message follows another, and none follows the last.
CREATE FUNCTION refuse_stray_message() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.place <> 1 + (SELECT count(*) FROM query_message m WHERE m.framework = NEW.framework AND m.provider_code = NEW.provider_code
      AND m.number = NEW.number)
    OR EXISTS (SELECT FROM query_message m WHERE m.framework = NEW.framework AND m.provider_code = NEW.provider_code
      AND m.number = NEW.number AND m.kind = 'closing') THEN
    RAISE EXCEPTION 'a message follows the one before it, and none follows the last' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER query_message_fits BEFORE INSERT ON query_message FOR EACH ROW EXECUTE FUNCTION refuse_stray_message();

-- Every message is an event of its provider's chain, whoever wrote it: also of the national team, which writes nothing else there.
CREATE FUNCTION audit_query_message() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asked query;
BEGIN
  SELECT * INTO STRICT asked FROM query q WHERE q.framework = NEW.framework AND q.provider_code = NEW.provider_code
    AND q.number = NEW.number;
  PERFORM append_audit(NEW.provider_code, CASE NEW.kind WHEN 'question' THEN CASE NEW.place WHEN 1 THEN 'query-raised' ELSE 'query-asked-again' END
      WHEN 'answer' THEN 'query-answered' ELSE 'query-closed' END,
    audit_object(NEW.framework, NEW.provider_code || '-' || coalesce(asked.period, asked.financial_year)), NEW.written_at, NULL,
    jsonb_strip_nulls(jsonb_build_object('query', NEW.number, 'message', NEW.place, 'indicator', coalesce(asked.indicator, asked.criterion),
      'version', asked.version, 'dueOn', NEW.due_on)), NEW.text);
  RETURN NULL;
END $$;
CREATE TRIGGER query_message_audited AFTER INSERT ON query_message FOR EACH ROW EXECUTE FUNCTION audit_query_message();
CREATE POLICY owner_reads ON query FOR SELECT TO assurance_owner USING (true);

-- ---- Where people write: as before, with the messages ------------------------------------------------------

CREATE OR REPLACE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('draft_line', 'reason', 'text'), ('draft_line', 'explanation', 'text'), ('draft_figure', 'text', 'text'),
    ('submission', 'reason', 'text'), ('submission', 'snapshot', 'json'), ('submitted_line', 'reason', 'text'),
    ('submitted_line', 'explanation', 'text'), ('submitted_line', 'figures', 'jsonb'), ('return_decision', 'reason', 'text'),
    ('handover', 'comment', 'text'), ('window_extension', 'reason', 'text'), ('declaration', 'correction_reason', 'text'),
    ('declaration_box', 'text', 'text'), ('signed_declaration', 'reason', 'text'), ('signed_declaration', 'snapshot', 'json'),
    ('declared_line', 'comment', 'text'), ('declared_line', 'explanation', 'text'), ('declared_line', 'action', 'text'),
    ('declared_line', 'owner', 'text'), ('service_offering', 'completion_rule', 'text'), ('service_offering', 'reported_by', 'text'),
    ('service_offering', 'partner_name', 'text'), ('chart_annotation', 'reason', 'text'), ('chart_annotation', 'end_reason', 'text'),
    ('query_message', 'text', 'text'),
    ('audit_event', 'old', 'jsonb'), ('audit_event', 'new', 'jsonb'), ('audit_event', 'reason', 'text')
$$;
