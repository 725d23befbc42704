-- What is to be done about what a year showed: docs/adr/0066.

-- CreateTable
CREATE TABLE "action" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "financial_year" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "indicator" TEXT,
    "source_number" INTEGER,

    CONSTRAINT "action_pkey" PRIMARY KEY ("framework","provider_code","number")
);

-- CreateTable
CREATE TABLE "action_entry" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT,
    "due_on" DATE,
    "extent" TEXT,
    "evidence" TEXT,
    "said" TEXT,
    "did" TEXT,
    "written_by" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "action_entry_pkey" PRIMARY KEY ("framework","provider_code","number","place")
);

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "action_entry" ADD CONSTRAINT "action_entry_framework_provider_code_number_fkey" FOREIGN KEY ("framework", "provider_code", "number") REFERENCES "action"("framework", "provider_code", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "action_entry" ADD CONSTRAINT "action_entry_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE action IS 'What is to be done about an indicator declared Not met, a finding of a review, a question, or what the provider saw itself';
COMMENT ON COLUMN action.financial_year IS 'The year from which it follows; it stands over into the next while it is open';
COMMENT ON COLUMN action.source_number IS 'The number of the finding or of the question from which it follows';
COMMENT ON TABLE action_entry IS 'What was entered about an action, in this order; the last owner, day and extent hold. It never changes';
COMMENT ON COLUMN action_entry.due_on IS 'Until the end of which day in London it is to be done, where that is said anew';
COMMENT ON COLUMN action_entry.evidence IS 'Where it is shown that it is done: a document and its section';
COMMENT ON COLUMN action_entry.said IS 'What patients said, as the public is told';
COMMENT ON COLUMN action_entry.did IS 'What was done about it, as the public is told';

ALTER TABLE action
  ADD CONSTRAINT action_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT action_number CHECK (number >= 1),
  ADD CONSTRAINT action_year CHECK (is_financial_year(financial_year)),
  ADD CONSTRAINT action_indicator CHECK (indicator ~ '^[0-9a-z-]{1,20}$'),
  ADD CONSTRAINT action_source CHECK (CASE source WHEN 'not-met' THEN indicator IS NOT NULL AND source_number IS NULL
    WHEN 'query' THEN indicator IS NOT NULL AND coalesce(source_number >= 1, false) WHEN 'finding' THEN coalesce(source_number >= 1, false)
    ELSE source = 'own' AND source_number IS NULL END);
-- What is declared Not met is done something about once, however often the declaration is corrected.
CREATE UNIQUE INDEX action_one_of_not_met ON action (framework, provider_code, financial_year, indicator) WHERE source = 'not-met';
ALTER TABLE action_entry
  ADD CONSTRAINT action_entry_place CHECK (place >= 1 AND (place = 1) = (kind = 'opened')),
  ADD CONSTRAINT action_entry_kind CHECK (kind IN ('opened', 'progress', 'completed', 'reopened')),
  ADD CONSTRAINT action_entry_promise CHECK (kind <> 'opened' OR num_nonnulls(owner, due_on) = 2),
  ADD CONSTRAINT action_entry_again CHECK (kind <> 'reopened' OR due_on IS NOT NULL),
  ADD CONSTRAINT action_entry_extent CHECK ((extent IS NOT NULL) = (kind = 'completed') AND extent IN ('met', 'partially-met', 'not-met')),
  ADD CONSTRAINT action_entry_shown CHECK (evidence IS NULL OR kind = 'completed'),
  ADD CONSTRAINT action_entry_evidence CHECK (kind <> 'completed' OR extent = 'not-met' OR evidence IS NOT NULL),
  ADD CONSTRAINT action_entry_told CHECK (num_nonnulls(said, did) IN (0, 2) AND (said IS NULL OR kind IN ('progress', 'completed'))),
  ADD CONSTRAINT action_entry_texts CHECK (text ~ '\S' AND length(text) <= 2000 AND owner ~ '\S' AND length(owner) <= 200
    AND evidence ~ '\S' AND length(evidence) <= 200 AND said ~ '\S' AND length(said) <= 2000 AND did ~ '\S' AND length(did) <= 2000),
  ADD CONSTRAINT action_entry_name CHECK (written_by_name <> '');

CREATE TRIGGER action_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON action
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER action_entry_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON action_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---- Row security: the provider, its commissioner, the national team and the auditor -----------------------------------------

DO $$
DECLARE
  name text;
  within constant text := '((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach(%1$L) r)
    OR framework = ANY ((SELECT my_frameworks(%1$L))::text[]))';
