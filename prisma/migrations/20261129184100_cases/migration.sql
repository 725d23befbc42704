-- What follows a signal: a case about one figure that lies beyond the limits of all, with a clock for each of its stages.

-- CreateTable
CREATE TABLE "signal_case" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "method" TEXT NOT NULL,

    CONSTRAINT "signal_case_pkey" PRIMARY KEY ("framework","provider_code","period","indicator")
);

-- CreateTable
CREATE TABLE "case_step" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT,
    "text" TEXT NOT NULL,
    "taken_by" UUID NOT NULL,
    "taken_by_name" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "case_step_pkey" PRIMARY KEY ("framework","provider_code","period","indicator","place")
);

-- AddForeignKey
ALTER TABLE "signal_case" ADD CONSTRAINT "signal_case_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_step" ADD CONSTRAINT "case_step_framework_provider_code_period_indicator_fkey" FOREIGN KEY ("framework", "provider_code", "period", "indicator") REFERENCES "signal_case"("framework", "provider_code", "period", "indicator") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_step" ADD CONSTRAINT "case_step_taken_by_fkey" FOREIGN KEY ("taken_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE signal_case IS 'A figure beyond the limits of all, on the worse side, about which a case was opened: one for each line of a quarter';
COMMENT ON COLUMN signal_case.version IS 'The version of the return whose figure was judged';
COMMENT ON COLUMN signal_case.level IS 'alert: beyond 95%; alarm: beyond 99.8%, as the service judged it when the case was opened';
COMMENT ON COLUMN signal_case.method IS 'By which method and version of it, such as arcsine-od/1';
COMMENT ON TABLE case_step IS 'What was done in a case, in this order; the last says in which stage it is. It never changes';

-- In which stage a case is after a step; NULL once it is closed, and for a step that there is not.
CREATE FUNCTION case_stage(kind text, outcome text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE kind || coalesce(' ' || outcome, '') WHEN 'opened' THEN 'check' WHEN 'checked right' THEN 'explain'
    WHEN 'checked wrong' THEN 'decide' WHEN 'explained' THEN 'decide' WHEN 'decided confirmed' THEN 'act' WHEN 'acted' THEN 'close' END
$$;

ALTER TABLE signal_case
  ADD CONSTRAINT signal_case_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT signal_case_period CHECK (is_quarter(period) AND left(period, 7) = financial_year),
  ADD CONSTRAINT signal_case_version CHECK (version >= 1),
  ADD CONSTRAINT signal_case_level CHECK (level IN ('alert', 'alarm')),
  ADD CONSTRAINT signal_case_names CHECK (indicator <> '' AND method <> '');
ALTER TABLE case_step
  ADD CONSTRAINT case_step_place CHECK (place >= 1 AND (place = 1) = (kind = 'opened')),
  ADD CONSTRAINT case_step_kind CHECK (CASE kind WHEN 'checked' THEN coalesce(outcome IN ('right', 'wrong'), false)
    WHEN 'decided' THEN coalesce(outcome IN ('no-case', 'confirmed'), false)
    ELSE kind IN ('opened', 'explained', 'acted', 'closed') AND outcome IS NULL END),
  ADD CONSTRAINT case_step_text CHECK (text ~ '\S' AND length(text) <= 2000),
  ADD CONSTRAINT case_step_name CHECK (taken_by_name <> '');

CREATE TRIGGER signal_case_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON signal_case
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_step_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON case_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---- Row security: the provider, its commissioner, the national team and the auditor, and nobody else -----------------------

DO $$
DECLARE
  name text;
  within constant text := '((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach(%1$L) r)
    OR framework = ANY ((SELECT my_frameworks(%1$L))::text[]))';
