-- The review of the annual declaration: an indicator is judged beside its evidence, findings are graded, an outcome is signed, the provider
-- comments on it; and a signed declaration is accepted or sent back, as a return is. Rows are only ever added.

-- CreateTable
CREATE TABLE "review_judgement" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "judgement" TEXT NOT NULL,
    "criteria" TEXT[],
    "reason" TEXT,
    "comment" TEXT,
    "judged_by" UUID NOT NULL,
    "judged_by_name" TEXT NOT NULL,
    "judged_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "review_judgement_pkey" PRIMARY KEY ("framework","provider_code","financial_year","indicator","place")
);

-- CreateTable
CREATE TABLE "review_finding" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "grade" TEXT NOT NULL,
    "indicator" TEXT,
    "text" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "review_finding_pkey" PRIMARY KEY ("framework","provider_code","financial_year","number","edition")
);

-- CreateTable
CREATE TABLE "review_outcome" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "explanation" TEXT,
    "answer_by" DATE NOT NULL,
    "typed_name" TEXT NOT NULL,
    "typed_role" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "snapshot" TEXT NOT NULL,
    "snapshot_sha256" CHAR(64) NOT NULL,
    "signed_by" UUID NOT NULL,
    "signed_by_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "review_outcome_pkey" PRIMARY KEY ("framework","provider_code","financial_year","round")
);

-- CreateTable
CREATE TABLE "review_answer" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "answered_by" UUID NOT NULL,
    "answered_by_name" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "review_answer_pkey" PRIMARY KEY ("framework","provider_code","financial_year","round","place")
);

-- CreateTable
CREATE TABLE "declaration_decision" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "decided_by" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "declaration_decision_pkey" PRIMARY KEY ("framework","provider_code","financial_year","version","revision","decision")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_outcome_framework_provider_code_idempotency_key_key" ON "review_outcome"("framework", "provider_code", "idempotency_key");

-- AddForeignKey
ALTER TABLE "review_judgement" ADD CONSTRAINT "review_judgement_line_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year", "version", "indicator") REFERENCES "declared_line"("framework", "provider_code", "financial_year", "version", "indicator") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_finding" ADD CONSTRAINT "review_finding_declaration_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year") REFERENCES "declaration"("framework", "provider_code", "financial_year") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_outcome" ADD CONSTRAINT "review_outcome_declared_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year", "version") REFERENCES "signed_declaration"("framework", "provider_code", "financial_year", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_answer" ADD CONSTRAINT "review_answer_framework_provider_code_financial_year_round_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year", "round") REFERENCES "review_outcome"("framework", "provider_code", "financial_year", "round") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "declaration_decision" ADD CONSTRAINT "declaration_decision_declared_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year", "version") REFERENCES "signed_declaration"("framework", "provider_code", "financial_year", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE review_judgement IS 'What a commissioner made of a declared indicator beside its evidence; the last of an indicator stands. It never changes';
COMMENT ON COLUMN review_judgement.version IS 'The signed version of the declaration that was looked at';
COMMENT ON COLUMN review_judgement.criteria IS 'Ids of the criteria that are asked about or not agreed with; none where it is about the indicator as a whole';
COMMENT ON COLUMN review_judgement.comment IS 'A note of the commissioner for itself; the provider does not read it';
COMMENT ON TABLE review_finding IS 'Editions of the findings of a review; the last of a number stands, unless it says that the finding is withdrawn. They never change';
COMMENT ON COLUMN review_finding.indicator IS 'The declared indicator that it is about; null for the service as a whole';
COMMENT ON TABLE review_outcome IS 'What a review came to, signed, with everything that it says and its letter as a snapshot; the last round stands. It never changes';
COMMENT ON COLUMN review_outcome.explanation IS 'Why routine surveillance is right although there is an immediate risk; null where nothing asks';
COMMENT ON COLUMN review_outcome.answer_by IS 'Until the end of which day in London the provider may comment on factual accuracy';
COMMENT ON TABLE review_answer IS 'What the provider says about the factual accuracy of an outcome. It never changes';
COMMENT ON TABLE declaration_decision IS 'A signed version of a declaration is accepted, or sent back for a correction. It never changes';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['review_judgement', 'review_finding', 'review_outcome', 'review_answer', 'declaration_decision'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (framework ~ ''^[a-z]{2,10}-[0-9]{3,5}$'')', name, name || '_framework');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (is_financial_year(financial_year))', name, name || '_year');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name || '_never_changes', name);
  END LOOP;
