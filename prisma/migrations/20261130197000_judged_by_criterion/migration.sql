-- A declared indicator is judged criterion by criterion: each criterion is agreed, asked about or not agreed with for a reason of its own,
-- and the judgement of the indicator follows from them.

-- AlterTable
ALTER TABLE "review_judgement" ADD COLUMN "by_criterion" JSONB NOT NULL DEFAULT '[]';

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON COLUMN review_judgement.by_criterion IS 'What was made of each criterion: its id, judgement, and reason where it is not agreed with; none where the indicator was judged as a whole';

-- Whether each criterion is judged once, with a reason where it is not agreed with and nowhere else, and the indicator as its criteria are.
CREATE FUNCTION follows_from_criteria(said jsonb, judgement text, doubted text[]) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN jsonb_typeof(said) <> 'array' OR jsonb_path_exists(said, '$[*] ? (@.type() != "object")') THEN false
    WHEN said = '[]' THEN true
    ELSE (SELECT bool_and(coalesce(c.said - '{criterion,judgement,reason}'::text[] = '{}'
          AND c.said ->> 'criterion' ~ '\S' AND c.said ->> 'judgement' IN ('agreed', 'asked', 'disagreed')
          AND (c.said ->> 'judgement' = 'disagreed') = (c.said ->> 'reason' IS NOT NULL)
          AND coalesce(c.said ->> 'reason' ~ '\S' AND length(c.said ->> 'reason') <= 2000, true), false))
        AND count(DISTINCT c.said ->> 'criterion') = count(*)
        AND doubted = coalesce(array_agg(c.said ->> 'criterion' ORDER BY c.place) FILTER (WHERE c.said ->> 'judgement' <> 'agreed'), '{}')
        AND judgement = CASE WHEN bool_or(c.said ->> 'judgement' = 'disagreed') THEN 'disagreed'
          WHEN bool_or(c.said ->> 'judgement' = 'asked') THEN 'asked' ELSE 'agreed' END
      FROM jsonb_array_elements(said) WITH ORDINALITY AS c (said, place)) END
$$;
GRANT EXECUTE ON FUNCTION follows_from_criteria(jsonb, text, text[]) TO assurance_app, assurance_owner;

-- Why an indicator is not agreed with is said of its criteria, or of the whole where it was judged as a whole.
ALTER TABLE review_judgement
  DROP CONSTRAINT review_judgement_reason,
  ADD CONSTRAINT review_judgement_reason CHECK ((judgement = 'disagreed' AND by_criterion = '[]') = (reason IS NOT NULL)
    AND (reason IS NULL OR (reason ~ '\S' AND length(reason) <= 2000))),
  ADD CONSTRAINT review_judgement_by_criterion CHECK (coalesce(follows_from_criteria(by_criterion, judgement, criteria), false));

-- Lists that grow are written anew from what they are, so that what others add to them meanwhile is kept.
DO $$
DECLARE
  list text;
BEGIN
  SELECT string_agg(format('(%L, %L, %L)', f.tab, f.col, f.form), ', ' ORDER BY f.place) INTO STRICT list
    FROM free_texts() WITH ORDINALITY AS f (tab, col, form, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS '
    || quote_literal('VALUES ' || $f$('review_judgement', 'by_criterion', 'jsonb'), $f$ || list);
END $$;

-- What is recorded of a judgement tells of each criterion too; with the reason of each.
CREATE OR REPLACE FUNCTION audit_review_judgement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM append_audit(reviewing_organisation(NEW.framework, NEW.provider_code), 'review-judged',
    audit_object(NEW.framework, NEW.provider_code || '-' || NEW.financial_year || '/' || NEW.indicator), NEW.judged_at,
    (SELECT jsonb_strip_nulls(jsonb_build_object('judgement', j.judgement, 'criteria', j.criteria, 'version', j.version,
        'byCriterion', NULLIF(j.by_criterion, '[]'))) FROM review_judgement j
      WHERE (j.framework, j.provider_code, j.financial_year, j.indicator, j.place)
        = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.indicator, NEW.place - 1)),
    jsonb_strip_nulls(jsonb_build_object('judgement', NEW.judgement, 'criteria', NEW.criteria, 'version', NEW.version,
      'byCriterion', NULLIF(NEW.by_criterion, '[]'), 'comment', NEW.comment)), NEW.reason);
  RETURN NULL;
END $$;