BEGIN
  FOREACH name IN ARRAY ARRAY['signal_case', 'case_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO assurance_app USING (%s)', name, format(within, 'case:read'));
  END LOOP;
  EXECUTE format('CREATE POLICY opens ON signal_case FOR INSERT TO assurance_app WITH CHECK (%s)', format(within, 'case:open'));
  -- Each step by whose step it is, in their own name.
  EXECUTE format('CREATE POLICY opens ON case_step FOR INSERT TO assurance_app
    WITH CHECK (kind = ''opened'' AND taken_by = (SELECT app_person_id()) AND %s)', format(within, 'case:open'));
  EXECUTE format('CREATE POLICY checks ON case_step FOR INSERT TO assurance_app
    WITH CHECK (kind = ''checked'' AND taken_by = (SELECT app_person_id()) AND %s)', format(within, 'case:check'));
  EXECUTE format('CREATE POLICY explains ON case_step FOR INSERT TO assurance_app
    WITH CHECK (kind IN (''explained'', ''acted'') AND taken_by = (SELECT app_person_id()) AND %s)', format(within, 'case:explain'));
  EXECUTE format('CREATE POLICY decides ON case_step FOR INSERT TO assurance_app
    WITH CHECK (kind IN (''decided'', ''closed'') AND taken_by = (SELECT app_person_id()) AND %s)', format(within, 'case:decide'));
END $$;
GRANT SELECT, INSERT ON signal_case, case_step TO assurance_app;
GRANT EXECUTE ON FUNCTION case_stage(text, text) TO assurance_app;

-- ---- What fits, and what is recorded of it -----------------------------------------------------------------

-- A case is about a figure that was submitted.
CREATE FUNCTION refuse_stray_case() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM submitted_line l WHERE l.framework = NEW.framework AND l.provider_code = NEW.provider_code
      AND l.financial_year = NEW.financial_year AND l.period = NEW.period AND l.version = NEW.version AND l.indicator = NEW.indicator
      AND l.state = 'value') THEN
    RAISE EXCEPTION 'a case is about a figure that was submitted' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signal_case_fits BEFORE INSERT ON signal_case FOR EACH ROW EXECUTE FUNCTION refuse_stray_case();

-- A step is that of the stage in which the case is; none follows once it is closed.
CREATE FUNCTION refuse_stray_step() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last case_step;
BEGIN
  SELECT s.* INTO last FROM case_step s WHERE (s.framework, s.provider_code, s.period, s.indicator)
    = (NEW.framework, NEW.provider_code, NEW.period, NEW.indicator) ORDER BY s.place DESC LIMIT 1;
  IF NEW.place <> coalesce(last.place, 0) + 1 OR NEW.taken_at < last.taken_at
    OR (NEW.place > 1 AND NEW.kind IS DISTINCT FROM CASE case_stage(last.kind, last.outcome) WHEN 'check' THEN 'checked'
      WHEN 'explain' THEN 'explained' WHEN 'decide' THEN 'decided' WHEN 'act' THEN 'acted' WHEN 'close' THEN 'closed' END) THEN
    RAISE EXCEPTION 'this is not the next step of the case' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_step_fits BEFORE INSERT ON case_step FOR EACH ROW EXECUTE FUNCTION refuse_stray_step();

-- Every step is an event of its provider's chain, whoever took it.
CREATE FUNCTION audit_case_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM append_audit(NEW.provider_code, 'case-' || NEW.kind, audit_object(NEW.framework, NEW.provider_code || '-' || NEW.period),
    NEW.taken_at, NULL, jsonb_strip_nulls(jsonb_build_object('indicator', NEW.indicator, 'step', NEW.place, 'outcome', NEW.outcome,
      'level', CASE WHEN NEW.place = 1 THEN (SELECT c.level FROM signal_case c WHERE (c.framework, c.provider_code, c.period, c.indicator)
        = (NEW.framework, NEW.provider_code, NEW.period, NEW.indicator)) END)), NEW.text);
  RETURN NULL;
END $$;
CREATE TRIGGER case_step_audited AFTER INSERT ON case_step FOR EACH ROW EXECUTE FUNCTION audit_case_step();
CREATE POLICY owner_reads ON signal_case FOR SELECT TO assurance_owner USING (true);

-- ---- Where people write: as before, with what is said in a case ---------------------------------------------

CREATE OR REPLACE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('draft_line', 'reason', 'text'), ('draft_line', 'explanation', 'text'), ('draft_figure', 'text', 'text'),
    ('submission', 'reason', 'text'), ('submission', 'snapshot', 'json'), ('submitted_line', 'reason', 'text'),
    ('submitted_line', 'explanation', 'text'), ('submitted_line', 'figures', 'jsonb'), ('return_decision', 'reason', 'text'),
    ('handover', 'comment', 'text'), ('window_extension', 'reason', 'text'), ('declaration', 'correction_reason', 'text'),
    ('declaration_box', 'text', 'text'), ('signed_declaration', 'reason', 'text'), ('signed_declaration', 'snapshot', 'json'),
    ('declared_line', 'comment', 'text'), ('declared_line', 'explanation', 'text'), ('declared_line', 'action', 'text'),
    ('declared_line', 'owner', 'text'), ('service_offering', 'completion_rule', 'text'), ('service_offering', 'reported_by', 'text'),
    ('service_offering', 'partner_name', 'text'), ('chart_annotation', 'reason', 'text'), ('chart_annotation', 'end_reason', 'text'),
    ('query_message', 'text', 'text'), ('case_step', 'text', 'text'),
    ('audit_event', 'old', 'jsonb'), ('audit_event', 'new', 'jsonb'), ('audit_event', 'reason', 'text')
$$;
