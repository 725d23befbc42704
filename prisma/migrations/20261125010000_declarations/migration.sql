-- The annual self-declaration: opened with its year's window, prepared by the provider, signed by an executive who changed
-- nothing in it, and kept.

-- CreateTable
CREATE TABLE "declaration" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "saved_at" TIMESTAMPTZ(6),
    "saved_by" UUID,
    "saved_by_name" TEXT,
    "correction_reason" TEXT,
    "correction_by" UUID,
    "correction_by_name" TEXT,
    "correction_at" TIMESTAMPTZ(6),

    CONSTRAINT "declaration_pkey" PRIMARY KEY ("framework","provider_code","financial_year")
);

-- CreateTable
CREATE TABLE "declaration_box" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "declaration_box_pkey" PRIMARY KEY ("framework","provider_code","financial_year","part","field")
);

-- CreateTable
CREATE TABLE "declaration_editor" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "declaration_editor_pkey" PRIMARY KEY ("framework","provider_code","financial_year","person_id")
);

-- CreateTable
CREATE TABLE "signed_declaration" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "signed_at" TIMESTAMPTZ(6) NOT NULL,
    "signed_by" UUID NOT NULL,
    "signed_by_name" TEXT NOT NULL,
    "typed_name" TEXT NOT NULL,
    "typed_role" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "deadline_at" TIMESTAMPTZ(6) NOT NULL,
    "late" BOOLEAN NOT NULL,
    "reason" TEXT,
    "catalogue_version" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "documents_out_of_date" INTEGER NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "snapshot" TEXT NOT NULL,
    "snapshot_sha256" CHAR(64) NOT NULL,
    "content_sha256" CHAR(64) NOT NULL,
    "audit_seq" BIGINT NOT NULL,
    "audit_head" CHAR(64) NOT NULL,

    CONSTRAINT "signed_declaration_pkey" PRIMARY KEY ("framework","provider_code","financial_year","version")
);

-- CreateTable
CREATE TABLE "declared_line" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "criteria_asked" INTEGER NOT NULL,
    "criteria_missing" INTEGER NOT NULL,
    "comment" TEXT,
    "explanation" TEXT,
    "action" TEXT,
    "owner" TEXT,
    "due" DATE,

    CONSTRAINT "declared_line_pkey" PRIMARY KEY ("framework","provider_code","financial_year","version","indicator")
);

-- CreateIndex
CREATE INDEX "declaration_framework_financial_year_idx" ON "declaration"("framework", "financial_year");