BEGIN
  FOREACH name IN ARRAY ARRAY['action', 'action_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO assurance_app USING (%s)', name, format(within, 'action:read'));
    EXECUTE format('CREATE POLICY owner_reads ON %I FOR SELECT TO assurance_owner USING (true)', name);
  END LOOP;
  EXECUTE format('CREATE POLICY opens ON action FOR INSERT TO assurance_app WITH CHECK (%s)', format(within, 'action:open'));
  -- Each entry by whoever may enter it, in their own name.
  EXECUTE format('CREATE POLICY works ON action_entry FOR INSERT TO assurance_app WITH CHECK (kind IN (''opened'', ''progress'')
    AND written_by = (SELECT app_person_id()) AND %s)', format(within, 'action:open'));
  EXECUTE format('CREATE POLICY completes ON action_entry FOR INSERT TO assurance_app WITH CHECK (kind = ''completed''
    AND written_by = (SELECT app_person_id()) AND %s)', format(within, 'action:complete'));
  EXECUTE format('CREATE POLICY reopens ON action_entry FOR INSERT TO assurance_app WITH CHECK (kind = ''reopened''
    AND written_by = (SELECT app_person_id()) AND %s)', format(within, 'action:reopen'));
END $$;
GRANT SELECT, INSERT ON action, action_entry TO assurance_app;

-- ---- What fits, and what is recorded of it -----------------------------------------------------------------

-- An action has the next number of its service, and follows from something that is there.
CREATE FUNCTION refuse_stray_action() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('action/' || service_key(NEW.framework, NEW.provider_code), 0));
  NEW.number := 1 + (SELECT coalesce(max(a.number), 0) FROM action a
    WHERE a.framework = NEW.framework AND a.provider_code = NEW.provider_code);
  IF (NEW.source = 'not-met' AND NOT EXISTS (SELECT FROM declared_line d WHERE d.framework = NEW.framework
      AND d.provider_code = NEW.provider_code AND d.financial_year = NEW.financial_year AND d.indicator = NEW.indicator AND d.status = 'not-met'))
    OR (NEW.source = 'query' AND NOT EXISTS (SELECT FROM query q WHERE q.framework = NEW.framework AND q.provider_code = NEW.provider_code
      AND q.number = NEW.source_number AND q.financial_year = NEW.financial_year AND coalesce(q.indicator, q.criterion) = NEW.indicator)) THEN
    RAISE EXCEPTION 'an action follows from something that is there' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER action_fits BEFORE INSERT ON action FOR EACH ROW EXECUTE FUNCTION refuse_stray_action();

-- An open action is worked on and completed, a completed one opened again.
CREATE FUNCTION refuse_stray_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last action_entry;
  completed boolean;
BEGIN
  SELECT e.* INTO last FROM action_entry e WHERE (e.framework, e.provider_code, e.number)
    = (NEW.framework, NEW.provider_code, NEW.number) ORDER BY e.place DESC LIMIT 1;
  completed := last.kind = 'completed';
  IF NEW.place <> coalesce(last.place, 0) + 1 OR NEW.written_at < last.written_at
    OR (NEW.place > 1 AND completed IS DISTINCT FROM (NEW.kind = 'reopened')) THEN
    RAISE EXCEPTION 'this does not follow the last entry of the action' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER action_entry_fits BEFORE INSERT ON action_entry FOR EACH ROW EXECUTE FUNCTION refuse_stray_entry();

-- Every entry is an event of its provider's chain, whoever wrote it.
CREATE FUNCTION audit_action_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  of action;
BEGIN
  SELECT * INTO STRICT of FROM action a WHERE (a.framework, a.provider_code, a.number) = (NEW.framework, NEW.provider_code, NEW.number);
  PERFORM append_audit(NEW.provider_code, 'action-' || NEW.kind, audit_object(NEW.framework, NEW.provider_code || '-' || of.financial_year),
    NEW.written_at, NULL, jsonb_strip_nulls(jsonb_build_object('action', NEW.number, 'entry', NEW.place, 'indicator', of.indicator,
      'source', CASE WHEN NEW.place = 1 THEN of.source END, 'owner', NEW.owner, 'dueOn', NEW.due_on, 'extent', NEW.extent,
      'evidence', NEW.evidence, 'said', NEW.said, 'did', NEW.did)), NEW.text);
  RETURN NULL;
END $$;
CREATE TRIGGER action_entry_audited AFTER INSERT ON action_entry FOR EACH ROW EXECUTE FUNCTION audit_action_entry();

-- ---- What is overdue, and who was told ---------------------------------------------------------------------