END $$;

ALTER TABLE review_judgement
  ADD CONSTRAINT review_judgement_numbers CHECK (place >= 1 AND version >= 1),
  ADD CONSTRAINT review_judgement_kind CHECK (judgement IN ('agreed', 'asked', 'disagreed')),
  ADD CONSTRAINT review_judgement_criteria CHECK (criteria IS NOT NULL AND (judgement <> 'agreed' OR criteria = '{}')),
  ADD CONSTRAINT review_judgement_reason CHECK ((judgement = 'disagreed') = (reason IS NOT NULL)
    AND (reason IS NULL OR (reason ~ '\S' AND length(reason) <= 2000))),
  ADD CONSTRAINT review_judgement_comment CHECK (comment ~ '\S' AND length(comment) <= 2000),
  ADD CONSTRAINT review_judgement_name CHECK (judged_by_name <> '');
ALTER TABLE review_finding
  ADD CONSTRAINT review_finding_numbers CHECK (number >= 1 AND edition >= 1),
  ADD CONSTRAINT review_finding_withdrawn CHECK (NOT withdrawn OR edition > 1),
  ADD CONSTRAINT review_finding_grade CHECK (grade IN ('immediate-risk', 'serious-concern', 'concern', 'good-practice')),
  ADD CONSTRAINT review_finding_text CHECK (text ~ '\S' AND length(text) <= 2000),
  ADD CONSTRAINT review_finding_names CHECK (indicator <> '' AND recorded_by_name <> '');
ALTER TABLE review_outcome
  ADD CONSTRAINT review_outcome_numbers CHECK (round >= 1 AND version >= 1),
  ADD CONSTRAINT review_outcome_kind CHECK (outcome IN ('routine', 'enhanced', 'intensive')),
  ADD CONSTRAINT review_outcome_reasons CHECK (reasons ~ '\S' AND length(reasons) <= 2000),
  ADD CONSTRAINT review_outcome_explanation CHECK (explanation IS NULL
    OR (outcome = 'routine' AND explanation ~ '\S' AND length(explanation) <= 2000)),
  ADD CONSTRAINT review_outcome_texts CHECK (signed_by_name <> '' AND typed_name ~ '\S' AND typed_role ~ '\S' AND statement <> ''),
  ADD CONSTRAINT review_outcome_answer_by CHECK (answer_by >= (signed_at AT TIME ZONE 'Europe/London')::date),
  ADD CONSTRAINT review_outcome_snapshot CHECK (snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')
    OR strpos(snapshot, '"[redacted ') > 0);
ALTER TABLE review_answer
  ADD CONSTRAINT review_answer_numbers CHECK (round >= 1 AND place >= 1),
  ADD CONSTRAINT review_answer_text CHECK (text ~ '\S' AND length(text) <= 2000),
  ADD CONSTRAINT review_answer_name CHECK (answered_by_name <> '');
ALTER TABLE declaration_decision
  ADD CONSTRAINT declaration_decision_numbers CHECK (version >= 1 AND revision >= 0),
  ADD CONSTRAINT declaration_decision_kind CHECK (decision IN ('accepted', 'returned')),
  ADD CONSTRAINT declaration_decision_reason CHECK ((decision = 'returned') = (reason IS NOT NULL)
    AND (reason IS NULL OR (reason ~ '\S' AND length(reason) <= 1000))),
  ADD CONSTRAINT declaration_decision_name CHECK (decided_by_name <> '');
CREATE TRIGGER review_outcome_hashed BEFORE INSERT ON review_outcome FOR EACH ROW EXECUTE FUNCTION refuse_wrong_snapshot();

-- ---- Who may: what stands already, and more ----------------------------------------------------------------------
-- Lists that grow are written anew from what they are, so that what others add to them meanwhile is kept.

DO $$
DECLARE
  list text;
