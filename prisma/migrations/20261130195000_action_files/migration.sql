-- Files that show that something was done: docs/adr/0075. They are of the purpose 'action', and each belongs to one action.

-- CreateTable
CREATE TABLE "action_file" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "action_file_pkey" PRIMARY KEY ("framework","provider_code","file_id")
);

-- CreateIndex
CREATE INDEX "action_file_framework_provider_code_number_idx" ON "action_file"("framework", "provider_code", "number");

-- AddForeignKey
ALTER TABLE "action_file" ADD CONSTRAINT "action_file_framework_provider_code_number_fkey" FOREIGN KEY ("framework", "provider_code", "number") REFERENCES "action"("framework", "provider_code", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "action_file" ADD CONSTRAINT "action_file_framework_provider_code_file_id_fkey" FOREIGN KEY ("framework", "provider_code", "file_id") REFERENCES "evidence_file"("framework", "provider_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE action_file IS 'Which uploaded files show that an action was done. It never changes';

ALTER TABLE action_file
  ADD CONSTRAINT action_file_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT action_file_number CHECK (number >= 1);

CREATE TRIGGER action_file_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON action_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---- Row security: whoever reads the action has its files; whoever works on it and uploads for the provider adds one ---------

ALTER TABLE action_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_file FORCE ROW LEVEL SECURITY;
CREATE POLICY reads ON action_file FOR SELECT TO assurance_app
  USING ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('action:read') r)
    OR framework = ANY ((SELECT my_frameworks('action:read'))::text[]));
CREATE POLICY adds ON action_file FOR INSERT TO assurance_app
  WITH CHECK ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('action:open') r)
    AND (framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:fill') r));
CREATE POLICY owner_reads ON action_file FOR SELECT TO assurance_owner USING (true);
GRANT SELECT, INSERT ON action_file TO assurance_app;

-- What shows that something was done is seen by whoever reads the action, and not by whoever only reads what is signed.
DROP POLICY reads ON evidence_file;
CREATE POLICY reads ON evidence_file FOR SELECT TO assurance_app
  USING ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:read-draft') r)
    OR framework = ANY ((SELECT my_frameworks('declaration:read-draft'))::text[])
    OR (purpose = 'action' AND ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('action:read') r)
      OR framework = ANY ((SELECT my_frameworks('action:read'))::text[])))
    OR EXISTS (SELECT FROM declared_file d WHERE d.framework = evidence_file.framework
      AND d.provider_code = evidence_file.provider_code AND d.file_id = evidence_file.id));
COMMENT ON COLUMN evidence_file.purpose IS 'declaration: of a document of the annual declaration, read by others once it is signed; action: of what was done, read at once by whoever reads the action';

-- ---- What fits, and what is recorded of it -----------------------------------------------------------------

-- A file of an action was uploaded for one, while it is worked on.
CREATE FUNCTION refuse_stray_action_file() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM evidence_file f WHERE (f.framework, f.provider_code, f.id, f.purpose)
      = (NEW.framework, NEW.provider_code, NEW.file_id, 'action'))
    OR coalesce((SELECT e.kind FROM action_entry e WHERE (e.framework, e.provider_code, e.number)
      = (NEW.framework, NEW.provider_code, NEW.number) ORDER BY e.place DESC LIMIT 1), 'completed') = 'completed' THEN
    RAISE EXCEPTION 'a file shows what was done about an open action' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER action_file_fits BEFORE INSERT ON action_file FOR EACH ROW EXECUTE FUNCTION refuse_stray_action_file();

-- Each is an event of its provider's chain.
CREATE FUNCTION audit_action_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  of action;
  added evidence_file;
BEGIN
  SELECT * INTO STRICT of FROM action a WHERE (a.framework, a.provider_code, a.number) = (NEW.framework, NEW.provider_code, NEW.number);
  SELECT * INTO STRICT added FROM evidence_file f WHERE (f.framework, f.provider_code, f.id) = (NEW.framework, NEW.provider_code, NEW.file_id);
  PERFORM append_audit(NEW.provider_code, 'action-file-added', audit_object(NEW.framework, NEW.provider_code || '-' || of.financial_year),
    added.uploaded_at, NULL, jsonb_build_object('action', NEW.number, 'file', NEW.file_id, 'name', added.name, 'sha256', added.sha256), NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER action_file_audited AFTER INSERT ON action_file FOR EACH ROW EXECUTE FUNCTION audit_action_file();