-- Every open action whose day is past, of all providers, with the people of the national team: for the service itself.
CREATE FUNCTION overdue_actions(at timestamptz) RETURNS TABLE (framework text, provider_code text, number integer, financial_year text,
  source text, indicator text, source_number integer, entries jsonb, analysts text[]) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_service();
  RETURN QUERY
    WITH standing AS (
      SELECT e.framework, e.provider_code, e.number, jsonb_agg(to_jsonb(e) ORDER BY e.place) AS entries,
        (array_agg(e.due_on ORDER BY e.place DESC) FILTER (WHERE e.due_on IS NOT NULL))[1] AS due_on,
        (array_agg(e.kind ORDER BY e.place DESC))[1] AS kind
      FROM action_entry e WHERE e.written_at <= overdue_actions.at GROUP BY e.framework, e.provider_code, e.number)
    SELECT a.framework, a.provider_code, a.number, a.financial_year, a.source, a.indicator, a.source_number, s.entries,
      ARRAY(SELECT m.person_id::text FROM membership m JOIN role_definitions() d ON d.role = m.role AND d.of = 'national'
        AND 'correction:allow' = ANY (d.may) JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
        WHERE m.framework = a.framework AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now()) ORDER BY m.person_id)
    FROM action a JOIN standing s USING (framework, provider_code, number)
    WHERE s.kind <> 'completed' AND s.due_on < (overdue_actions.at AT TIME ZONE 'Europe/London')::date
    ORDER BY a.framework, a.provider_code, a.number;
END $$;

-- Who was told that an action is overdue, for which due day and when first: for whoever reads the action.
CREATE FUNCTION told_of_action(framework text, provider_code text, number integer) RETURNS TABLE (who text, due_on text, told_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT split_part(n.key, '/', 6), split_part(n.key, '/', 5), min(n.queued_at) FROM notice n
  WHERE n.kind = 'action-overdue' AND n.framework = told_of_action.framework AND n.provider_code = told_of_action.provider_code
    AND starts_with(n.key, 'action/' || told_of_action.framework || '/' || told_of_action.provider_code || '/' || told_of_action.number || '/')
    AND i_reach('action:read', told_of_action.framework, told_of_action.provider_code)
  GROUP BY 1, 2 ORDER BY 3, 1
$$;
GRANT EXECUTE ON FUNCTION overdue_actions(timestamptz), told_of_action(text, text, integer) TO assurance_app;
GRANT EXECUTE ON FUNCTION overdue_actions(timestamptz) TO assurance_worker;

-- ---- Who may, what they write and what is told of it: what stands already, and more -------------------------------------------

DO $$
DECLARE
  list text;
BEGIN
  SELECT string_agg(format('(%L, %L, %L::text[])', d.role, d.of, d.may || CASE d.role
      WHEN 'contributor' THEN ARRAY['action:read', 'action:open']
      WHEN 'service-lead' THEN ARRAY['action:read', 'action:open', 'action:complete']
      WHEN 'gatekeeper' THEN ARRAY['action:read']
      WHEN 'executive' THEN ARRAY['action:read', 'action:open']
      WHEN 'commissioner' THEN ARRAY['action:read', 'action:open', 'action:reopen']
      WHEN 'national-analyst' THEN ARRAY['action:read']
      WHEN 'auditor' THEN ARRAY['action:read']
      ELSE '{}'::text[] END), ', ' ORDER BY d.place) INTO STRICT list
    FROM role_definitions() WITH ORDINALITY AS d (role, of, may, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION role_definitions() RETURNS TABLE (role text, of text, may text[]) LANGUAGE sql IMMUTABLE AS '
    || quote_literal('VALUES ' || list);
  SELECT string_agg(format('(%L, %L::boolean, %L::boolean)', k.kind, k.is_security, k.carries_secret), ', ' ORDER BY k.place) INTO STRICT list
    FROM notice_kinds() WITH ORDINALITY AS k (kind, is_security, carries_secret, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION notice_kinds() RETURNS TABLE (kind text, is_security boolean, carries_secret boolean)'
    || ' LANGUAGE sql IMMUTABLE AS ' || quote_literal('VALUES ' || list || $k$, ('action-opened', false, false),
      ('action-completed', false, false), ('action-overdue', false, false)$k$);
  SELECT string_agg(format('(%L, %L, %L)', f.tab, f.col, f.form), ', ' ORDER BY f.place) INTO STRICT list
    FROM free_texts() WITH ORDINALITY AS f (tab, col, form, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS '
    || quote_literal('VALUES ' || $f$('action_entry', 'text', 'text'), ('action_entry', 'owner', 'text'), ('action_entry', 'evidence', 'text'),
      ('action_entry', 'said', 'text'), ('action_entry', 'did', 'text'), $f$ || list);
END $$;
