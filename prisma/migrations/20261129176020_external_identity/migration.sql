-- CreateTable
CREATE TABLE "external_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateIndex
CREATE INDEX "external_identity_person_id_idx" ON "external_identity"("person_id");

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

-- Who somebody is at a provider of single sign-on. The pair names them and nothing else does: no address of mail is compared, which
-- somebody at the provider may change, or be given after another.
COMMENT ON TABLE external_identity IS 'Which person an issuer and its subject are; linked when an invitation is accepted by single sign-on';

ALTER TABLE external_identity
  ADD CONSTRAINT external_identity_issuer CHECK (issuer ~ '^https?://' AND length(issuer) <= 500),
  ADD CONSTRAINT external_identity_subject CHECK (subject <> '' AND length(subject) <= 255);
ALTER TABLE external_identity ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER external_identity_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON external_identity
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whom an issuer and its subject are; nobody whose account is closed.
CREATE FUNCTION find_identity(issuer text, subject text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id FROM external_identity e JOIN person p ON p.id = e.person_id
  WHERE e.issuer = find_identity.issuer AND e.subject = find_identity.subject AND p.disabled_at IS NULL
$$;

-- Makes the invited account without a passphrase, and links it to who its owner is at the issuer; both or neither. NULL when the
-- invitation cannot be used, or the address has an account. An identity that is linked already is refused by its key.
CREATE FUNCTION accept_invitation_by_issuer(wanted bytea, issuer text, subject text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  created constant uuid := accept_invitation(accept_invitation_by_issuer.wanted, NULL);
BEGIN
  IF created IS NULL THEN RETURN NULL; END IF;
  INSERT INTO external_identity (issuer, subject, person_id)
    VALUES (accept_invitation_by_issuer.issuer, accept_invitation_by_issuer.subject, created);
  PERFORM append_audit('national', 'identity-linked', created::text, now(), NULL,
    jsonb_build_object('issuer', accept_invitation_by_issuer.issuer), NULL);
  RETURN created;
END $$;

GRANT EXECUTE ON FUNCTION find_identity(text, text), accept_invitation_by_issuer(bytea, text, text) TO assurance_app;
