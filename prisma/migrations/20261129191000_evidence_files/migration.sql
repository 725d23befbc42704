-- Files of the documents that a declaration cites: docs/adr/0064. What was uploaded never changes; what a scanner said of it is added.

-- CreateTable
CREATE TABLE "evidence_file" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "purpose" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "replaces" UUID,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("framework","provider_code","id")
);

-- CreateTable
CREATE TABLE "evidence_scan" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "detail" TEXT,
    "scanned_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "evidence_scan_pkey" PRIMARY KEY ("framework","provider_code","file_id","place")
);

-- CreateTable
CREATE TABLE "declared_file" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "slot" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,

    CONSTRAINT "declared_file_pkey" PRIMARY KEY ("framework","provider_code","financial_year","version","slot")
);

-- CreateIndex
CREATE INDEX "evidence_file_sha256_idx" ON "evidence_file"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_framework_provider_code_id_sha256_key" ON "evidence_file"("framework", "provider_code", "id", "sha256");

-- CreateIndex
CREATE INDEX "declared_file_framework_provider_code_file_id_idx" ON "declared_file"("framework", "provider_code", "file_id");

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_framework_provider_code_replaces_fkey" FOREIGN KEY ("framework", "provider_code", "replaces") REFERENCES "evidence_file"("framework", "provider_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_scan" ADD CONSTRAINT "evidence_scan_framework_provider_code_file_id_fkey" FOREIGN KEY ("framework", "provider_code", "file_id") REFERENCES "evidence_file"("framework", "provider_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "declared_file" ADD CONSTRAINT "declared_file_framework_provider_code_financial_year_versi_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year", "version") REFERENCES "signed_declaration"("framework", "provider_code", "financial_year", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "declared_file" ADD CONSTRAINT "declared_file_framework_provider_code_file_id_sha256_fkey" FOREIGN KEY ("framework", "provider_code", "file_id", "sha256") REFERENCES "evidence_file"("framework", "provider_code", "id", "sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE evidence_file IS 'A file that a provider uploaded as evidence. Its content lies in the store under its SHA-256; it is only ever given by this id';
COMMENT ON COLUMN evidence_file.purpose IS 'declaration: of a document of the annual declaration, read by others once it is signed; action: of what was done, read at once by whoever reads what is signed';
COMMENT ON COLUMN evidence_file.version IS '1, 2, ... of one document: a file that replaces another is the next version of it, and the older one stays';
COMMENT ON COLUMN evidence_file.name IS 'As its owner called it: the base name, without controls and without marks that turn the direction of writing';
COMMENT ON COLUMN evidence_file.media_type IS 'What its content says that it is, whatever its name says';
COMMENT ON TABLE evidence_scan IS 'What was said of a file by a scanner for malware, in this order; the last one holds';
COMMENT ON COLUMN evidence_scan.detail IS 'What a scanner called it, or why it failed; NULL where there is nothing to say';
COMMENT ON TABLE declared_file IS 'The file of a registered document in a signed version of a declaration';

ALTER TABLE evidence_file
  ADD CONSTRAINT evidence_file_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT evidence_file_purpose CHECK (purpose IN ('declaration', 'action')),
  ADD CONSTRAINT evidence_file_version CHECK (version >= 1 AND (replaces IS NULL) = (version = 1)),
  ADD CONSTRAINT evidence_file_replaces CHECK (replaces <> id),
  ADD CONSTRAINT evidence_file_name CHECK (length(name) BETWEEN 1 AND 150 AND name ~ '\S' AND name !~ '[[:cntrl:]/\\]'),
  ADD CONSTRAINT evidence_file_type CHECK (media_type ~ '^(application|image)/[a-z0-9.+-]{1,100}$'),
  ADD CONSTRAINT evidence_file_size CHECK (size > 0),
  ADD CONSTRAINT evidence_file_digest CHECK (is_digest(sha256)),
  ADD CONSTRAINT evidence_file_by CHECK (uploaded_by_name <> '');
ALTER TABLE evidence_scan
  ADD CONSTRAINT evidence_scan_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT evidence_scan_place CHECK (place >= 1),
  ADD CONSTRAINT evidence_scan_state CHECK (state IN ('clean', 'infected', 'not-scanned', 'scan-failed')),
  ADD CONSTRAINT evidence_scan_detail CHECK (length(detail) BETWEEN 1 AND 200);
ALTER TABLE declared_file
  ADD CONSTRAINT declared_file_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT declared_file_year CHECK (is_financial_year(financial_year)),
  ADD CONSTRAINT declared_file_slot CHECK (slot BETWEEN 1 AND 99),
  ADD CONSTRAINT declared_file_digest CHECK (is_digest(sha256));

-- The files of a declaration are a part of its draft beside the documents; no indicator is called so.
CREATE OR REPLACE FUNCTION is_indicator_code(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT value ~ '^[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,3}$' AND value NOT IN ('about', 'documents', 'evidence')
$$;
ALTER TABLE declaration_box DROP CONSTRAINT declaration_box_part,
  ADD CONSTRAINT declaration_box_part CHECK (is_indicator_code(part) OR part IN ('documents', 'evidence'));

-- ---- What stands stays -------------------------------------------------------------------------------------

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['evidence_file', 'evidence_scan', 'declared_file'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept || '_never_changes', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', kept);
  END LOOP;
END $$;

-- The file of a signed document is stored together with the signature.
CREATE TRIGGER declared_file_in_time AFTER INSERT ON declared_file REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_declared_lines();

-- What is said of a file follows on what was said of it before.
CREATE FUNCTION refuse_stray_scan() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.place <> 1 + (SELECT count(*) FROM evidence_scan s WHERE s.framework = NEW.framework AND s.provider_code = NEW.provider_code
      AND s.file_id = NEW.file_id) THEN
    RAISE EXCEPTION 'a scan follows the one before it' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_scan_fits BEFORE INSERT ON evidence_scan FOR EACH ROW EXECUTE FUNCTION refuse_stray_scan();

-- ---- Who reads and who writes ------------------------------------------------------------------------------

-- What was signed is read by whoever reads the signed declaration.
CREATE POLICY reads ON declared_file FOR SELECT TO assurance_app
  USING ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:read-signed') r)
    OR framework = ANY ((SELECT my_frameworks('declaration:read-signed'))::text[]));
CREATE POLICY adds ON declared_file FOR INSERT TO assurance_app
  WITH CHECK ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:sign') r));

-- A file is its provider's own until it is signed for; what shows that something was done is there to be seen.
CREATE POLICY reads ON evidence_file FOR SELECT TO assurance_app
  USING ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:read-draft') r)
    OR framework = ANY ((SELECT my_frameworks('declaration:read-draft'))::text[])
    OR (purpose = 'action' AND ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:read-signed') r)
      OR framework = ANY ((SELECT my_frameworks('declaration:read-signed'))::text[])))
    OR EXISTS (SELECT FROM declared_file d WHERE d.framework = evidence_file.framework
      AND d.provider_code = evidence_file.provider_code AND d.file_id = evidence_file.id));
CREATE POLICY adds ON evidence_file FOR INSERT TO assurance_app
  WITH CHECK (uploaded_by = (SELECT app_person_id())
    AND (framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:fill') r));
-- What is known of a file is known to whoever sees the file; the first word is said by whoever uploads it, the others by the worker.
CREATE POLICY reads ON evidence_scan FOR SELECT TO assurance_app
  USING (((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:read-signed') r)
      OR framework = ANY ((SELECT my_frameworks('declaration:read-signed'))::text[]))
    AND EXISTS (SELECT FROM evidence_file f WHERE f.framework = evidence_scan.framework
      AND f.provider_code = evidence_scan.provider_code AND f.id = evidence_scan.file_id));
CREATE POLICY adds ON evidence_scan FOR INSERT TO assurance_app
  WITH CHECK (place = 1 AND (framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:fill') r));

GRANT SELECT, INSERT ON evidence_file, evidence_scan, declared_file TO assurance_app;

CREATE POLICY owner_reads ON evidence_file FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_reads ON evidence_scan FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_adds ON evidence_scan FOR INSERT TO assurance_owner WITH CHECK (true);

-- ---- What the worker asks ----------------------------------------------------------------------------------

-- Files of which no scanner has said yet whether they are clean, those that wait longest first.
CREATE FUNCTION evidence_to_scan(most integer) RETURNS TABLE (framework text, provider_code text, id uuid, sha256 text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.framework, f.provider_code, f.id, f.sha256 FROM evidence_file f
  JOIN LATERAL (SELECT s.state, s.scanned_at FROM evidence_scan s WHERE s.framework = f.framework AND s.provider_code = f.provider_code
    AND s.file_id = f.id ORDER BY s.place DESC LIMIT 1) last ON last.state IN ('not-scanned', 'scan-failed')
  ORDER BY last.scanned_at, f.id LIMIT most
$$;

-- Adds what a scanner said of a file. What it said last is not said twice; whether a file is clean is an event of its provider.
CREATE FUNCTION record_evidence_scan(framework text, provider_code text, file uuid, state text, detail text, at timestamptz)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  last evidence_scan;
BEGIN
  SELECT * INTO last FROM evidence_scan s WHERE s.framework = record_evidence_scan.framework
    AND s.provider_code = record_evidence_scan.provider_code AND s.file_id = file ORDER BY s.place DESC LIMIT 1;
  IF NOT FOUND OR (last.state, last.detail) IS NOT DISTINCT FROM (record_evidence_scan.state, record_evidence_scan.detail) THEN
    RETURN false;
  END IF;
  INSERT INTO evidence_scan (framework, provider_code, file_id, place, state, detail, scanned_at)
  VALUES (record_evidence_scan.framework, record_evidence_scan.provider_code, file, last.place + 1, record_evidence_scan.state,
    record_evidence_scan.detail, record_evidence_scan.at);
  IF record_evidence_scan.state IN ('clean', 'infected') THEN
    PERFORM append_audit(record_evidence_scan.provider_code, 'evidence-scanned',
      audit_object(record_evidence_scan.framework, record_evidence_scan.provider_code), record_evidence_scan.at, NULL,
      jsonb_strip_nulls(jsonb_build_object('framework', record_evidence_scan.framework, 'file', file,
        'state', record_evidence_scan.state, 'detail', record_evidence_scan.detail)), NULL);
  END IF;
  RETURN true;
END $$;

-- Which of these contents belong to a file: whatever else lies in the store was left there by an upload that was never finished.
CREATE FUNCTION evidence_held(digests text[]) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT f.sha256::text), '{}') FROM evidence_file f WHERE f.sha256 = ANY (digests::char(64)[])
$$;

GRANT EXECUTE ON FUNCTION evidence_to_scan(integer), record_evidence_scan(text, text, uuid, text, text, timestamptz), evidence_held(text[])
  TO assurance_worker;

-- ---- Where people write: as before, with the names of files and what scanners say ---------------------------

CREATE OR REPLACE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('draft_line', 'reason', 'text'), ('draft_line', 'explanation', 'text'), ('draft_figure', 'text', 'text'),
    ('submission', 'reason', 'text'), ('submission', 'snapshot', 'json'), ('submitted_line', 'reason', 'text'),
    ('submitted_line', 'explanation', 'text'), ('submitted_line', 'figures', 'jsonb'), ('return_decision', 'reason', 'text'),
    ('handover', 'comment', 'text'), ('window_extension', 'reason', 'text'), ('declaration', 'correction_reason', 'text'),
    ('declaration_box', 'text', 'text'), ('signed_declaration', 'reason', 'text'), ('signed_declaration', 'snapshot', 'json'),
    ('declared_line', 'comment', 'text'), ('declared_line', 'explanation', 'text'), ('declared_line', 'action', 'text'),
    ('declared_line', 'owner', 'text'), ('service_offering', 'completion_rule', 'text'), ('service_offering', 'reported_by', 'text'),
    ('service_offering', 'partner_name', 'text'), ('chart_annotation', 'reason', 'text'), ('chart_annotation', 'end_reason', 'text'),
    ('query_message', 'text', 'text'), ('case_step', 'text', 'text'), ('evidence_file', 'name', 'text'), ('evidence_scan', 'detail', 'text'),
    ('audit_event', 'old', 'jsonb'), ('audit_event', 'new', 'jsonb'), ('audit_event', 'reason', 'text')
$$;
