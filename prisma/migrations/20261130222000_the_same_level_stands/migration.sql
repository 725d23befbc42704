-- A form that is posted twice is one level, and one note: what stands of the same author, and says the same, is what was asked for.

-- Asks for a level from a day on; says what came of that.
CREATE OR REPLACE FUNCTION set_threshold(framework text, indicator text, commissioner text, value numeric, direction text, in_force_from date,
  rationale text, at timestamptz) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE made uuid;
BEGIN
  IF NOT may_ask_level(set_threshold.framework, set_threshold.commissioner) THEN RETURN 'not-found'; END IF;
  INSERT INTO local_threshold (framework, indicator, commissioner_code, value, direction, in_force_from, rationale, author_id, author_name,
    recorded_at)
  VALUES (set_threshold.framework, set_threshold.indicator, set_threshold.commissioner, set_threshold.value, set_threshold.direction,
    set_threshold.in_force_from, set_threshold.rationale, app_person_id(), caller_name(), set_threshold.at)
  ON CONFLICT DO NOTHING RETURNING id INTO made;
  IF made IS NULL THEN
    RETURN CASE WHEN EXISTS (SELECT FROM local_threshold t WHERE t.ended_at IS NULL AND t.author_id = app_person_id()
        AND t.framework = set_threshold.framework AND t.indicator = set_threshold.indicator
        AND t.commissioner_code IS NOT DISTINCT FROM set_threshold.commissioner AND t.in_force_from = set_threshold.in_force_from
        AND (t.value, t.direction, t.rationale) = (set_threshold.value, set_threshold.direction, set_threshold.rationale))
      THEN 'made' ELSE 'stands-already' END;
  END IF;
  PERFORM append_audit(coalesce(set_threshold.commissioner, 'national'), 'threshold-set',
    audit_object(set_threshold.framework, coalesce(set_threshold.commissioner, 'national')), set_threshold.at, NULL,
    jsonb_build_object('framework', set_threshold.framework, 'threshold', made, 'indicator', set_threshold.indicator,
      'value', set_threshold.value, 'direction', set_threshold.direction, 'from', set_threshold.in_force_from), set_threshold.rationale);
  RETURN 'made';
END $$;

-- Writes beside a quarter of a chart; says what came of that.
CREATE OR REPLACE FUNCTION annotate_chart(framework text, provider text, indicator text, period text, kind text, reason text, at timestamptz)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  made uuid;
  spoken constant text := annotates_for(annotate_chart.framework, annotate_chart.provider, annotate_chart.kind);
BEGIN
  IF spoken IS NULL THEN RETURN 'not-found'; END IF;
  -- Two posts of one note collide in no index: the second waits here for the first.
  PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'annotation', annotate_chart.framework, annotate_chart.provider,
    annotate_chart.indicator, annotate_chart.period), 0));
  IF EXISTS (SELECT FROM chart_annotation c WHERE c.ended_at IS NULL AND c.author_id = app_person_id()
    AND c.framework = annotate_chart.framework AND c.provider_code IS NOT DISTINCT FROM annotate_chart.provider
    AND (c.indicator, c.period, c.kind, c.reason)
      = (annotate_chart.indicator, annotate_chart.period, annotate_chart.kind, annotate_chart.reason)) THEN RETURN 'made'; END IF;
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
