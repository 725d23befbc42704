-- What somebody wrote beside a quarter of a chart, and from which quarter on limits are worked out anew, and why: docs/adr/0049.

-- CreateTable
CREATE TABLE "chart_annotation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "framework" TEXT NOT NULL,
    "provider_code" TEXT,
    "indicator" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "made_for" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by_name" TEXT,
    "end_reason" TEXT,

    CONSTRAINT "chart_annotation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "chart_annotation_framework_provider_code_idx" ON "chart_annotation"("framework", "provider_code");

-- AddForeignKey
ALTER TABLE "chart_annotation" ADD CONSTRAINT "chart_annotation_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE chart_annotation IS 'A note beside a quarter of a chart, or a decision to work out its limits anew from there; ended by somebody with a reason, and never changed';
COMMENT ON COLUMN chart_annotation.provider_code IS 'Whose chart; NULL for the charts of every provider and of all together';
COMMENT ON COLUMN chart_annotation.made_for IS 'For whom its author spoke: the provider, its commissioner, or the nation';

ALTER TABLE chart_annotation
  ADD CONSTRAINT chart_annotation_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT chart_annotation_indicator CHECK (indicator ~ '^[0-9a-z-]{1,20}$'),
  ADD CONSTRAINT chart_annotation_period CHECK (is_quarter(period)),
  ADD CONSTRAINT chart_annotation_kind CHECK (kind IN ('note', 'rebase')),
  ADD CONSTRAINT chart_annotation_made_for CHECK (made_for IN ('provider', 'commissioner', 'national')),
  -- What holds for everybody is said by the nation, and whoever is judged by limits does not move them.
  ADD CONSTRAINT chart_annotation_of_all CHECK (provider_code IS NOT NULL OR made_for = 'national'),
  ADD CONSTRAINT chart_annotation_rebase CHECK (kind = 'note' OR made_for <> 'provider'),
  ADD CONSTRAINT chart_annotation_reason CHECK (reason ~ '\S' AND length(reason) <= 1000),
  ADD CONSTRAINT chart_annotation_author CHECK (author_name <> ''),
  ADD CONSTRAINT chart_annotation_ended CHECK (num_nonnulls(ended_at, ended_by_name, end_reason) IN (0, 3)),
  ADD CONSTRAINT chart_annotation_end_reason CHECK (end_reason ~ '\S' AND length(end_reason) <= 1000);
CREATE UNIQUE INDEX chart_annotation_one_rebase ON chart_annotation (framework, coalesce(provider_code, ''), indicator, period)
  WHERE kind = 'rebase' AND ended_at IS NULL;

-- What was written stays as it was written, and what was ended stays ended.
CREATE FUNCTION hold_annotation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR (to_jsonb(NEW) - ARRAY['ended_at', 'ended_by_name', 'end_reason'])
      <> (to_jsonb(OLD) - ARRAY['ended_at', 'ended_by_name', 'end_reason']) THEN
    RAISE EXCEPTION 'an annotation is ended once, and nothing else of it changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chart_annotation_holds BEFORE UPDATE ON chart_annotation FOR EACH ROW EXECUTE FUNCTION hold_annotation();
CREATE TRIGGER chart_annotation_stays BEFORE DELETE OR TRUNCATE ON chart_annotation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE chart_annotation ENABLE ROW LEVEL SECURITY;
ALTER TABLE chart_annotation FORCE ROW LEVEL SECURITY;

-- Read by whoever reads what the provider submits; what holds for all, by whoever reads anybody's. Written by the functions below alone.
CREATE POLICY reads ON chart_annotation FOR SELECT TO assurance_app
  USING ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('return:read-submitted') r)
    OR (provider_code IS NULL AND framework IN (SELECT r.framework FROM my_reach('return:read-submitted') r))
    OR framework = ANY ((SELECT my_frameworks('return:read-submitted'))::text[]));
CREATE POLICY owner_reads ON chart_annotation FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_adds ON chart_annotation FOR INSERT TO assurance_owner WITH CHECK (true);
CREATE POLICY owner_ends ON chart_annotation FOR UPDATE TO assurance_owner USING (true);
GRANT SELECT ON chart_annotation TO assurance_app;

-- For whom the caller may write beside a chart: the nation beside any, the responsible commissioner beside its providers', whoever submits
-- for a provider a note beside its own. NULL for nobody.
CREATE FUNCTION annotates_for(framework text, provider text, kind text) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE
    WHEN annotates_for.framework = ANY (my_frameworks('correction:allow')) THEN 'national'
    WHEN (annotates_for.framework, provider) IN (SELECT r.framework, r.provider_code FROM my_reach('return:judge') r) THEN 'commissioner'
    WHEN kind = 'note' AND (annotates_for.framework, provider) IN (SELECT r.framework, r.provider_code FROM my_reach('return:submit') r)
      THEN 'provider' END