-- CreateIndex
CREATE UNIQUE INDEX "signed_declaration_framework_provider_code_idempotency_key_key" ON "signed_declaration"("framework", "provider_code", "idempotency_key");

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_framework_financial_year_fkey" FOREIGN KEY ("framework", "financial_year") REFERENCES "reporting_window"("framework", "period") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "declaration_box" ADD CONSTRAINT "declaration_box_framework_provider_code_financial_year_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year") REFERENCES "declaration"("framework", "provider_code", "financial_year") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "declaration_editor" ADD CONSTRAINT "declaration_editor_framework_provider_code_financial_year_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year") REFERENCES "declaration"("framework", "provider_code", "financial_year") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signed_declaration" ADD CONSTRAINT "signed_declaration_framework_provider_code_financial_year_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year") REFERENCES "declaration"("framework", "provider_code", "financial_year") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "declared_line" ADD CONSTRAINT "declared_line_framework_provider_code_financial_year_versi_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year", "version") REFERENCES "signed_declaration"("framework", "provider_code", "financial_year", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['declaration', 'declaration_box', 'declaration_editor', 'signed_declaration', 'declared_line'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (framework ~ ''^[a-z]{2,10}-[0-9]{3,5}$'')', name, name || '_framework');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (is_financial_year(financial_year))', name, name || '_year');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

ALTER TABLE declaration
  ADD CONSTRAINT declaration_state CHECK (state IN ('draft', 'signed')),
  ADD CONSTRAINT declaration_numbers CHECK (revision >= 0 AND version >= 0),
  ADD CONSTRAINT declaration_signed CHECK (state = 'draft' OR version >= 1),
  -- A draft over a signed version says why, and by whom it was begun; nothing else does.
  ADD CONSTRAINT declaration_correction CHECK (CASE WHEN state = 'draft' AND version >= 1
    THEN num_nonnulls(correction_reason, correction_by, correction_by_name, correction_at) = 4
      AND correction_reason ~ '\S' AND length(correction_reason) <= 1000
    ELSE num_nonnulls(correction_reason, correction_by, correction_by_name, correction_at) = 0 END);
ALTER TABLE declaration_box
  ADD CONSTRAINT declaration_box_part CHECK (part ~ '^([0-9]{3}|documents)$'),
  ADD CONSTRAINT declaration_box_field CHECK (field ~ '^[a-zA-Z][a-zA-Z0-9]{0,39}$'),
  ADD CONSTRAINT declaration_box_text CHECK (text <> '' AND length(text) <= 4000);
ALTER TABLE signed_declaration
  ADD CONSTRAINT signed_declaration_version CHECK (version >= 1),
  ADD CONSTRAINT signed_declaration_again CHECK (version = 1 OR (reason IS NOT NULL AND reason ~ '\S')),
  ADD CONSTRAINT signed_declaration_texts CHECK (signed_by_name <> '' AND typed_name ~ '\S' AND typed_role ~ '\S'
    AND statement <> '' AND catalogue_version <> ''),
  ADD CONSTRAINT signed_declaration_documents CHECK (documents >= 0 AND documents_out_of_date BETWEEN 0 AND documents),
  ADD CONSTRAINT signed_declaration_digests CHECK (is_digest(content_sha256) AND is_digest(audit_head) AND audit_seq >= 1),
  ADD CONSTRAINT signed_declaration_snapshot CHECK (snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'));
ALTER TABLE declared_line
  ADD CONSTRAINT declared_line_names CHECK (indicator ~ '^[0-9]{3}$' AND definition_version >= 1),
  ADD CONSTRAINT declared_line_status CHECK (status IN ('met', 'not-met')),
  ADD CONSTRAINT declared_line_criteria CHECK (criteria_asked >= 0 AND criteria_missing BETWEEN 0 AND criteria_asked),
  ADD CONSTRAINT declared_line_met CHECK (status <> 'met' OR criteria_missing = 0),
  ADD CONSTRAINT declared_line_not_met CHECK (status <> 'not-met' OR num_nonnulls(action, owner, due) = 3);

-- ---- Who reads and who writes ------------------------------------------------------------------------------

-- Providers for which the caller signs.
CREATE FUNCTION my_signing_provider_codes() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT provider_code), '{}') FROM my_memberships() WHERE role = 'executive'
$$;
GRANT EXECUTE ON FUNCTION my_signing_provider_codes() TO assurance_app;

