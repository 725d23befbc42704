-- Tables, keys and indexes, as the schema says them.

-- CreateTable
CREATE TABLE "audit_chain" (
    "organisation" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "head" CHAR(64) NOT NULL,

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("organisation")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "organisation" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "person_id" UUID,
    "person_name" TEXT,
    "action" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "old" JSONB,
    "new" JSONB,
    "reason" TEXT,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organisation","seq")
);

-- CreateTable
CREATE TABLE "service_offering" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "offering" TEXT NOT NULL,
    "from_period" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "partner_name" TEXT,
    "reported_by" TEXT,
    "completion_rule" TEXT,
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "service_offering_pkey" PRIMARY KEY ("framework","provider_code","offering","from_period")
);

-- CreateTable
CREATE TABLE "quarterly_return" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "saved_at" TIMESTAMPTZ(6),
    "saved_by" UUID,
    "saved_by_name" TEXT,

    CONSTRAINT "quarterly_return_pkey" PRIMARY KEY ("framework","provider_code","period")
);

-- CreateTable
CREATE TABLE "draft_line" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "state" TEXT,
    "reason" TEXT,
    "explanation" TEXT,
    "saved_by" UUID NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "draft_line_pkey" PRIMARY KEY ("framework","provider_code","period","indicator")
);

-- CreateTable
CREATE TABLE "draft_figure" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "number" DECIMAL(12,2),
    "text" TEXT,
    "saved_by" UUID NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "draft_figure_pkey" PRIMARY KEY ("framework","provider_code","period","indicator","field")
);

-- CreateTable
CREATE TABLE "provider" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "commissioner" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "commissioner_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "responsibility" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "commissioner_code" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,

    CONSTRAINT "responsibility_pkey" PRIMARY KEY ("framework","provider_code","from_date")
);

-- CreateTable
CREATE TABLE "named_lead" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,

    CONSTRAINT "named_lead_pkey" PRIMARY KEY ("framework","provider_code","side","from_date")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passphrase_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "provider_code" TEXT,
    "commissioner_code" TEXT,
    "from_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "to_at" TIMESTAMPTZ(6),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "assurance" TEXT NOT NULL DEFAULT 'passphrase',
    "fresh_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "invitation" (
    "token_hash" BYTEA NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "provider_code" TEXT,
    "commissioner_code" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "submission" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "submitted_by" UUID NOT NULL,
    "submitted_by_name" TEXT NOT NULL,
    "deadline_at" TIMESTAMPTZ(6) NOT NULL,
    "late" BOOLEAN NOT NULL,
    "declaration" TEXT NOT NULL,
    "reason" TEXT,
    "catalogue_version" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "snapshot_sha256" CHAR(64) NOT NULL,
    "figures_sha256" CHAR(64) NOT NULL,
    "audit_seq" BIGINT NOT NULL,
    "audit_head" CHAR(64) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("framework","provider_code","financial_year","period","version")
);

-- CreateTable
CREATE TABLE "submitted_line" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "explanation" TEXT,
    "numerator" BIGINT,
    "denominator" BIGINT,
    "paired" BIGINT,
    "with_baseline" BIGINT,
    "new_implants" BIGINT,
    "revisions" BIGINT,
    "explantations" BIGINT,
    "never_attended" BIGINT,
    "issued" BIGINT,
    "shortest" BIGINT,
    "longest" BIGINT,
    "over126" BIGINT,
    "median" DECIMAL(8,2),
    "standard_deviation" DECIMAL(8,2),
    "value_set" TEXT,
    "instrument" TEXT,
    "instruments" TEXT,
    "override_reason" TEXT,
    "entered_by" UUID,
    "entered_by_name" TEXT,
    "entered_at" TIMESTAMPTZ(6),

    CONSTRAINT "submitted_line_pkey" PRIMARY KEY ("framework","provider_code","financial_year","period","version","indicator")
);

-- CreateTable
CREATE TABLE "receipt" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "figures_sha256" CHAR(64) NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("framework","provider_code","idempotency_key")
);

-- CreateTable
CREATE TABLE "reporting_window" (
    "framework" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(6) NOT NULL,
    "data_cut_on" DATE NOT NULL,
    "deadline_at" TIMESTAMPTZ(6) NOT NULL,
    "closes_at" TIMESTAMPTZ(6) NOT NULL,
    "year_closes_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "reporting_window_pkey" PRIMARY KEY ("framework","period")
);

-- CreateTable
CREATE TABLE "window_extension" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "until_at" TIMESTAMPTZ(6) NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "window_extension_pkey" PRIMARY KEY ("framework","provider_code","period","granted_at")
);

-- CreateIndex
CREATE INDEX "quarterly_return_framework_period_idx" ON "quarterly_return"("framework", "period");

-- CreateIndex
CREATE INDEX "responsibility_commissioner_code_idx" ON "responsibility"("commissioner_code");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_failure_expire_idx" ON "sign_in_failure"("expire");