BEGIN
  SELECT string_agg(format('(%L, %L, %L::text[])', d.role, d.of, d.may || CASE d.role
      WHEN 'contributor' THEN ARRAY['review:read-outcome']
      WHEN 'gatekeeper' THEN ARRAY['review:read-outcome']
      WHEN 'service-lead' THEN ARRAY['review:read-outcome', 'review:answer']
      WHEN 'executive' THEN ARRAY['review:read-outcome', 'review:answer']
      WHEN 'commissioner' THEN ARRAY['review:read-outcome', 'review:read', 'review:judge']
      WHEN 'national-analyst' THEN ARRAY['review:read-outcome', 'review:read']
      WHEN 'auditor' THEN ARRAY['review:read-outcome', 'review:read']
      ELSE '{}'::text[] END), ', ' ORDER BY d.place) INTO STRICT list
    FROM role_definitions() WITH ORDINALITY AS d (role, of, may, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION role_definitions() RETURNS TABLE (role text, of text, may text[]) LANGUAGE sql IMMUTABLE AS '
    || quote_literal('VALUES ' || list);
  SELECT string_agg(format('(%L, %L::boolean, %L::boolean)', k.kind, k.is_security, k.carries_secret), ', ' ORDER BY k.place) INTO STRICT list
    FROM notice_kinds() WITH ORDINALITY AS k (kind, is_security, carries_secret, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION notice_kinds() RETURNS TABLE (kind text, is_security boolean, carries_secret boolean)'
    || ' LANGUAGE sql IMMUTABLE AS ' || quote_literal('VALUES ' || list || $k$, ('declaration-accepted', false, false),
      ('declaration-sent-back', false, false), ('review-signed', false, false), ('review-answered', false, false)$k$);
  SELECT string_agg(format('(%L, %L, %L)', f.tab, f.col, f.form), ', ' ORDER BY f.place) INTO STRICT list
    FROM free_texts() WITH ORDINALITY AS f (tab, col, form, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS '
    || quote_literal('VALUES ' || $f$('review_judgement', 'reason', 'text'), ('review_judgement', 'comment', 'text'),
      ('review_finding', 'text', 'text'), ('review_outcome', 'reasons', 'text'), ('review_outcome', 'explanation', 'text'),
      ('review_outcome', 'snapshot', 'json'), ('review_answer', 'text', 'text'), ('declaration_decision', 'reason', 'text'), $f$ || list);
END $$;

-- ---- Row security ------------------------------------------------------------------------------------------------

DO $$
DECLARE
  name text;
  within constant text := '((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach(%1$L) r)
    OR framework = ANY ((SELECT my_frameworks(%1$L))::text[]))';
  -- Nobody judges a service of whose people they are, whatever other roles they hold.
  judges constant text := '(framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach(''review:judge'') r)
    AND NOT service_key(framework, provider_code) = ANY ((SELECT my_own_services())::text[])';
BEGIN
  -- While a review is being written it is the commissioner's, and of those who watch over all; an outcome is also the provider's.
  FOREACH name IN ARRAY ARRAY['review_judgement', 'review_finding'] LOOP
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO assurance_app USING (%s)', name, format(within, 'review:read'));
  END LOOP;
  FOREACH name IN ARRAY ARRAY['review_outcome', 'review_answer', 'declaration_decision'] LOOP
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO assurance_app USING (%s)', name, format(within, 'review:read-outcome'));
  END LOOP;
  EXECUTE format('CREATE POLICY adds ON review_judgement FOR INSERT TO assurance_app
    WITH CHECK (judged_by = (SELECT app_person_id()) AND %s)', judges);
  EXECUTE format('CREATE POLICY adds ON review_finding FOR INSERT TO assurance_app
    WITH CHECK (recorded_by = (SELECT app_person_id()) AND %s)', judges);
  EXECUTE format('CREATE POLICY adds ON review_outcome FOR INSERT TO assurance_app
    WITH CHECK (signed_by = (SELECT app_person_id()) AND %s)', judges);
  EXECUTE format('CREATE POLICY adds ON declaration_decision FOR INSERT TO assurance_app
    WITH CHECK (decided_by = (SELECT app_person_id()) AND %s)', judges);
  EXECUTE format('CREATE POLICY adds ON review_answer FOR INSERT TO assurance_app
    WITH CHECK (answered_by = (SELECT app_person_id()) AND %s)', format(within, 'review:answer'));
  -- Whoever judges a declaration locks it, and may send it back; the trigger below refuses anything else.
  EXECUTE format('CREATE POLICY judges ON declaration FOR UPDATE TO assurance_app USING (%s)', judges);
  FOREACH name IN ARRAY ARRAY['review_judgement', 'review_finding', 'review_outcome', 'declaration_decision'] LOOP
    EXECUTE format('CREATE POLICY owner_reads ON %I FOR SELECT TO assurance_owner USING (true)', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON review_judgement, review_finding, review_outcome, review_answer, declaration_decision TO assurance_app;

-- ---- What fits ---------------------------------------------------------------------------------------------------

-- An indicator of the version in force is judged, in the next place.
CREATE FUNCTION refuse_stray_judgement() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.version IS DISTINCT FROM (SELECT d.version FROM declaration d WHERE (d.framework, d.provider_code, d.financial_year)
      = (NEW.framework, NEW.provider_code, NEW.financial_year))
    OR NEW.place <> 1 + (SELECT count(*) FROM review_judgement j WHERE (j.framework, j.provider_code, j.financial_year, j.indicator)
      = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.indicator)) THEN
    RAISE EXCEPTION 'the version in force is judged, one judgement after another' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_judgement_fits BEFORE INSERT ON review_judgement FOR EACH ROW EXECUTE FUNCTION refuse_stray_judgement();

-- A finding is of a signed declaration; its editions, and the findings, have their numbers one after another.
CREATE FUNCTION refuse_stray_finding() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  in_force constant integer := (SELECT d.version FROM declaration d WHERE (d.framework, d.provider_code, d.financial_year)
    = (NEW.framework, NEW.provider_code, NEW.financial_year));
  editions integer;
  numbers integer;
BEGIN
  SELECT count(*) FILTER (WHERE f.number = NEW.number), coalesce(max(f.number), 0) INTO STRICT editions, numbers FROM review_finding f
    WHERE (f.framework, f.provider_code, f.financial_year) = (NEW.framework, NEW.provider_code, NEW.financial_year);
  IF coalesce(in_force, 0) = 0 OR NEW.edition <> editions + 1 OR NEW.number > numbers + 1
    OR (NEW.indicator IS NOT NULL AND NOT EXISTS (SELECT FROM declared_line l WHERE l.indicator = NEW.indicator AND l.version = in_force
      AND (l.framework, l.provider_code, l.financial_year) = (NEW.framework, NEW.provider_code, NEW.financial_year))) THEN
    RAISE EXCEPTION 'a finding is about what was declared, one edition after another' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_finding_fits BEFORE INSERT ON review_finding FOR EACH ROW EXECUTE FUNCTION refuse_stray_finding();

-- An outcome is of the version in force, of which every indicator was judged; an immediate risk that ends as routine says why.
CREATE FUNCTION refuse_stray_outcome() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  is_at_risk constant boolean := EXISTS (SELECT FROM (SELECT DISTINCT ON (f.number) f.grade, f.withdrawn FROM review_finding f
    WHERE (f.framework, f.provider_code, f.financial_year) = (NEW.framework, NEW.provider_code, NEW.financial_year)
    ORDER BY f.number, f.edition DESC) last WHERE last.grade = 'immediate-risk' AND NOT last.withdrawn);
BEGIN
  IF NEW.version IS DISTINCT FROM (SELECT d.version FROM declaration d WHERE (d.framework, d.provider_code, d.financial_year)
      = (NEW.framework, NEW.provider_code, NEW.financial_year))
    OR NEW.round <> 1 + (SELECT count(*) FROM review_outcome o WHERE (o.framework, o.provider_code, o.financial_year)
      = (NEW.framework, NEW.provider_code, NEW.financial_year))
    OR EXISTS (SELECT FROM declared_line l WHERE (l.framework, l.provider_code, l.financial_year, l.version)
        = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.version)
      AND NOT EXISTS (SELECT FROM review_judgement j WHERE (j.framework, j.provider_code, j.financial_year, j.indicator)
        = (l.framework, l.provider_code, l.financial_year, l.indicator)))
    OR (NEW.outcome = 'routine' AND is_at_risk AND NEW.explanation IS NULL) THEN
    RAISE EXCEPTION 'an outcome is signed once every indicator of the version in force was judged'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_outcome_fits BEFORE INSERT ON review_outcome FOR EACH ROW EXECUTE FUNCTION refuse_stray_outcome();

-- The provider comments on the outcome that stands, until its day, one comment after another.
CREATE FUNCTION refuse_stray_outcome_answer() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM review_outcome o WHERE (o.framework, o.provider_code, o.financial_year, o.round)
      = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.round)
      AND (NEW.answered_at AT TIME ZONE 'Europe/London')::date <= o.answer_by)
    OR EXISTS (SELECT FROM review_outcome o WHERE (o.framework, o.provider_code, o.financial_year)
      = (NEW.framework, NEW.provider_code, NEW.financial_year) AND o.round > NEW.round)
    OR NEW.place <> 1 + (SELECT count(*) FROM review_answer a WHERE (a.framework, a.provider_code, a.financial_year, a.round)
      = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.round)) THEN
    RAISE EXCEPTION 'a comment is about the outcome that stands, in its days' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_answer_fits BEFORE INSERT ON review_answer FOR EACH ROW EXECUTE FUNCTION refuse_stray_outcome_answer();

-- What is decided about is the version in force, over the declaration as it stands; it is accepted once.
CREATE FUNCTION refuse_stray_declaration_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM declaration d WHERE (d.framework, d.provider_code, d.financial_year, d.version, d.revision, d.state)
      = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.version, NEW.revision, 'signed'))
    OR (NEW.decision = 'accepted' AND EXISTS (SELECT FROM declaration_decision x
      WHERE (x.framework, x.provider_code, x.financial_year, x.version, x.decision)
        = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.version, 'accepted')))
    OR (NEW.decision = 'accepted' AND NEW.decided_by = (SELECT s.signed_by FROM signed_declaration s
      WHERE (s.framework, s.provider_code, s.financial_year, s.version)
        = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.version))) THEN
    RAISE EXCEPTION 'a signed version is decided about, and accepted once, by somebody else' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER declaration_decision_fits BEFORE INSERT ON declaration_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_stray_declaration_decision();