DO $$
DECLARE name text;
BEGIN
  -- Drafts are the provider's own; the auditor reads them.
  FOREACH name IN ARRAY ARRAY['declaration_box', 'declaration_editor'] LOOP
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO assurance_app
      USING (provider_code = ANY ((SELECT my_draft_provider_codes())::text[]))', name);
  END LOOP;
  -- What was signed, and how a declaration stands: also whoever is responsible for the provider today.
  FOREACH name IN ARRAY ARRAY['declaration', 'signed_declaration', 'declared_line'] LOOP
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO assurance_app
      USING (provider_code = ANY ((SELECT my_submitted_provider_codes())::text[]))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['declaration', 'declaration_box'] LOOP
    EXECUTE format('CREATE POLICY changes ON %I FOR UPDATE TO assurance_app
      USING (provider_code = ANY ((SELECT my_provider_codes())::text[]))', name);
  END LOOP;
END $$;
CREATE POLICY adds ON declaration_box FOR INSERT TO assurance_app
  WITH CHECK (provider_code = ANY ((SELECT my_provider_codes())::text[]));
-- Nobody is kept from signing by a name that another wrote there.
CREATE POLICY adds ON declaration_editor FOR INSERT TO assurance_app
  WITH CHECK (person_id = (SELECT app_person_id()) AND provider_code = ANY ((SELECT my_provider_codes())::text[]));
CREATE POLICY removes ON declaration_box FOR DELETE TO assurance_app
  USING (provider_code = ANY ((SELECT my_provider_codes())::text[]));
-- An executive signs, in their own name.
CREATE POLICY adds ON signed_declaration FOR INSERT TO assurance_app
  WITH CHECK (signed_by = (SELECT app_person_id()) AND provider_code = ANY ((SELECT my_signing_provider_codes())::text[]));
CREATE POLICY adds ON declared_line FOR INSERT TO assurance_app
  WITH CHECK (provider_code = ANY ((SELECT my_signing_provider_codes())::text[]));

-- What the owner's own functions may do under FORCE, and whoever verifies the chains as the owner.
CREATE POLICY owner_opens ON declaration FOR INSERT TO assurance_owner
  WITH CHECK (state = 'draft' AND revision = 0 AND version = 0 AND saved_at IS NULL);
CREATE POLICY owner_reads ON signed_declaration FOR SELECT TO assurance_owner USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON declaration_box TO assurance_app;
GRANT SELECT, INSERT ON declaration_editor, signed_declaration, declared_line TO assurance_app;
GRANT SELECT, UPDATE (state, revision, version, saved_at, saved_by, saved_by_name, correction_reason, correction_by,
  correction_by_name, correction_at) ON declaration TO assurance_app;

-- ---- What is signed stays ----------------------------------------------------------------------------------

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['signed_declaration', 'declared_line'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept || '_never_changes', kept);
  END LOOP;
END $$;
-- Who once changed a declaration stays on its list.
CREATE TRIGGER declaration_editor_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON declaration_editor
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_late_declared_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM added a WHERE NOT EXISTS (SELECT FROM public.signed_declaration s
    WHERE s.framework = a.framework AND s.provider_code = a.provider_code AND s.financial_year = a.financial_year
      AND s.version = a.version AND s.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'a declared line is stored together with its signature' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER declared_line_in_time AFTER INSERT ON declared_line REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_declared_lines();

-- The next version of an open draft, signed by somebody who never changed it.
CREATE FUNCTION refuse_stray_signature() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.declaration d WHERE d.framework = NEW.framework AND d.provider_code = NEW.provider_code
    AND d.financial_year = NEW.financial_year AND d.state = 'draft' AND d.version = NEW.version - 1
    AND d.correction_reason IS NOT DISTINCT FROM NEW.reason) THEN
    RAISE EXCEPTION 'the next version of an open draft is signed' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF EXISTS (SELECT FROM public.declaration_editor e WHERE e.framework = NEW.framework AND e.provider_code = NEW.provider_code
    AND e.financial_year = NEW.financial_year AND e.person_id = NEW.signed_by) THEN
    RAISE EXCEPTION 'nobody signs what they changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_declaration_fits BEFORE INSERT ON signed_declaration
  FOR EACH ROW EXECUTE FUNCTION refuse_stray_signature();

-- ---- How a declaration moves, whoever asks -----------------------------------------------------------------

-- Each change counts the revision up by one. A draft is saved by somebody who is then on the list of those who changed it, or
-- signed as the next version; a signed one is opened again, with a reason, by its provider.
CREATE FUNCTION hold_declaration_states() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  moved text := OLD.state || ' to ' || NEW.state;
BEGIN
  IF (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.opened_at)
      IS DISTINCT FROM (OLD.framework, OLD.provider_code, OLD.financial_year, OLD.opened_at)
    OR NEW.revision <> OLD.revision + 1
    OR NEW.version <> OLD.version + (moved = 'draft to signed')::int
    OR moved = 'signed to signed'
    OR (moved <> 'draft to draft' AND (NEW.saved_at, NEW.saved_by, NEW.saved_by_name)
      IS DISTINCT FROM (OLD.saved_at, OLD.saved_by, OLD.saved_by_name))
    OR (moved = 'draft to draft' AND (NEW.correction_reason, NEW.correction_by, NEW.correction_by_name, NEW.correction_at)
      IS DISTINCT FROM (OLD.correction_reason, OLD.correction_by, OLD.correction_by_name, OLD.correction_at))
    OR (moved = 'signed to draft' AND NEW.correction_by IS DISTINCT FROM app_person_id())
    OR (moved = 'draft to signed' AND NOT EXISTS (SELECT FROM public.signed_declaration s WHERE s.framework = OLD.framework
      AND s.provider_code = OLD.provider_code AND s.financial_year = OLD.financial_year AND s.version = NEW.version
      AND s.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'a declaration does not change like this: %', moved USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER declaration_moves BEFORE UPDATE ON declaration FOR EACH ROW EXECUTE FUNCTION hold_declaration_states();

-- Whoever writes or clears a box is put on the list, so that the guard of the signature cannot be gone round.
CREATE FUNCTION name_editor() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO public.declaration_editor (framework, provider_code, financial_year, person_id, first_at)
  VALUES (OLD.framework, OLD.provider_code, OLD.financial_year, coalesce(app_person_id(), NEW.saved_by), NEW.saved_at)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER declaration_names_editors AFTER UPDATE ON declaration FOR EACH ROW
  WHEN (OLD.state = 'draft' AND NEW.state = 'draft') EXECUTE FUNCTION name_editor();

CREATE FUNCTION hold_declaration_boxes() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  box public.declaration_box := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF NOT EXISTS (SELECT FROM public.declaration d WHERE d.framework = box.framework AND d.provider_code = box.provider_code
    AND d.financial_year = box.financial_year AND d.state = 'draft') THEN
    RAISE EXCEPTION 'only a draft takes what is entered' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  INSERT INTO public.declaration_editor (framework, provider_code, financial_year, person_id, first_at)
  VALUES (box.framework, box.provider_code, box.financial_year, coalesce(app_person_id(), box.saved_by),
    CASE TG_OP WHEN 'DELETE' THEN statement_timestamp() ELSE box.saved_at END)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER declaration_box_names_editors AFTER INSERT OR UPDATE OR DELETE ON declaration_box FOR EACH ROW
  EXECUTE FUNCTION hold_declaration_boxes();

-- ---- A window of a year opens its declarations -------------------------------------------------------------

CREATE OR REPLACE FUNCTION open_window(framework text, period text, kind text, financial_year text, opens_at timestamptz,
  data_cut_on date, deadline_at timestamptz, closes_at timestamptz, year_closes_at timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  in_force text;
  opened integer := 0;
  opening_day date := (open_window.opens_at AT TIME ZONE 'Europe/London')::date;
BEGIN
  IF app_person_id() IS NOT NULL THEN PERFORM require_administrator(); END IF;
  INSERT INTO reporting_window VALUES (open_window.framework, open_window.period, open_window.kind, open_window.financial_year,
    open_window.opens_at, open_window.data_cut_on, open_window.deadline_at, open_window.closes_at, open_window.year_closes_at)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM append_audit('national', 'window-opened', open_window.period, open_window.opens_at, NULL, jsonb_build_object(
      'framework', open_window.framework, 'deadline', open_window.deadline_at, 'closes', open_window.closes_at), NULL);
  END IF;
  FOR in_force IN SELECT r.provider_code FROM responsibility r JOIN provider p ON p.code = r.provider_code
    WHERE r.framework = open_window.framework AND daterange(r.from_date, r.to_date, '[]') @> opening_day
      AND daterange(p.opened_on, p.closed_on, '[]') @> opening_day ORDER BY r.provider_code LOOP
    IF open_window.kind = 'quarter' THEN
      INSERT INTO quarterly_return (framework, provider_code, period, financial_year, opened_at)
      VALUES (open_window.framework, in_force, open_window.period, open_window.financial_year, open_window.opens_at)
      ON CONFLICT DO NOTHING;
    ELSE
      INSERT INTO declaration (framework, provider_code, financial_year, opened_at)
      VALUES (open_window.framework, in_force, open_window.financial_year, open_window.opens_at)
      ON CONFLICT DO NOTHING;
    END IF;
    CONTINUE WHEN NOT FOUND;
    opened := opened + 1;
    PERFORM append_audit(in_force, CASE open_window.kind WHEN 'quarter' THEN 'return-opened' ELSE 'declaration-opened' END,
      in_force || '-' || open_window.period, open_window.opens_at, NULL,
      jsonb_build_object('framework', open_window.framework), NULL);
  END LOOP;
  RETURN opened;
END $$;
