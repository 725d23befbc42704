-- An action may follow from a finding of a review, and who was told of actions is asked of all of them at once.

-- The indicator of a finding that stands, for whoever reads the review, or the actions of a provider whose outcome is signed; no row for
-- anybody else.
CREATE FUNCTION finding_to_act_on(framework text, provider_code text, financial_year text, number integer) RETURNS TABLE (indicator text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.indicator FROM (SELECT DISTINCT ON (r.number) r.* FROM review_finding r WHERE r.framework = finding_to_act_on.framework
      AND r.provider_code = finding_to_act_on.provider_code AND r.financial_year = finding_to_act_on.financial_year
      AND r.number = finding_to_act_on.number ORDER BY r.number, r.edition DESC) f
  WHERE NOT f.withdrawn AND (i_reach('review:read', f.framework, f.provider_code)
    OR (i_reach('action:read', f.framework, f.provider_code) AND EXISTS (SELECT FROM review_outcome o WHERE o.framework = f.framework
      AND o.provider_code = f.provider_code AND o.financial_year = f.financial_year AND o.signed_at >= f.recorded_at)))
$$;

-- As before, with findings.
CREATE OR REPLACE FUNCTION refuse_stray_action() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('action/' || service_key(NEW.framework, NEW.provider_code), 0));
  NEW.number := 1 + (SELECT coalesce(max(a.number), 0) FROM action a
    WHERE a.framework = NEW.framework AND a.provider_code = NEW.provider_code);
  IF (NEW.source = 'not-met' AND NOT EXISTS (SELECT FROM declared_line d WHERE d.framework = NEW.framework
      AND d.provider_code = NEW.provider_code AND d.financial_year = NEW.financial_year AND d.indicator = NEW.indicator AND d.status = 'not-met'))
    OR (NEW.source = 'query' AND NOT EXISTS (SELECT FROM query q WHERE q.framework = NEW.framework AND q.provider_code = NEW.provider_code
      AND q.number = NEW.source_number AND q.financial_year = NEW.financial_year AND coalesce(q.indicator, q.criterion) = NEW.indicator))
    OR (NEW.source = 'finding' AND NOT EXISTS (SELECT FROM finding_to_act_on(NEW.framework, NEW.provider_code, NEW.financial_year,
      NEW.source_number) f WHERE f.indicator IS NOT DISTINCT FROM NEW.indicator)) THEN
    RAISE EXCEPTION 'an action follows from something that is there' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;

-- Who was told that actions are overdue, for which due day and when first: of those that the caller reads.
DROP FUNCTION told_of_action(text, text, integer);
CREATE FUNCTION told_of_actions(framework text) RETURNS TABLE (provider_code text, number integer, who text, due_on text,
  told_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT n.provider_code, split_part(n.key, '/', 4)::integer, split_part(n.key, '/', 6), split_part(n.key, '/', 5), min(n.queued_at)
  FROM notice n WHERE n.kind = 'action-overdue' AND n.framework = told_of_actions.framework
    AND i_reach('action:read', told_of_actions.framework, n.provider_code)
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 5, 3
$$;
GRANT EXECUTE ON FUNCTION finding_to_act_on(text, text, text, integer), told_of_actions(text) TO assurance_app;