-- A declaration is its provider's; somebody else only opens a signed one again, by a decision of the same moment.
CREATE FUNCTION hold_judged_declaration() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_person_id() IS NOT NULL AND NOT service_key(OLD.framework, OLD.provider_code) = ANY (my_own_services())
    AND NOT (OLD.state = 'signed' AND NEW.state = 'draft' AND EXISTS (SELECT FROM public.declaration_decision x
      WHERE (x.framework, x.provider_code, x.financial_year, x.version, x.revision, x.decision)
        = (OLD.framework, OLD.provider_code, OLD.financial_year, OLD.version, OLD.revision, 'returned')
        AND x.reason = NEW.correction_reason AND x.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'a declaration is its provider''s alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER declaration_judged BEFORE UPDATE ON declaration FOR EACH ROW EXECUTE FUNCTION hold_judged_declaration();

-- ---- What is recorded of it --------------------------------------------------------------------------------------

-- What is written before an outcome is signed is the commissioner's own, and is told in its chain: the provider's people read theirs.
CREATE FUNCTION reviewing_organisation(framework text, provider_code text) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT min(r.commissioner_code) FROM my_memberships() m JOIN responsibility r ON r.framework = m.framework
      AND r.commissioner_code = m.commissioner_code AND daterange(r.from_date, r.to_date, '[]') @> today()
    WHERE m.framework = reviewing_organisation.framework AND r.provider_code IN (SELECT reviewing_organisation.provider_code
      UNION SELECT h.heir FROM heirs() h WHERE h.provider_code = reviewing_organisation.provider_code)), 'national')