-- CreateIndex
CREATE INDEX "submitted_line_framework_financial_year_indicator_idx" ON "submitted_line"("framework", "financial_year", "indicator");

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_organisation_fkey" FOREIGN KEY ("organisation") REFERENCES "audit_chain"("organisation") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "service_offering" ADD CONSTRAINT "service_offering_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quarterly_return" ADD CONSTRAINT "quarterly_return_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quarterly_return" ADD CONSTRAINT "quarterly_return_framework_period_fkey" FOREIGN KEY ("framework", "period") REFERENCES "reporting_window"("framework", "period") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft_line" ADD CONSTRAINT "draft_line_framework_provider_code_period_fkey" FOREIGN KEY ("framework", "provider_code", "period") REFERENCES "quarterly_return"("framework", "provider_code", "period") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft_figure" ADD CONSTRAINT "draft_figure_framework_provider_code_period_fkey" FOREIGN KEY ("framework", "provider_code", "period") REFERENCES "quarterly_return"("framework", "provider_code", "period") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_commissioner_code_fkey" FOREIGN KEY ("commissioner_code") REFERENCES "commissioner"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "named_lead" ADD CONSTRAINT "named_lead_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_commissioner_code_fkey" FOREIGN KEY ("commissioner_code") REFERENCES "commissioner"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_commissioner_code_fkey" FOREIGN KEY ("commissioner_code") REFERENCES "commissioner"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_framework_provider_code_period_fkey" FOREIGN KEY ("framework", "provider_code", "period") REFERENCES "quarterly_return"("framework", "provider_code", "period") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submitted_line" ADD CONSTRAINT "submitted_line_framework_provider_code_financial_year_peri_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year", "period", "version") REFERENCES "submission"("framework", "provider_code", "financial_year", "period", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_framework_provider_code_financial_year_period_vers_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year", "period", "version") REFERENCES "submission"("framework", "provider_code", "financial_year", "period", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_framework_period_fkey" FOREIGN KEY ("framework", "period") REFERENCES "reporting_window"("framework", "period") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it. New functions are nobody's until granted.
-- ============================================================================================================

CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- ---- Formats -----------------------------------------------------------------------------------------------

CREATE FUNCTION is_financial_year(value text) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN value ~ '^[0-9]{4}-[0-9]{2}$'
    THEN right(value, 2)::int = (left(value, 4)::int + 1) % 100 ELSE false END
$$;

CREATE FUNCTION is_quarter(value text) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT value ~ '^.{7}-Q[1-4]$' AND public.is_financial_year(left(value, 7))
$$;

CREATE FUNCTION is_digest(value text) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$ SELECT value ~ '^[0-9a-f]{64}$' $$;

GRANT EXECUTE ON FUNCTION is_financial_year(text), is_quarter(text), is_digest(text) TO assurance_app;

-- The frameworks' names have one form everywhere.
DO $$
DECLARE tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['responsibility', 'named_lead', 'reporting_window', 'window_extension', 'service_offering',
    'quarterly_return', 'draft_line', 'draft_figure', 'submission', 'submitted_line', 'receipt'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (framework ~ ''^[a-z]{2,10}-[0-9]{3,5}$'')', tenant, tenant || '_framework');
  END LOOP;
  FOREACH tenant IN ARRAY ARRAY['quarterly_return', 'submission', 'submitted_line', 'receipt'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (is_quarter(period) AND financial_year = left(period, 7))', tenant, tenant || '_period');
  END LOOP;
END $$;

-- ---- Identity ----------------------------------------------------------------------------------------------

ALTER TABLE provider
  ADD CONSTRAINT provider_code CHECK (code ~ '^[A-Z0-9]{3,5}$'),
  ADD CONSTRAINT provider_name CHECK (name <> ''),
  ADD CONSTRAINT provider_dates CHECK (closed_on >= opened_on);
ALTER TABLE commissioner
  ADD CONSTRAINT commissioner_code CHECK (code ~ '^[A-Z0-9]{2,10}$'),
  ADD CONSTRAINT commissioner_name CHECK (name <> '');
-- A range that ends before it begins is refused by daterange itself.
ALTER TABLE responsibility
  ADD CONSTRAINT responsibility_one_at_a_time
    EXCLUDE USING gist (framework WITH =, provider_code WITH =, daterange(from_date, to_date, '[]') WITH &&);
ALTER TABLE named_lead
  ADD CONSTRAINT named_lead_side CHECK (side IN ('provider', 'commissioner')),
  ADD CONSTRAINT named_lead_name CHECK (name <> ''),
  ADD CONSTRAINT named_lead_one_at_a_time
    EXCLUDE USING gist (framework WITH =, provider_code WITH =, side WITH =, daterange(from_date, to_date, '[]') WITH &&);
ALTER TABLE person
  ADD CONSTRAINT person_email CHECK (email = lower(email) AND email LIKE '_%@_%' AND length(email) <= 254),
  ADD CONSTRAINT person_name CHECK (name <> '');

CREATE FUNCTION role_fits(role text, provider_code text, commissioner_code text) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN role IN ('contributor', 'service-lead', 'gatekeeper', 'executive')
      THEN provider_code IS NOT NULL AND commissioner_code IS NULL
    WHEN role = 'commissioner' THEN provider_code IS NULL AND commissioner_code IS NOT NULL
    WHEN role IN ('national-analyst', 'auditor', 'administrator') THEN provider_code IS NULL AND commissioner_code IS NULL
    ELSE false END
$$;

ALTER TABLE membership
  ADD CONSTRAINT membership_role CHECK (role_fits(role, provider_code, commissioner_code)),
  ADD CONSTRAINT membership_dates CHECK (to_at >= from_at);
CREATE UNIQUE INDEX membership_once ON membership (person_id, role, coalesce(provider_code, commissioner_code, ''))
  WHERE to_at IS NULL;
ALTER TABLE session
  ADD CONSTRAINT session_token CHECK (octet_length(token_hash) = 32),
  ADD CONSTRAINT session_assurance CHECK (assurance <> '');
ALTER TABLE invitation
  ADD CONSTRAINT invitation_token CHECK (octet_length(token_hash) = 32),
  ADD CONSTRAINT invitation_email CHECK (email = lower(email) AND email LIKE '_%@_%' AND length(email) <= 254),
  ADD CONSTRAINT invitation_role CHECK (role_fits(role, provider_code, commissioner_code)),
  ADD CONSTRAINT invitation_dates CHECK (expires_at > created_at AND expires_at <= created_at + interval '7 days');

-- ---- Windows and drafts ------------------------------------------------------------------------------------

ALTER TABLE reporting_window
  ADD CONSTRAINT reporting_window_period CHECK (CASE kind
    WHEN 'quarter' THEN is_quarter(period) AND is_financial_year(financial_year) AND financial_year = left(period, 7)
    WHEN 'year' THEN is_financial_year(period) AND financial_year = period ELSE false END),
  ADD CONSTRAINT reporting_window_order CHECK (opens_at < deadline_at AND deadline_at <= closes_at AND closes_at <= year_closes_at);
ALTER TABLE window_extension
  ADD CONSTRAINT window_extension_reason CHECK (reason <> '' AND length(reason) <= 4000),
  ADD CONSTRAINT window_extension_until CHECK (until_at > granted_at);
ALTER TABLE service_offering
  ADD CONSTRAINT service_offering_offering CHECK (offering ~ '^[a-z]+(-[a-z]+)*$'),
  ADD CONSTRAINT service_offering_from CHECK (is_quarter(from_period)),
  ADD CONSTRAINT service_offering_status CHECK (status IN ('here', 'partner', 'ended', 'not-offered')),
  ADD CONSTRAINT service_offering_partner CHECK (status <> 'partner' OR coalesce(partner_name, '') <> '');
ALTER TABLE quarterly_return
  ADD CONSTRAINT quarterly_return_state CHECK (state IN ('draft', 'submitted', 'accepted')),
  ADD CONSTRAINT quarterly_return_numbers CHECK (revision >= 0 AND version >= 0),
  ADD CONSTRAINT quarterly_return_submitted CHECK (state = 'draft' OR version >= 1);
ALTER TABLE draft_line
  ADD CONSTRAINT draft_line_indicator CHECK (indicator ~ '^[0-9]{3}$'),
  ADD CONSTRAINT draft_line_state CHECK (state IN ('value', 'nil', 'not-offered', 'not-available')),
  ADD CONSTRAINT draft_line_texts CHECK (length(reason) <= 4000 AND length(explanation) <= 4000);
ALTER TABLE draft_figure
  ADD CONSTRAINT draft_figure_indicator CHECK (indicator ~ '^([0-9]{3}|about)$'),
  ADD CONSTRAINT draft_figure_field CHECK (field ~ '^[a-zA-Z][a-zA-Z0-9]{0,39}$'),
  ADD CONSTRAINT draft_figure_one CHECK (num_nonnulls(number, text) = 1),
  ADD CONSTRAINT draft_figure_number CHECK (number <> 'NaN' AND number BETWEEN 0 AND 999999999),
  ADD CONSTRAINT draft_figure_text CHECK (length(text) <= 4000);

-- ---- Submissions: the figure rules again, where nothing can go round them ----------------------------------
-- A CHECK that comes to NULL passes, so each says IS NOT NULL where a blank would slip through.

ALTER TABLE submission
  ADD CONSTRAINT submission_version CHECK (version >= 1),
  ADD CONSTRAINT submission_again CHECK (version = 1 OR coalesce(reason, '') <> ''),
  ADD CONSTRAINT submission_texts CHECK (submitted_by_name <> '' AND declaration <> '' AND catalogue_version <> ''),
  ADD CONSTRAINT submission_digests CHECK (is_digest(figures_sha256) AND is_digest(audit_head) AND audit_seq >= 1),
  ADD CONSTRAINT submission_snapshot CHECK (snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'));

ALTER TABLE submitted_line
  ADD CONSTRAINT submitted_line_names CHECK (indicator ~ '^[0-9]{3}$' AND definition_version >= 1
    AND kind IN ('proportion', 'paired-proportion', 'mean-wait')),
  ADD CONSTRAINT submitted_line_state CHECK (state IN ('value', 'nil', 'not-offered', 'not-available')),
  ADD CONSTRAINT submitted_line_value CHECK (state <> 'value'
    OR (numerator IS NOT NULL AND denominator IS NOT NULL AND denominator > 0)),
  ADD CONSTRAINT submitted_line_no_figures CHECK (state = 'value' OR (num_nonnulls(numerator, denominator, paired, new_implants,
    revisions, explantations, shortest, longest, over126, median, standard_deviation) = 0
    AND (num_nonnulls(issued, never_attended, with_baseline) = 0 OR state = 'nil'))),
  ADD CONSTRAINT submitted_line_reason CHECK (state <> 'not-available' OR coalesce(reason, '') <> ''),
  ADD CONSTRAINT submitted_line_proportion CHECK (kind <> 'proportion' OR state <> 'value' OR numerator <= denominator),
  ADD CONSTRAINT submitted_line_paired CHECK (CASE WHEN kind = 'paired-proportion' AND state = 'value'
    THEN paired IS NOT NULL AND numerator <= paired AND paired <= denominator ELSE paired IS NULL END),
  ADD CONSTRAINT submitted_line_wait CHECK (kind = 'mean-wait'
    OR num_nonnulls(shortest, longest, over126, median, standard_deviation) = 0),
  ADD CONSTRAINT submitted_line_limits CHECK (
    numerator BETWEEN 0 AND CASE kind WHEN 'mean-wait' THEN 100000000 ELSE 1000000 END
    AND denominator BETWEEN 0 AND 1000000 AND paired BETWEEN 0 AND 1000000 AND with_baseline BETWEEN 0 AND 1000000
    AND new_implants BETWEEN 0 AND 1000000 AND revisions BETWEEN 0 AND 1000000 AND explantations BETWEEN 0 AND 1000000
    AND never_attended BETWEEN 0 AND 1000000 AND issued BETWEEN 0 AND 1000000 AND shortest BETWEEN 0 AND 1000000
    AND longest BETWEEN 0 AND 1000000 AND over126 BETWEEN 0 AND 1000000),
  ADD CONSTRAINT submitted_line_decimals CHECK (median <> 'NaN' AND standard_deviation <> 'NaN'
    AND median >= 0 AND standard_deviation >= 0),
  ADD CONSTRAINT submitted_line_order CHECK (shortest <= longest AND shortest <= median AND median <= longest),
  ADD CONSTRAINT submitted_line_over CHECK (over126 <= denominator),
  ADD CONSTRAINT submitted_line_texts CHECK (length(reason) <= 4000 AND length(explanation) <= 4000
    AND length(override_reason) <= 4000);

ALTER TABLE receipt ADD CONSTRAINT receipt_digest CHECK (is_digest(figures_sha256) AND version >= 1);

-- ---- Audit -------------------------------------------------------------------------------------------------

ALTER TABLE audit_chain ADD CONSTRAINT audit_chain_head CHECK (seq >= 0 AND is_digest(head));
ALTER TABLE audit_event
  ADD CONSTRAINT audit_event_names CHECK (seq >= 1 AND action ~ '^[a-z]+(-[a-z]+)*$' AND object <> ''),
  ADD CONSTRAINT audit_event_digests CHECK (is_digest(previous_hash) AND is_digest(hash));

-- ---- Nothing that was submitted or recorded changes, whoever asks ------------------------------------------
-- Per statement, so that a change which would have touched no row is refused aloud too.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: its rows never change', TG_OP, TG_TABLE_NAME USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['submission', 'submitted_line', 'receipt', 'audit_event'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept || '_never_changes', kept);
  END LOOP;
END $$;

CREATE TRIGGER audit_chain_stays BEFORE DELETE OR TRUNCATE ON audit_chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION only_grow() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.organisation <> OLD.organisation OR NEW.seq <> OLD.seq + 1 THEN
    RAISE EXCEPTION 'an audit chain only grows by one' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain_grows BEFORE UPDATE ON audit_chain FOR EACH ROW EXECUTE FUNCTION only_grow();

-- A line joins its submission in the transaction that made it, or never: else a later one could add to it.
CREATE FUNCTION refuse_late_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM added a WHERE NOT EXISTS (SELECT FROM public.submission s
    WHERE s.framework = a.framework AND s.provider_code = a.provider_code AND s.financial_year = a.financial_year
      AND s.period = a.period AND s.version = a.version AND s.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'a line is stored together with its submission' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER submitted_line_in_time AFTER INSERT ON submitted_line REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_lines();

-- ---- Who is asking -----------------------------------------------------------------------------------------
-- The setting reads '' and not NULL once a transaction that set it has ended. These functions belong to the owner
-- and read the identity tables, whose row security is enabled, not forced.

CREATE FUNCTION app_person_id() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT nullif(current_setting('app.person_id', true), '')::uuid
$$;

CREATE FUNCTION my_memberships() RETURNS SETOF membership LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT m.* FROM membership m JOIN person p ON p.id = m.person_id
  WHERE p.id = app_person_id() AND p.disabled_at IS NULL AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
$$;

CREATE FUNCTION i_am(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$ SELECT EXISTS (SELECT FROM my_memberships() WHERE role = wanted) $$;

CREATE FUNCTION today() RETURNS date LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT (now() AT TIME ZONE 'Europe/London')::date
$$;

CREATE FUNCTION my_provider_codes() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT provider_code), '{}') FROM my_memberships() WHERE provider_code IS NOT NULL
$$;

CREATE FUNCTION my_draft_provider_codes() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN i_am('auditor') THEN (SELECT coalesce(array_agg(code), '{}') FROM provider) ELSE my_provider_codes() END
$$;

CREATE FUNCTION my_commissioned_provider_codes() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT r.provider_code), '{}')
  FROM my_memberships() m JOIN responsibility r ON r.commissioner_code = m.commissioner_code
  WHERE r.from_date <= today() AND (r.to_date IS NULL OR r.to_date >= today())
$$;

CREATE FUNCTION my_submitted_provider_codes() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN i_am('auditor') OR i_am('national-analyst') THEN (SELECT coalesce(array_agg(code), '{}') FROM provider)
    ELSE my_provider_codes() || my_commissioned_provider_codes() END
$$;

CREATE FUNCTION my_audit_organisations() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT my_provider_codes() || my_commissioned_provider_codes()
    || ARRAY(SELECT DISTINCT commissioner_code FROM my_memberships() WHERE commissioner_code IS NOT NULL)
    || CASE WHEN i_am('auditor') THEN ARRAY(SELECT code FROM provider UNION ALL SELECT code FROM commissioner)
         || ARRAY['national', 'downloads'] ELSE '{}' END
$$;

-- Organisations that a person may record something about; an auditor changes nothing, but downloads.
CREATE FUNCTION my_recordable_organisations() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT my_provider_codes() || my_commissioned_provider_codes()
    || ARRAY(SELECT DISTINCT commissioner_code FROM my_memberships() WHERE commissioner_code IS NOT NULL)
    || CASE WHEN i_am('administrator') THEN ARRAY(SELECT code FROM provider UNION ALL SELECT code FROM commissioner) ELSE '{}' END
    || CASE WHEN i_am('administrator') OR i_am('national-analyst') THEN ARRAY['national'] ELSE '{}' END
    || CASE WHEN EXISTS (SELECT FROM my_memberships()) THEN ARRAY['downloads'] ELSE '{}' END
$$;

CREATE FUNCTION called_by_owner() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT pg_has_role(session_user, 'assurance_owner', 'MEMBER')
$$;

CREATE FUNCTION require_administrator() RETURNS void LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT (called_by_owner() OR i_am('administrator')) THEN
    RAISE EXCEPTION 'only an administrator may do this' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION app_person_id(), my_provider_codes(), my_draft_provider_codes(), my_submitted_provider_codes(),
  my_commissioned_provider_codes(), my_audit_organisations() TO assurance_app;

-- ---- Row security and grants -------------------------------------------------------------------------------
-- Every policy asks through (SELECT ...), so the question is put once per query and not once per row.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['provider', 'commissioner', 'responsibility', 'named_lead', 'person', 'membership', 'session', 'invitation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['window_extension', 'service_offering', 'quarterly_return', 'draft_line', 'draft_figure', 'submission',
    'submitted_line', 'receipt', 'audit_chain', 'audit_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  -- Drafts are the provider's own; the auditor reads them.
  FOREACH name IN ARRAY ARRAY['draft_line', 'draft_figure', 'receipt'] LOOP
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO assurance_app
      USING (provider_code = ANY ((SELECT my_draft_provider_codes())::text[]))', name);
  END LOOP;
  -- Submitted figures, and what carries no figures: also whoever is responsible for the provider today.
  FOREACH name IN ARRAY ARRAY['window_extension', 'service_offering', 'quarterly_return', 'submission', 'submitted_line'] LOOP
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO assurance_app
      USING (provider_code = ANY ((SELECT my_submitted_provider_codes())::text[]))', name);
  END LOOP;
  -- Only a provider's own people write its rows.
  FOREACH name IN ARRAY ARRAY['service_offering', 'draft_line', 'draft_figure', 'submission', 'submitted_line', 'receipt'] LOOP
    EXECUTE format('CREATE POLICY adds ON %I FOR INSERT TO assurance_app
      WITH CHECK (provider_code = ANY ((SELECT my_provider_codes())::text[]))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['service_offering', 'quarterly_return', 'draft_line', 'draft_figure'] LOOP
    EXECUTE format('CREATE POLICY changes ON %I FOR UPDATE TO assurance_app
      USING (provider_code = ANY ((SELECT my_provider_codes())::text[]))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['draft_line', 'draft_figure'] LOOP
    EXECUTE format('CREATE POLICY removes ON %I FOR DELETE TO assurance_app
      USING (provider_code = ANY ((SELECT my_provider_codes())::text[]))', name);
  END LOOP;
END $$;

CREATE POLICY reads ON audit_chain FOR SELECT TO assurance_app
  USING (organisation = ANY ((SELECT my_audit_organisations())::text[]));
CREATE POLICY reads ON audit_event FOR SELECT TO assurance_app
  USING (organisation = ANY ((SELECT my_audit_organisations())::text[]));

-- What the owner's own functions may do under FORCE: append to a chain, open empty drafts, grant an extension.
CREATE POLICY owner_reads ON audit_chain FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_begins ON audit_chain FOR INSERT TO assurance_owner WITH CHECK (seq = 0);
CREATE POLICY owner_grows ON audit_chain FOR UPDATE TO assurance_owner USING (true);
CREATE POLICY owner_appends ON audit_event FOR INSERT TO assurance_owner WITH CHECK (true);
CREATE POLICY owner_opens ON quarterly_return FOR INSERT TO assurance_owner
  WITH CHECK (state = 'draft' AND revision = 0 AND version = 0 AND saved_at IS NULL);
CREATE POLICY owner_extends ON window_extension FOR INSERT TO assurance_owner WITH CHECK (true);

GRANT USAGE ON SCHEMA public TO assurance_app;
GRANT SELECT ON reporting_window, window_extension, audit_chain, audit_event TO assurance_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON draft_line, draft_figure, sign_in_failure TO assurance_app;
GRANT SELECT, INSERT, UPDATE ON service_offering TO assurance_app;
GRANT SELECT, INSERT ON submission, submitted_line, receipt TO assurance_app;
GRANT SELECT, UPDATE (state, revision, version, saved_at, saved_by, saved_by_name) ON quarterly_return TO assurance_app;

-- ---- The audit chain ---------------------------------------------------------------------------------------

-- jsonb writes itself in one way, so the same event always has the same text.
CREATE FUNCTION audit_hash(e audit_event) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(e.organisation, e.seq,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.person_id, e.person_name, e.action, e.object, e.old, e.new, e.reason, e.previous_hash)::text, 'UTF8')), 'hex')
$$;

-- Appends without asking whether the caller may: for the functions of this file that have asked.
CREATE FUNCTION append_audit(organisation text, action text, object text, at timestamptz, old jsonb, new jsonb, reason text,
  OUT seq bigint, OUT hash text) LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  chain audit_chain;
  event audit_event;
BEGIN
  INSERT INTO audit_chain VALUES (append_audit.organisation, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT chain FROM audit_chain c WHERE c.organisation = append_audit.organisation FOR UPDATE;
  event.organisation := append_audit.organisation;
  event.seq := chain.seq + 1;
  event.at := append_audit.at;
  event.recorded_at := clock_timestamp();
  event.person_id := app_person_id();
  event.person_name := (SELECT p.name FROM person p WHERE p.id = app_person_id());
  event.action := append_audit.action;
  event.object := append_audit.object;
  event.old := append_audit.old;
  event.new := append_audit.new;
  event.reason := append_audit.reason;
  event.previous_hash := chain.head;
  event.hash := audit_hash(event);
  INSERT INTO audit_event SELECT event.*;
  UPDATE audit_chain c SET seq = event.seq, head = event.hash WHERE c.organisation = append_audit.organisation;
  seq := event.seq;
  hash := event.hash;
END $$;

CREATE FUNCTION record_audit(organisation text, action text, object text, at timestamptz, old jsonb, new jsonb, reason text,
  OUT seq bigint, OUT hash text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT called_by_owner() AND NOT (CASE WHEN app_person_id() IS NULL
    THEN record_audit.action IN ('account-locked', 'demo-loaded', 'return-opened', 'sign-in-refused', 'window-opened')
    ELSE record_audit.organisation = ANY (my_recordable_organisations())
      OR (record_audit.organisation = 'national' AND record_audit.action IN ('signed-in', 'signed-out')) END) THEN
    RAISE EXCEPTION 'this organisation''s audit trail is not yours to write' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT a.seq, a.hash INTO STRICT record_audit.seq, record_audit.hash FROM append_audit(record_audit.organisation,
    record_audit.action, record_audit.object, record_audit.at, record_audit.old, record_audit.new, record_audit.reason) a;
END $$;

-- The first broken place of a chain, or NULL. Runs as the caller, who sees only the chains that are theirs to read.
CREATE FUNCTION verify_audit(wanted text) RETURNS bigint LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  chain audit_chain;
  broken bigint;
  last_seq bigint;
  last_hash text;
BEGIN
  SELECT * INTO chain FROM audit_chain WHERE organisation = wanted;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no audit chain of % can be read', wanted USING ERRCODE = 'no_data_found';
  END IF;
  SELECT min(place) INTO broken FROM (
    SELECT row_number() OVER chained AS place, e.seq, e.previous_hash, e.hash, audit_hash(e) AS right_hash,
      lag(e.hash, 1, repeat('0', 64)) OVER chained AS right_previous
    FROM audit_event e WHERE organisation = wanted WINDOW chained AS (ORDER BY e.seq)) links
  WHERE place <> links.seq OR links.previous_hash <> right_previous OR links.hash <> right_hash;
  IF broken IS NOT NULL THEN RETURN broken; END IF;
  SELECT e.seq, e.hash INTO last_seq, last_hash FROM audit_event e WHERE organisation = wanted ORDER BY e.seq DESC LIMIT 1;
  IF coalesce(last_seq, 0) <> chain.seq THEN RETURN coalesce(last_seq, 0) + 1; END IF;
  IF coalesce(last_hash, repeat('0', 64)) <> chain.head THEN RETURN last_seq; END IF;
  RETURN NULL;
END $$;

GRANT EXECUTE ON FUNCTION audit_hash(audit_event), verify_audit(text),
  record_audit(text, text, text, timestamptz, jsonb, jsonb, text) TO assurance_app;

-- ---- Accounts and sessions ---------------------------------------------------------------------------------

CREATE FUNCTION find_account(wanted_email text)
RETURNS TABLE (person_id uuid, name text, passphrase_hash text, disabled boolean) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id, p.name, p.passphrase_hash, p.disabled_at IS NOT NULL FROM person p WHERE p.email = lower(wanted_email)
$$;

CREATE FUNCTION memberships_of(wanted uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'providerCode', m.provider_code, 'providerName', p.name,
    'commissionerCode', m.commissioner_code, 'commissionerName', c.name, 'commissionedCodes', ARRAY(
      SELECT DISTINCT r.provider_code FROM responsibility r
      WHERE r.commissioner_code = m.commissioner_code AND daterange(r.from_date, r.to_date, '[]') @> today() ORDER BY 1))
    ORDER BY m.role, m.provider_code, m.commissioner_code), '[]')
  FROM membership m LEFT JOIN provider p ON p.code = m.provider_code LEFT JOIN commissioner c ON c.code = m.commissioner_code
  WHERE m.person_id = wanted AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
$$;

CREATE FUNCTION my_scopes() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_build_object('personId', p.id, 'name', p.name, 'memberships', memberships_of(p.id))
  FROM person p WHERE p.id = app_person_id() AND p.disabled_at IS NULL
$$;

-- Opens a session unless the person is unknown or disabled. A time ahead of the database's clock would lengthen it.
CREATE FUNCTION open_session(token_hash bytea, person_id uuid, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE opened timestamptz := least(open_session.at, clock_timestamp());
BEGIN
  INSERT INTO session (token_hash, person_id, created_at, last_seen_at, fresh_at)
  SELECT open_session.token_hash, p.id, opened, opened, opened FROM person p
  WHERE p.id = open_session.person_id AND p.disabled_at IS NULL;
  RETURN FOUND;
END $$;

-- A session in force: seen within 30 minutes, opened within 12 hours, not ended, its person not disabled.
CREATE FUNCTION find_session(wanted bytea)
RETURNS TABLE (person_id uuid, email text, name text, memberships jsonb, created_at timestamptz, last_seen_at timestamptz,
  fresh_at timestamptz, assurance text, read_at timestamptz) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE clock timestamptz := clock_timestamp();
BEGIN
  RETURN QUERY SELECT p.id, p.email, p.name, memberships_of(p.id), s.created_at, s.last_seen_at, s.fresh_at, s.assurance, clock
  FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.token_hash = wanted AND s.ended_at IS NULL AND p.disabled_at IS NULL
    AND s.last_seen_at > clock - interval '30 minutes' AND s.created_at > clock - interval '12 hours';
  IF FOUND THEN
    UPDATE session s SET last_seen_at = clock WHERE s.token_hash = wanted AND s.last_seen_at <= clock - interval '1 minute';
  END IF;
END $$;

CREATE FUNCTION end_session(wanted bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE session SET ended_at = clock_timestamp() WHERE token_hash = wanted AND ended_at IS NULL;
  RETURN FOUND;
END $$;

-- One's own, or anybody's for an administrator.
CREATE FUNCTION end_sessions_of(wanted uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE ended integer;
BEGIN
  IF app_person_id() IS DISTINCT FROM wanted THEN PERFORM require_administrator(); END IF;
  UPDATE session SET ended_at = clock_timestamp() WHERE person_id = wanted AND ended_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

CREATE FUNCTION count_accounts() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$ SELECT count(*)::int FROM person $$;

CREATE FUNCTION has_demo_accounts() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$ SELECT EXISTS (SELECT FROM person WHERE email LIKE '%.example') $$;

GRANT EXECUTE ON FUNCTION find_account(text), my_scopes(), open_session(bytea, uuid, timestamptz), find_session(bytea),
  end_session(bytea), end_sessions_of(uuid), count_accounts(), has_demo_accounts() TO assurance_app;

-- ---- The register: organisations, people, windows ----------------------------------------------------------
-- Each asks who is calling and audits itself, so neither can be forgotten.

CREATE FUNCTION register_commissioner(code text, name text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  IF EXISTS (SELECT FROM provider p WHERE p.code = register_commissioner.code) THEN
    RAISE EXCEPTION 'the code % is a provider''s', register_commissioner.code USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO commissioner VALUES (register_commissioner.code, register_commissioner.name);
  PERFORM append_audit(register_commissioner.code, 'commissioner-registered', register_commissioner.code, now(), NULL,
    jsonb_build_object('name', register_commissioner.name), NULL);
END $$;

CREATE FUNCTION register_provider(code text, name text, region text, opened_on date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  IF EXISTS (SELECT FROM commissioner c WHERE c.code = register_provider.code) THEN
    RAISE EXCEPTION 'the code % is a commissioner''s', register_provider.code USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO provider VALUES (register_provider.code, register_provider.name, register_provider.region, register_provider.opened_on);
  PERFORM append_audit(register_provider.code, 'provider-registered', register_provider.code, now(), NULL,
    jsonb_build_object('name', register_provider.name, 'region', register_provider.region), NULL);
END $$;

CREATE FUNCTION record_responsibility(framework text, provider_code text, commissioner_code text, from_date date, to_date date)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  INSERT INTO responsibility VALUES (framework, provider_code, commissioner_code, from_date, to_date);
  PERFORM append_audit(provider_code, 'responsibility-recorded', framework, now(), NULL,
    jsonb_build_object('commissioner', commissioner_code, 'from', from_date, 'to', to_date), NULL);
END $$;

-- A new lead follows the one before, whose time ends the day before.
CREATE FUNCTION record_named_lead(framework text, provider_code text, side text, name text, from_date date)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  UPDATE named_lead l SET to_date = record_named_lead.from_date - 1 WHERE l.framework = record_named_lead.framework
    AND l.provider_code = record_named_lead.provider_code AND l.side = record_named_lead.side AND l.to_date IS NULL;
  INSERT INTO named_lead VALUES (record_named_lead.framework, record_named_lead.provider_code, record_named_lead.side,
    record_named_lead.name, record_named_lead.from_date);
  PERFORM append_audit(record_named_lead.provider_code, 'named-lead-recorded', record_named_lead.framework, now(), NULL,
    jsonb_build_object('side', record_named_lead.side, 'name', record_named_lead.name, 'from', record_named_lead.from_date), NULL);
END $$;

CREATE FUNCTION register_person(email text, name text, passphrase_hash text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE created uuid;
BEGIN
  PERFORM require_administrator();
  INSERT INTO person (email, name, passphrase_hash)
  VALUES (lower(register_person.email), register_person.name, register_person.passphrase_hash) RETURNING id INTO created;
  PERFORM append_audit('national', 'person-registered', created::text, now(), NULL,
    jsonb_build_object('name', register_person.name), NULL);
  RETURN created;
END $$;

-- A change of role ends that person's sessions.
CREATE FUNCTION grant_membership(person_id uuid, role text, provider_code text, commissioner_code text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE granted uuid;
BEGIN
  PERFORM require_administrator();
  INSERT INTO membership (person_id, role, provider_code, commissioner_code)
  VALUES (grant_membership.person_id, grant_membership.role, grant_membership.provider_code, grant_membership.commissioner_code)
  RETURNING id INTO granted;
  PERFORM end_sessions_of(grant_membership.person_id);
  PERFORM append_audit(coalesce(grant_membership.provider_code, grant_membership.commissioner_code, 'national'), 'role-granted',
    grant_membership.person_id::text, now(), NULL, jsonb_build_object('role', grant_membership.role), NULL);
  RETURN granted;
END $$;

CREATE FUNCTION disable_person(wanted uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  UPDATE person SET disabled_at = clock_timestamp() WHERE id = wanted AND disabled_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM end_sessions_of(wanted);
  PERFORM append_audit('national', 'person-disabled', wanted::text, now(), NULL, NULL, NULL);
END $$;

-- Opens a window once and, for a quarter, an empty draft for every provider in force that has none. The administrator, the
-- owner or, with no person set, the service itself calls it; the answer is the number of drafts begun.
CREATE FUNCTION open_window(framework text, period text, kind text, financial_year text, opens_at timestamptz, data_cut_on date,
  deadline_at timestamptz, closes_at timestamptz, year_closes_at timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
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
  IF open_window.kind <> 'quarter' THEN RETURN 0; END IF;
  FOR in_force IN SELECT r.provider_code FROM responsibility r JOIN provider p ON p.code = r.provider_code
    WHERE r.framework = open_window.framework AND daterange(r.from_date, r.to_date, '[]') @> opening_day
      AND daterange(p.opened_on, p.closed_on, '[]') @> opening_day ORDER BY r.provider_code LOOP
    INSERT INTO quarterly_return (framework, provider_code, period, financial_year, opened_at)
    VALUES (open_window.framework, in_force, open_window.period, open_window.financial_year, open_window.opens_at)
    ON CONFLICT DO NOTHING;
    CONTINUE WHEN NOT FOUND;
    opened := opened + 1;
    PERFORM append_audit(in_force, 'return-opened', in_force || '-' || open_window.period, open_window.opens_at, NULL,
      jsonb_build_object('framework', open_window.framework), NULL);
  END LOOP;
  RETURN opened;
END $$;

CREATE FUNCTION grant_extension(framework text, provider_code text, period text, until_at timestamptz, reason text, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  INSERT INTO window_extension VALUES (framework, provider_code, period, until_at, reason, app_person_id(), at);
  PERFORM append_audit(provider_code, 'extension-granted', provider_code || '-' || period, at, NULL,
    jsonb_build_object('framework', framework, 'until', until_at), reason);
END $$;

-- The providers whose submitted figures the caller may read, with who is responsible and who leads today.
CREATE FUNCTION list_providers_in_scope(wanted text) RETURNS TABLE (code text, name text, region text, commissioner_code text,
  commissioner_name text, provider_lead text, commissioner_lead text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.code, p.name, p.region, c.code, c.name, ours.name, theirs.name
  FROM provider p
  LEFT JOIN responsibility r ON r.framework = wanted AND r.provider_code = p.code AND daterange(r.from_date, r.to_date, '[]') @> today()
  LEFT JOIN commissioner c ON c.code = r.commissioner_code
  LEFT JOIN named_lead ours ON ours.framework = wanted AND ours.provider_code = p.code AND ours.side = 'provider'
    AND daterange(ours.from_date, ours.to_date, '[]') @> today()
  LEFT JOIN named_lead theirs ON theirs.framework = wanted AND theirs.provider_code = p.code AND theirs.side = 'commissioner'
    AND daterange(theirs.from_date, theirs.to_date, '[]') @> today()
  WHERE p.code = ANY (my_submitted_provider_codes()) ORDER BY p.code
$$;

GRANT EXECUTE ON FUNCTION register_commissioner(text, text), register_provider(text, text, text, date),
  record_responsibility(text, text, text, date, date), record_named_lead(text, text, text, text, date),
  register_person(text, text, text), grant_membership(uuid, text, text, text), disable_person(uuid),
  open_window(text, text, text, text, timestamptz, date, timestamptz, timestamptz, timestamptz),
  grant_extension(text, text, text, timestamptz, text, timestamptz), list_providers_in_scope(text) TO assurance_app;

-- ---- Invitations -------------------------------------------------------------------------------------------

-- The administrator invites anybody; a gatekeeper people of their own provider; a service with no account its first administrator.
CREATE FUNCTION create_invitation(token_hash bytea, email text, name text, role text, provider_code text, commissioner_code text,
  valid_hours integer) RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE expires timestamptz := now() + make_interval(hours => valid_hours);
BEGIN
  IF NOT (EXISTS (SELECT FROM my_memberships() m WHERE m.role = 'gatekeeper' AND m.provider_code = create_invitation.provider_code)
    OR (app_person_id() IS NULL AND create_invitation.role = 'administrator' AND count_accounts() = 0)) THEN
    PERFORM require_administrator();
  END IF;
  INSERT INTO invitation VALUES (token_hash, lower(email), name, role, provider_code, commissioner_code, app_person_id(), now(), expires);
  PERFORM append_audit(coalesce(provider_code, commissioner_code, 'national'), 'person-invited', name, now(), NULL,
    jsonb_build_object('role', role, 'until', expires), NULL);
  RETURN expires;
END $$;

CREATE FUNCTION find_invitation(wanted bytea) RETURNS TABLE (email text, name text, role text, provider_code text,
  provider_name text, commissioner_code text, commissioner_name text, expires_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i.email, i.name, i.role, i.provider_code, p.name, i.commissioner_code, c.name, i.expires_at
  FROM invitation i LEFT JOIN provider p ON p.code = i.provider_code LEFT JOIN commissioner c ON c.code = i.commissioner_code
  WHERE i.token_hash = wanted AND i.used_at IS NULL AND i.expires_at > clock_timestamp()
$$;

-- Makes the account, once. Never touches an account that exists: whoever holds a link must not gain another's passphrase.
CREATE FUNCTION accept_invitation(wanted bytea, passphrase_hash text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  invited invitation;
  created uuid;
BEGIN
  UPDATE invitation i SET used_at = clock_timestamp()
  WHERE i.token_hash = wanted AND i.used_at IS NULL AND i.expires_at > clock_timestamp()
    AND NOT EXISTS (SELECT FROM person p WHERE p.email = i.email) RETURNING * INTO invited;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO person (email, name, passphrase_hash)
  VALUES (invited.email, invited.name, accept_invitation.passphrase_hash) RETURNING id INTO created;
  INSERT INTO membership (person_id, role, provider_code, commissioner_code)
  VALUES (created, invited.role, invited.provider_code, invited.commissioner_code);
  PERFORM append_audit(coalesce(invited.provider_code, invited.commissioner_code, 'national'), 'invitation-accepted',
    created::text, now(), NULL, jsonb_build_object('role', invited.role), NULL);
  RETURN created;
END $$;

GRANT EXECUTE ON FUNCTION create_invitation(bytea, text, text, text, text, text, integer), find_invitation(bytea),
  accept_invitation(bytea, text) TO assurance_app;

-- ---- Health ------------------------------------------------------------------------------------------------

CREATE FUNCTION service_ready() RETURNS TABLE (ready boolean, latest_migration text, synchronous_commit text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT count(*) > 0 AND count(*) FILTER (WHERE m.finished_at IS NULL) = 0,
    max(m.migration_name::text) FILTER (WHERE m.finished_at IS NOT NULL), current_setting('synchronous_commit')
  FROM _prisma_migrations m WHERE m.rolled_back_at IS NULL;
END $$;
GRANT EXECUTE ON FUNCTION service_ready() TO assurance_app;