$$;

-- Writes beside a quarter of a chart; says what came of that.
CREATE FUNCTION annotate_chart(framework text, provider text, indicator text, period text, kind text, reason text, at timestamptz)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  made uuid;
  spoken constant text := annotates_for(annotate_chart.framework, annotate_chart.provider, annotate_chart.kind);
BEGIN
  IF spoken IS NULL THEN RETURN 'not-found'; END IF;
  INSERT INTO chart_annotation (framework, provider_code, indicator, period, kind, reason, made_for, author_id, author_name, recorded_at)
  VALUES (annotate_chart.framework, annotate_chart.provider, annotate_chart.indicator, annotate_chart.period, annotate_chart.kind,
    annotate_chart.reason, spoken, app_person_id(), caller_name(), annotate_chart.at)
  ON CONFLICT DO NOTHING RETURNING id INTO made;
  IF made IS NULL THEN RETURN 'stands-already'; END IF;
  PERFORM append_audit(coalesce(annotate_chart.provider, 'national'),
    CASE annotate_chart.kind WHEN 'rebase' THEN 'limits-rebased' ELSE 'chart-noted' END,
    audit_object(annotate_chart.framework, coalesce(annotate_chart.provider, 'national')), annotate_chart.at, NULL,
    jsonb_build_object('framework', annotate_chart.framework, 'annotation', made, 'indicator', annotate_chart.indicator,
      'period', annotate_chart.period), annotate_chart.reason);
  RETURN 'made';
END $$;

-- Ends what stands beside a chart: by whoever may write it, but what others wrote a provider's own people leave alone. False when there is
-- nothing of theirs that stands.
CREATE FUNCTION end_annotation(wanted uuid, reason text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  standing chart_annotation;
  spoken text;
BEGIN
  SELECT * INTO standing FROM chart_annotation a WHERE a.id = wanted AND a.ended_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  spoken := annotates_for(standing.framework, standing.provider_code, standing.kind);
  IF spoken IS NULL OR (spoken = 'provider' AND standing.made_for <> 'provider') THEN RETURN false; END IF;
  UPDATE chart_annotation a SET ended_at = end_annotation.at, ended_by_name = caller_name(), end_reason = end_annotation.reason
    WHERE a.id = wanted;
  PERFORM append_audit(coalesce(standing.provider_code, 'national'), 'annotation-ended',
    audit_object(standing.framework, coalesce(standing.provider_code, 'national')), end_annotation.at,
    jsonb_build_object('kind', standing.kind, 'reason', standing.reason),
    jsonb_build_object('framework', standing.framework, 'annotation', wanted, 'indicator', standing.indicator, 'period', standing.period),
    end_annotation.reason);
  RETURN true;
END $$;

GRANT EXECUTE ON FUNCTION annotate_chart(text, text, text, text, text, text, timestamptz), end_annotation(uuid, text, timestamptz)
  TO assurance_app;

-- What people write beside charts may have to be taken out too.
CREATE OR REPLACE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('draft_line', 'reason', 'text'), ('draft_line', 'explanation', 'text'), ('draft_figure', 'text', 'text'),
    ('submission', 'reason', 'text'), ('submission', 'snapshot', 'json'), ('submitted_line', 'reason', 'text'),
    ('submitted_line', 'explanation', 'text'), ('submitted_line', 'figures', 'jsonb'), ('return_decision', 'reason', 'text'),
    ('handover', 'comment', 'text'), ('window_extension', 'reason', 'text'), ('declaration', 'correction_reason', 'text'),
    ('declaration_box', 'text', 'text'), ('signed_declaration', 'reason', 'text'), ('signed_declaration', 'snapshot', 'json'),
    ('declared_line', 'comment', 'text'), ('declared_line', 'explanation', 'text'), ('declared_line', 'action', 'text'),
    ('declared_line', 'owner', 'text'), ('service_offering', 'completion_rule', 'text'), ('service_offering', 'reported_by', 'text'),
    ('service_offering', 'partner_name', 'text'), ('chart_annotation', 'reason', 'text'), ('chart_annotation', 'end_reason', 'text'),
    ('audit_event', 'old', 'jsonb'), ('audit_event', 'new', 'jsonb'), ('audit_event', 'reason', 'text')
$$;