$$;

CREATE FUNCTION audit_review_judgement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM append_audit(reviewing_organisation(NEW.framework, NEW.provider_code), 'review-judged',
    audit_object(NEW.framework, NEW.provider_code || '-' || NEW.financial_year || '/' || NEW.indicator), NEW.judged_at,
    (SELECT jsonb_build_object('judgement', j.judgement, 'criteria', j.criteria, 'version', j.version) FROM review_judgement j
      WHERE (j.framework, j.provider_code, j.financial_year, j.indicator, j.place)
        = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.indicator, NEW.place - 1)),
    jsonb_strip_nulls(jsonb_build_object('judgement', NEW.judgement, 'criteria', NEW.criteria, 'version', NEW.version,
      'comment', NEW.comment)), NEW.reason);
  RETURN NULL;
END $$;
CREATE TRIGGER review_judgement_audited AFTER INSERT ON review_judgement FOR EACH ROW EXECUTE FUNCTION audit_review_judgement();

CREATE FUNCTION audit_review_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM append_audit(reviewing_organisation(NEW.framework, NEW.provider_code),
    CASE WHEN NEW.withdrawn THEN 'finding-withdrawn' WHEN NEW.edition = 1 THEN 'finding-recorded' ELSE 'finding-changed' END,
    audit_object(NEW.framework, NEW.provider_code || '-' || NEW.financial_year), NEW.recorded_at,
    (SELECT jsonb_strip_nulls(jsonb_build_object('finding', f.number, 'grade', f.grade, 'indicator', f.indicator, 'text', f.text))
      FROM review_finding f WHERE (f.framework, f.provider_code, f.financial_year, f.number, f.edition)
        = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.number, NEW.edition - 1)),
    jsonb_strip_nulls(jsonb_build_object('finding', NEW.number, 'grade', NEW.grade, 'indicator', NEW.indicator, 'text', NEW.text)), NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER review_finding_audited AFTER INSERT ON review_finding FOR EACH ROW EXECUTE FUNCTION audit_review_finding();

