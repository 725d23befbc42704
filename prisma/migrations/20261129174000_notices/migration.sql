-- Notices: what is told to whom, written in the transaction of its cause and sent afterwards. Who is told is worked out here, at the
-- moment of the cause, one row for each; a notice is once only by its key and the address.

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,
    "framework" TEXT,
    "provider_code" TEXT,
    "facts" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "secret" TEXT,
    "state" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "queued_at" TIMESTAMPTZ(6) NOT NULL,
    "next_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6),
    "claimed_until" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_attempt" (
    "notice_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "outcome" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "notice_attempt_pkey" PRIMARY KEY ("notice_id","number")
);

-- CreateTable
CREATE TABLE "notice_choice" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "off_at" TIMESTAMPTZ(6) NOT NULL,
    "on_at" TIMESTAMPTZ(6),

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("person_id","kind","off_at")
);

-- CreateTable
CREATE TABLE "shared_mailbox" (
    "framework" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "set_by" UUID,
    "from_at" TIMESTAMPTZ(6) NOT NULL,
    "to_at" TIMESTAMPTZ(6),

    CONSTRAINT "shared_mailbox_pkey" PRIMARY KEY ("framework","organisation","role","from_at")
);

-- CreateIndex
CREATE INDEX "notice_queued_at_id_idx" ON "notice"("queued_at", "id");

-- CreateIndex
CREATE INDEX "notice_person_id_idx" ON "notice"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_key_email_key" ON "notice"("key", "email");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notice_attempt" ADD CONSTRAINT "notice_attempt_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "shared_mailbox" ADD CONSTRAINT "shared_mailbox_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

-- ---- The kinds: those of domain/notices/kinds.ts, with which a test compares them ----------------------------

-- What is about somebody's account cannot be switched off, and goes to the person, never to a mailbox that others read. Two of them
-- carry a link that works once.
CREATE FUNCTION notice_kinds() RETURNS TABLE (kind text, is_security boolean, carries_secret boolean) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('invitation', true, true),
    ('passphrase-reset', true, true),
    ('passphrase-changed', true, false),
    ('factor-reset', true, false),
    ('role-changed', true, false),
    ('new-device', true, false),
    ('test', true, false),
    ('period-opened', false, false),
    ('deadline-near', false, false),
    ('overdue', false, false),
    ('return-submitted', false, false),
    ('return-sent-back', false, false),
    ('return-accepted', false, false),
    ('handed-over', false, false),
    ('handed-back', false, false),
    ('declaration-due', false, false),
    ('declaration-signed', false, false)
$$;

