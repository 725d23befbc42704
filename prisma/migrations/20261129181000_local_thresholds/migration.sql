-- What a commissioner, or the nation, asks of an indicator from a day on: docs/adr/0046.

-- CreateTable
CREATE TABLE "local_threshold" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "framework" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "commissioner_code" TEXT,
    "value" DECIMAL(10,4) NOT NULL,
    "direction" TEXT NOT NULL,
    "in_force_from" DATE NOT NULL,
    "rationale" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by_name" TEXT,
    "end_rationale" TEXT,

    CONSTRAINT "local_threshold_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "local_threshold" ADD CONSTRAINT "local_threshold_commissioner_code_fkey" FOREIGN KEY ("commissioner_code") REFERENCES "commissioner"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE local_threshold IS 'A level that a commissioner asks of the providers it answers for, or the nation of all, from a day on; ended by somebody with a reason, and never changed';
COMMENT ON COLUMN local_threshold.commissioner_code IS 'Who asks for it; NULL for the nation';
COMMENT ON COLUMN local_threshold.value IS 'A share from 0 to 1, or days';
COMMENT ON COLUMN local_threshold.in_force_from IS 'Quarters that begin on this day or later are seen against it';
COMMENT ON COLUMN local_threshold.rationale IS 'Why it is asked for. Of no provider, so that it is no text of one that could be redacted';

ALTER TABLE local_threshold
  ADD CONSTRAINT local_threshold_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT local_threshold_indicator CHECK (indicator ~ '^[0-9a-z-]{1,20}$'),
  ADD CONSTRAINT local_threshold_value CHECK (value BETWEEN 0 AND 10000),
  ADD CONSTRAINT local_threshold_direction CHECK (direction IN ('at-least', 'at-most')),
  ADD CONSTRAINT local_threshold_rationale CHECK (rationale ~ '\S' AND length(rationale) <= 1000),
  ADD CONSTRAINT local_threshold_author CHECK (author_name <> ''),
  ADD CONSTRAINT local_threshold_ended CHECK (num_nonnulls(ended_at, ended_by_name, end_rationale) IN (0, 3)),
  ADD CONSTRAINT local_threshold_end_rationale CHECK (end_rationale ~ '\S' AND length(end_rationale) <= 1000);
CREATE UNIQUE INDEX local_threshold_one_a_day ON local_threshold (framework, indicator, coalesce(commissioner_code, ''), in_force_from)
  WHERE ended_at IS NULL;

-- What was asked for stays as it was asked for, and what was ended stays ended.
CREATE FUNCTION hold_threshold() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR (to_jsonb(NEW) - ARRAY['ended_at', 'ended_by_name', 'end_rationale'])
      <> (to_jsonb(OLD) - ARRAY['ended_at', 'ended_by_name', 'end_rationale']) THEN
    RAISE EXCEPTION 'a threshold is ended once, and nothing else of it changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER local_threshold_holds BEFORE UPDATE ON local_threshold FOR EACH ROW EXECUTE FUNCTION hold_threshold();
CREATE TRIGGER local_threshold_stays BEFORE DELETE OR TRUNCATE ON local_threshold FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE local_threshold ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_threshold FORCE ROW LEVEL SECURITY;

-- For which commissioners, under which framework, the caller decides.
CREATE FUNCTION my_commissioners() RETURNS TABLE (framework text, commissioner_code text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT m.framework, m.commissioner_code FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role
  WHERE m.commissioner_code IS NOT NULL AND 'return:judge' = ANY (d.may)
$$;

-- Who answered at any time for a provider of which the caller reads what it submits.
CREATE FUNCTION commissioners_in_reach() RETURNS TABLE (framework text, commissioner_code text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.framework, r.commissioner_code FROM responsibility r
  JOIN my_reach('return:read-submitted') m ON m.framework = r.framework AND m.provider_code = r.provider_code
$$;

-- Read by whoever is seen against it; the nation's, by whoever reads anything. Written by the functions below alone.
CREATE POLICY reads ON local_threshold FOR SELECT TO assurance_app
  USING (framework = ANY ((SELECT my_frameworks('return:read-submitted'))::text[])
    OR (commissioner_code IS NULL AND framework IN (SELECT r.framework FROM my_reach('return:read-submitted') r))
    OR (framework, commissioner_code) IN (SELECT c.framework, c.commissioner_code FROM commissioners_in_reach() c)
    OR (framework, commissioner_code) IN (SELECT c.framework, c.commissioner_code FROM my_commissioners() c));
CREATE POLICY owner_reads ON local_threshold FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_adds ON local_threshold FOR INSERT TO assurance_owner WITH CHECK (true);
CREATE POLICY owner_ends ON local_threshold FOR UPDATE TO assurance_owner USING (true);
GRANT SELECT ON local_threshold TO assurance_app;

-- Whether the caller may ask for a level: the nation of all, a commissioner of the providers it answers for.
CREATE FUNCTION may_ask_level(framework text, commissioner text) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN commissioner IS NULL THEN may_ask_level.framework = ANY (my_frameworks('correction:allow'))
    ELSE (may_ask_level.framework, commissioner) IN (SELECT c.framework, c.commissioner_code FROM my_commissioners() c) END
$$;

-- Asks for a level from a day on; says what came of that.
CREATE FUNCTION set_threshold(framework text, indicator text, commissioner text, value numeric, direction text, in_force_from date,
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
  IF made IS NULL THEN RETURN 'stands-already'; END IF;
  PERFORM append_audit(coalesce(set_threshold.commissioner, 'national'), 'threshold-set',
    audit_object(set_threshold.framework, coalesce(set_threshold.commissioner, 'national')), set_threshold.at, NULL,
    jsonb_build_object('framework', set_threshold.framework, 'threshold', made, 'indicator', set_threshold.indicator,
      'value', set_threshold.value, 'direction', set_threshold.direction, 'from', set_threshold.in_force_from), set_threshold.rationale);
  RETURN 'made';
END $$;

-- Ends a level that stands. False when there is none of theirs.
CREATE FUNCTION end_threshold(wanted uuid, rationale text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE standing local_threshold;
BEGIN
  SELECT * INTO standing FROM local_threshold t WHERE t.id = wanted AND t.ended_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT may_ask_level(standing.framework, standing.commissioner_code) THEN RETURN false; END IF;
  UPDATE local_threshold t SET ended_at = end_threshold.at, ended_by_name = caller_name(), end_rationale = end_threshold.rationale
    WHERE t.id = wanted;
  PERFORM append_audit(coalesce(standing.commissioner_code, 'national'), 'threshold-ended',
    audit_object(standing.framework, coalesce(standing.commissioner_code, 'national')), end_threshold.at,
    jsonb_build_object('value', standing.value, 'direction', standing.direction, 'from', standing.in_force_from),
    jsonb_build_object('framework', standing.framework, 'threshold', wanted, 'indicator', standing.indicator), end_threshold.rationale);
  RETURN true;
END $$;

-- The policy asks them as whoever reads.
GRANT EXECUTE ON FUNCTION my_commissioners(), commissioners_in_reach() TO assurance_app;
GRANT EXECUTE ON FUNCTION set_threshold(text, text, text, numeric, text, date, text, timestamptz), end_threshold(uuid, text, timestamptz)
  TO assurance_app;