CREATE FUNCTION audit_review_outcome() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM append_audit(NEW.provider_code, 'review-signed', audit_object(NEW.framework, NEW.provider_code || '-' || NEW.financial_year),
    NEW.signed_at, (SELECT jsonb_build_object('outcome', o.outcome, 'version', o.version) FROM review_outcome o
      WHERE (o.framework, o.provider_code, o.financial_year, o.round)
        = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.round - 1)),
    jsonb_build_object('outcome', NEW.outcome, 'version', NEW.version, 'round', NEW.round, 'snapshotSha256', NEW.snapshot_sha256),
    NEW.reasons);
  RETURN NULL;
END $$;
CREATE TRIGGER review_outcome_audited AFTER INSERT ON review_outcome FOR EACH ROW EXECUTE FUNCTION audit_review_outcome();

CREATE FUNCTION audit_review_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM append_audit(NEW.provider_code, 'review-answered', audit_object(NEW.framework, NEW.provider_code || '-' || NEW.financial_year),
    NEW.answered_at, NULL, jsonb_build_object('round', NEW.round, 'comment', NEW.place), NEW.text);
  RETURN NULL;
END $$;
CREATE TRIGGER review_answer_audited AFTER INSERT ON review_answer FOR EACH ROW EXECUTE FUNCTION audit_review_answer();

CREATE FUNCTION audit_declaration_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM append_audit(NEW.provider_code, CASE NEW.decision WHEN 'accepted' THEN 'declaration-accepted' ELSE 'declaration-sent-back' END,
    audit_object(NEW.framework, NEW.provider_code || '-' || NEW.financial_year), NEW.decided_at,
    jsonb_build_object('state', 'signed', 'version', NEW.version, 'revision', NEW.revision),
    jsonb_build_object('state', CASE NEW.decision WHEN 'accepted' THEN 'signed' ELSE 'draft' END, 'version', NEW.version,
      'revision', NEW.revision + (NEW.decision = 'returned')::int), NEW.reason);
  RETURN NULL;
END $$;
CREATE TRIGGER declaration_decision_audited AFTER INSERT ON declaration_decision
  FOR EACH ROW EXECUTE FUNCTION audit_declaration_decision();