CREATE FUNCTION is_notice_kind(wanted text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (SELECT FROM public.notice_kinds() k WHERE k.kind = wanted)
$$;

CREATE FUNCTION is_optional_notice(wanted text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (SELECT FROM public.notice_kinds() k WHERE k.kind = wanted AND NOT k.is_security)
$$;

CREATE FUNCTION is_address(wanted text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT wanted = lower(wanted) AND wanted ~ '^[^\s@<>"'',;]+@[^\s@<>"'',;]+$' AND length(wanted) <= 254
$$;

ALTER TABLE notice
  ADD CONSTRAINT notice_kind CHECK (is_notice_kind(kind)),
  ADD CONSTRAINT notice_key CHECK (key <> '' AND length(key) <= 300),
  ADD CONSTRAINT notice_email CHECK (email = lower(email) AND email LIKE '_%@_%' AND length(email) <= 254),
  ADD CONSTRAINT notice_name CHECK (name <> ''),
  ADD CONSTRAINT notice_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT notice_facts CHECK (jsonb_typeof(facts) = 'object'),
  ADD CONSTRAINT notice_href CHECK (href ~ '^/([^/\\]|$)' AND length(href) <= 500),
  ADD CONSTRAINT notice_state CHECK (state IN ('waiting', 'kept', 'sent', 'bounced', 'given-up', 'expired')),
  ADD CONSTRAINT notice_closed CHECK ((closed_at IS NULL) = (state IN ('waiting', 'kept'))),
  -- A link that opens an account is kept no longer than it waits.
  ADD CONSTRAINT notice_secret CHECK (secret IS NULL OR state IN ('waiting', 'kept')),
  ADD CONSTRAINT notice_tries CHECK (tries >= 0);
ALTER TABLE notice_attempt
  ADD CONSTRAINT notice_attempt_number CHECK (number >= 1),
  ADD CONSTRAINT notice_attempt_outcome CHECK (outcome IN ('sent', 'deferred', 'refused')),
  ADD CONSTRAINT notice_attempt_answer CHECK (length(answer) <= 500);
ALTER TABLE notice_choice
  ADD CONSTRAINT notice_choice_kind CHECK (is_optional_notice(kind)),
  ADD CONSTRAINT notice_choice_order CHECK (on_at >= off_at);
ALTER TABLE shared_mailbox
  ADD CONSTRAINT shared_mailbox_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT shared_mailbox_email CHECK (is_address(email)),
  ADD CONSTRAINT shared_mailbox_order CHECK (to_at >= from_at);
CREATE UNIQUE INDEX notice_choice_once ON notice_choice (person_id, kind) WHERE on_at IS NULL;
CREATE UNIQUE INDEX shared_mailbox_once ON shared_mailbox (framework, organisation, role) WHERE to_at IS NULL;
CREATE INDEX notice_due ON notice (next_at, queued_at, id) WHERE state = 'waiting';

COMMENT ON TABLE notice IS 'What is told to one address, and how far it is; once for each key and address.';
COMMENT ON COLUMN notice.facts IS 'Names and dates for the words of the kind; never figures, never what people wrote.';
COMMENT ON COLUMN notice.secret IS 'The sealed end of a link that works once; gone when the notice is closed.';
COMMENT ON COLUMN notice.claimed_until IS 'Somebody is sending it; after this moment they are taken to be dead.';
COMMENT ON TABLE notice_attempt IS 'Each time a notice was given to the mail server, and what it answered.';
COMMENT ON TABLE notice_choice IS 'Kinds that a person does not want, from when to when.';
COMMENT ON TABLE shared_mailbox IS 'An address that stands in for the persons of a role, from when to when.';

CREATE TRIGGER notice_stays BEFORE DELETE OR TRUNCATE ON notice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER notice_attempt_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON notice_attempt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER notice_choice_stays BEFORE DELETE OR TRUNCATE ON notice_choice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shared_mailbox_stays BEFORE DELETE OR TRUNCATE ON shared_mailbox FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notice', 'notice_attempt', 'notice_choice', 'shared_mailbox'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

-- ---- Queueing ----------------------------------------------------------------------------------------------

-- Whether whoever is asking may cause such a notice: the service itself any; an administrator any; people one about the services that
-- they work for or judge; whoever invites, to an address that has no account; anybody about their own account.
CREATE FUNCTION may_cause(kind text, framework text, provider text, person uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT called_by_owner() OR app_person_id() IS NULL OR i_may('registry:manage')
    OR (is_optional_notice(kind) AND coalesce(service_key(framework, provider) = ANY (my_own_services() || my_services('return:judge')), false))
    OR (NOT is_optional_notice(kind) AND (coalesce(person = app_person_id(), false) OR i_may('people:invite')))
$$;

-- Tells everybody of each of the wanted, at one moment; says how many notices are new. Each names a person, an address, or a permission
-- of a provider or of the commissioner that answers for it today. A shared mailbox stands in for the persons of its role, and what a
-- person has switched off is not told them. What lies more than a quarter back is news to nobody, such as figures of the past that are
-- entered late.
CREATE FUNCTION queue_notices(kind text, wanted jsonb, at timestamptz, state text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  added integer;
  optional constant boolean := is_optional_notice(queue_notices.kind);
BEGIN
  IF queue_notices.at < now() - interval '92 days' THEN RETURN 0; END IF;
  IF EXISTS (SELECT FROM jsonb_to_recordset(wanted) AS w (framework text, provider text, person uuid)
    WHERE NOT may_cause(queue_notices.kind, w.framework, w.provider, w.person)) THEN
    RAISE EXCEPTION 'this notice is not yours to cause' USING ERRCODE = 'insufficient_privilege';
  END IF;
  WITH asked AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(wanted) AS w (key text, person uuid, email text, name text, framework text, provider text, side text,
      permissions text[], facts jsonb, href text, secret text, expires timestamptz)
  ), held AS (
    SELECT a.key, m.person_id, m.framework, m.role, coalesce(m.provider_code, m.commissioner_code) AS organisation
    FROM asked a JOIN membership m ON m.framework = a.framework AND CASE a.side WHEN 'provider' THEN m.provider_code = a.provider
      ELSE m.commissioner_code IN (SELECT r.commissioner_code FROM responsibility r WHERE r.framework = a.framework
        AND r.provider_code = a.provider AND daterange(r.from_date, r.to_date, '[]') @> today()) END
    JOIN role_definitions() d ON d.role = m.role AND d.may && a.permissions
    WHERE a.permissions IS NOT NULL AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
  ), told AS (
    SELECT a.key, p.id AS person_id, p.email, p.name, NULL::text AS mailbox FROM asked a JOIN person p ON p.id = a.person
    UNION ALL SELECT a.key, NULL, lower(a.email), a.name, NULL FROM asked a WHERE a.email IS NOT NULL
    UNION ALL SELECT h.key, p.id, p.email, p.name, b.email FROM held h JOIN person p ON p.id = h.person_id AND p.disabled_at IS NULL
      LEFT JOIN shared_mailbox b ON optional AND b.framework = h.framework AND b.organisation = h.organisation AND b.role = h.role
        AND b.to_at IS NULL
  )
  INSERT INTO notice (kind, key, email, name, person_id, framework, provider_code, facts, href, secret, state, queued_at, next_at, expires_at)
  SELECT DISTINCT ON (a.key, coalesce(t.mailbox, t.email)) queue_notices.kind, a.key, coalesce(t.mailbox, t.email),
    CASE WHEN t.mailbox IS NULL THEN t.name ELSE t.mailbox END, CASE WHEN t.mailbox IS NULL THEN t.person_id END, a.framework, a.provider,
    coalesce(a.facts, '{}') || CASE WHEN p.code IS NULL THEN '{}' ELSE jsonb_build_object('provider', p.name || ' (' || p.code || ')') END,
    a.href, a.secret, queue_notices.state, queue_notices.at, queue_notices.at, a.expires
  FROM told t JOIN asked a ON a.key = t.key LEFT JOIN provider p ON p.code = a.provider
  WHERE t.mailbox IS NOT NULL OR NOT EXISTS (SELECT FROM notice_choice c
    WHERE c.person_id = t.person_id AND c.kind = queue_notices.kind AND c.on_at IS NULL)
  ORDER BY a.key, coalesce(t.mailbox, t.email), t.person_id
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS added = ROW_COUNT;
  RETURN added;
END $$;
GRANT EXECUTE ON FUNCTION queue_notices(text, jsonb, timestamptz, text) TO assurance_app;
