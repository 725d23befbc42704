-- Who is who is kept by people of the service: roles with dates, deputies, invitations that are withdrawn or sent again, people who
-- are disabled and enabled again. Nothing is deleted: what is over has an end.

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "deputy_for" UUID,
ADD COLUMN     "granted_by" UUID;

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "from_date" DATE,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "to_date" DATE,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "last_signed_in_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "two_people_rule" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(6) NOT NULL,
    "to_at" TIMESTAMPTZ(6),
    "set_by" UUID,

    CONSTRAINT "two_people_rule_pkey" PRIMARY KEY ("framework","provider_code","from_at")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_id_key" ON "invitation"("id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_deputy_for_fkey" FOREIGN KEY ("deputy_for") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_granted_by_fkey" FOREIGN KEY ("granted_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "two_people_rule" ADD CONSTRAINT "two_people_rule_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "two_people_rule" ADD CONSTRAINT "two_people_rule_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

-- ---- Dates: roles are held from the beginning of a day in London to the end of one ---------------------------

CREATE FUNCTION day_begins(day date) RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT day::timestamp AT TIME ZONE 'Europe/London' $$;

-- A person holds one role at one place once at a time. A role that was given and taken back before it began is an empty range.
DROP INDEX membership_once;
ALTER TABLE membership ADD CONSTRAINT membership_once EXCLUDE USING gist (person_id WITH =, role WITH =,
  coalesce(framework, '') WITH =, coalesce(provider_code, commissioner_code, '') WITH =, tstzrange(from_at, to_at) WITH &&);
ALTER TABLE invitation
  ADD CONSTRAINT invitation_role_dates CHECK (to_date >= from_date),
  ADD CONSTRAINT invitation_ended CHECK (num_nonnulls(used_at, withdrawn_at) <= 1);
ALTER TABLE two_people_rule
  ADD CONSTRAINT two_people_rule_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT two_people_rule_dates CHECK (to_at >= from_at),
  ADD CONSTRAINT two_people_rule_once EXCLUDE USING gist (framework WITH =, provider_code WITH =, tstzrange(from_at, to_at) WITH &&);
ALTER TABLE two_people_rule ENABLE ROW LEVEL SECURITY;

-- When somebody was last here stays known after their sessions are pruned.
UPDATE person p SET last_signed_in_at = (SELECT max(s.created_at) FROM session s WHERE s.person_id = p.id);
CREATE FUNCTION note_sign_in() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE person p SET last_signed_in_at = NEW.created_at
  WHERE p.id = NEW.person_id AND (p.last_signed_in_at IS NULL OR p.last_signed_in_at < NEW.created_at);
  RETURN NULL;
END $$;
CREATE TRIGGER session_noted AFTER INSERT ON session FOR EACH ROW EXECUTE FUNCTION note_sign_in();

-- ---- Who may give which role: the table of domain/access/grants.ts, with which a test compares it -------------

CREATE FUNCTION role_grants() RETURNS TABLE (permission text, role text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('registry:manage', 'contributor'), ('registry:manage', 'service-lead'), ('registry:manage', 'gatekeeper'),
    ('registry:manage', 'executive'), ('registry:manage', 'commissioner'), ('registry:manage', 'national-analyst'),
    ('registry:manage', 'auditor'), ('registry:manage', 'administrator'),
    ('people:invite', 'contributor'), ('people:invite', 'service-lead'), ('people:invite', 'gatekeeper'),
    ('people:invite', 'executive')
$$;

-- An administrator any role anywhere; who may invite, those of a provider's own for their own.
CREATE FUNCTION i_may_grant(role text, framework text, provider_code text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN called_by_owner() OR EXISTS (SELECT FROM role_grants() g WHERE g.role = i_may_grant.role
    AND CASE g.permission WHEN 'registry:manage' THEN i_may('registry:manage')
      ELSE EXISTS (SELECT FROM my_reach(g.permission) r
        WHERE r.framework = i_may_grant.framework AND r.provider_code = i_may_grant.provider_code) END);
END $$;

CREATE FUNCTION require_granting(role text, framework text, provider_code text) RETURNS void LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT i_may_grant(require_granting.role, require_granting.framework, require_granting.provider_code) THEN
    RAISE EXCEPTION 'only an administrator may do this, or who invites people of the same provider to a role of theirs'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- Whether somebody is known to the caller: to an administrator everybody, to who invites those who were ever of their own service.
CREATE FUNCTION i_know(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN called_by_owner() OR i_may('registry:manage') OR EXISTS (SELECT FROM membership m
    JOIN my_reach('people:invite') r ON r.framework = m.framework AND r.provider_code = m.provider_code WHERE m.person_id = wanted);
END $$;

GRANT EXECUTE ON FUNCTION i_may_grant(text, text, text), i_know(uuid) TO assurance_app;

-- ---- The last of those without whom nobody could give a role ------------------------------------------------

CREATE FUNCTION keeps_people(role text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (SELECT FROM public.role_definitions() d WHERE d.role = keeps_people.role
    AND d.may && ARRAY['registry:manage', 'people:invite'])
$$;

-- Whether somebody else holds the same role when this one ends, and at least as long as this one would have been held. One who is
-- to begin later may always be taken back where nobody holds the role before them. A closed provider needs nobody.
CREATE FUNCTION is_covered(held membership, ends timestamptz) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH others AS (SELECT o.from_at, o.to_at FROM membership o JOIN person p ON p.id = o.person_id
    WHERE o.id <> held.id AND o.role = held.role AND o.framework IS NOT DISTINCT FROM held.framework
      AND o.provider_code IS NOT DISTINCT FROM held.provider_code AND o.deputy_for IS NULL AND p.disabled_at IS NULL)
  SELECT NOT keeps_people(held.role) OR held.deputy_for IS NOT NULL
    OR EXISTS (SELECT FROM provider p WHERE p.code = held.provider_code AND p.closed_on < today())
    OR EXISTS (SELECT FROM others o WHERE o.from_at <= ends AND coalesce(o.to_at, 'infinity') > ends
      AND coalesce(o.to_at, 'infinity') >= coalesce(held.to_at, 'infinity'))
    OR (held.from_at > now() AND NOT EXISTS (SELECT FROM others o WHERE o.from_at <= now() AND coalesce(o.to_at, 'infinity') > now()))
$$;

-- Two who end each other at once do so one after the other.
CREATE FUNCTION lock_keepers(role text, framework text, provider_code text) RETURNS void LANGUAGE sql
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'keepers', role, framework, provider_code), 0))
  WHERE keeps_people(role)
$$;

CREATE FUNCTION refuse_last_keeper() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE held membership;
BEGIN
  IF TG_TABLE_NAME = 'membership' THEN
    IF (SELECT p.disabled_at IS NULL FROM person p WHERE p.id = OLD.person_id) THEN
      PERFORM lock_keepers(OLD.role, OLD.framework, OLD.provider_code);
      held := OLD;
      IF NOT is_covered(held, NEW.to_at) THEN
        RAISE EXCEPTION 'the last % stays', OLD.role USING ERRCODE = 'object_not_in_prerequisite_state';
      END IF;
    END IF;
  ELSE
    FOR held IN SELECT * FROM membership m WHERE m.person_id = NEW.id AND coalesce(m.to_at, 'infinity') > now()
      ORDER BY m.role, m.framework, m.provider_code LOOP
      PERFORM lock_keepers(held.role, held.framework, held.provider_code);
      IF NOT is_covered(held, greatest(now(), held.from_at)) THEN
        RAISE EXCEPTION 'the last % stays', held.role USING ERRCODE = 'object_not_in_prerequisite_state';
      END IF;
    END LOOP;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_keepers BEFORE UPDATE OF to_at ON membership FOR EACH ROW
  WHEN (coalesce(NEW.to_at, 'infinity') < coalesce(OLD.to_at, 'infinity')) EXECUTE FUNCTION refuse_last_keeper();
CREATE TRIGGER person_keepers BEFORE UPDATE OF disabled_at ON person FOR EACH ROW
  WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION refuse_last_keeper();

-- ---- Deputies -----------------------------------------------------------------------------------------------
-- A deputy holds the role of another from one day to another. What stands for somebody is what is submitted and signed.

CREATE FUNCTION has_deputies(role text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (SELECT FROM public.role_definitions() d WHERE d.role = has_deputies.role
    AND d.may && ARRAY['return:submit', 'declaration:sign']) AND NOT public.keeps_people(role)
$$;
ALTER TABLE membership ADD CONSTRAINT membership_deputy
  CHECK (deputy_for IS NULL OR (has_deputies(role) AND deputy_for <> person_id AND to_at IS NOT NULL));

CREATE OR REPLACE FUNCTION memberships_of(wanted uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'framework', m.framework, 'providerCode', m.provider_code,
    'providerName', p.name, 'commissionerCode', m.commissioner_code, 'commissionerName', c.name, 'commissionedCodes', ARRAY(
      SELECT DISTINCT r.provider_code FROM responsibility r
      WHERE r.framework = m.framework AND r.commissioner_code = m.commissioner_code
        AND daterange(r.from_date, r.to_date, '[]') @> today() ORDER BY 1))
    || CASE WHEN m.deputy_for IS NULL THEN '{}' ELSE jsonb_build_object('deputyFor', d.name) END
    ORDER BY m.role, m.framework, m.provider_code, m.commissioner_code), '[]')
  FROM membership m LEFT JOIN provider p ON p.code = m.provider_code LEFT JOIN commissioner c ON c.code = m.commissioner_code
  LEFT JOIN person d ON d.id = m.deputy_for
  WHERE m.person_id = wanted AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
$$;

-- ---- The audit trail: what is done to a person is of the framework that the event names, or of none ------------

CREATE OR REPLACE FUNCTION audit_framework(action text, object text, held jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN action IN ('account-locked', 'commissioner-registered', 'demo-loaded', 'invitation-accepted',
      'invitation-withdrawn', 'passphrase-confirmed', 'person-disabled', 'person-enabled', 'person-invited', 'person-registered',
      'provider-registered', 'role-changed', 'role-ended', 'role-granted', 'sign-in-refused', 'signed-in', 'signed-out',
      'two-people-asked', 'two-people-no-more') THEN held->>'framework'
    ELSE coalesce(substring(object FROM '^([a-z]{2,10}-[0-9]{3,5})(?:-|$)'), 'hsps-1767') END
$$;

-- A change of role ends that person's sessions, whoever made it.
CREATE FUNCTION end_sessions_for_roles(wanted uuid) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE session SET ended_at = clock_timestamp() WHERE person_id = wanted AND ended_at IS NULL
$$;

-- ---- Roles: given, changed, ended ----------------------------------------------------------------------------

DROP FUNCTION grant_membership(uuid, text, text, text, text);
-- From the first day on, or at once; to the last day, or until it is ended; a deputy's for whom they stand in, who must hold the role.
CREATE FUNCTION grant_membership(person_id uuid, role text, framework text, provider_code text, commissioner_code text,
  first_day date DEFAULT NULL, last_day date DEFAULT NULL, deputy_for uuid DEFAULT NULL, reason text DEFAULT NULL) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  granted uuid;
  organisation constant text := coalesce(provider_code, commissioner_code, 'national');
BEGIN
  PERFORM require_granting(role, framework, provider_code);
  IF NOT i_know(person_id) OR (person_id = app_person_id() AND NOT called_by_owner()) THEN
    RAISE EXCEPTION 'nobody gives a role to themselves, or to whom they do not know' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF deputy_for IS NOT NULL AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = deputy_for
      AND m.role = grant_membership.role AND m.framework IS NOT DISTINCT FROM grant_membership.framework
      AND m.provider_code IS NOT DISTINCT FROM grant_membership.provider_code AND m.deputy_for IS NULL
      AND (m.to_at IS NULL OR m.to_at >= day_begins(last_day + 1)) AND m.from_at <= now()) THEN
    RAISE EXCEPTION 'a deputy stands in for somebody who holds the role' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  INSERT INTO membership AS m (person_id, role, framework, provider_code, commissioner_code, from_at, to_at, deputy_for, granted_by)
  VALUES (person_id, role, framework, provider_code, commissioner_code, greatest(now(), day_begins(first_day)),
    day_begins(last_day + 1), deputy_for, app_person_id()) RETURNING m.id INTO granted;
  IF first_day IS NULL OR first_day <= today() THEN PERFORM end_sessions_for_roles(person_id); END IF;
  PERFORM append_audit(organisation, 'role-granted', person_id::text, now(), NULL, jsonb_strip_nulls(jsonb_build_object('role', role,
    'framework', framework, 'from', first_day, 'to', last_day,
    'deputyFor', (SELECT p.name FROM person p WHERE p.id = deputy_for))), reason);
  RETURN granted;
END $$;

-- Ends a role at once, or gives it another last day; the deputies of whoever held it end with it. One may give up a role of one's
-- own, but not the only one, and lengthen none. Says what came of it: `ended`, `changed`, `last`, `only`, `over`, `past`.
CREATE FUNCTION end_membership(wanted uuid, last_day date, reason text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  held membership;
  ends timestamptz;
  is_own boolean;
BEGIN
  SELECT * INTO held FROM membership m WHERE m.id = wanted;
  is_own := held.person_id = app_person_id();
  IF held.id IS NULL OR NOT (is_own OR i_may_grant(held.role, held.framework, held.provider_code)) THEN
    RAISE EXCEPTION 'no role of yours to end' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM lock_keepers(held.role, held.framework, held.provider_code);
  SELECT * INTO held FROM membership m WHERE m.id = wanted FOR UPDATE;
  ends := CASE WHEN last_day IS NULL THEN greatest(now(), held.from_at) ELSE day_begins(last_day + 1) END;
  IF held.to_at <= now() THEN RETURN 'over'; END IF;
  IF ends < greatest(now(), held.from_at) THEN RETURN 'past'; END IF;
  IF is_own AND (ends > coalesce(held.to_at, 'infinity') OR NOT EXISTS (SELECT FROM membership m WHERE m.person_id = held.person_id
      AND m.id <> wanted AND m.from_at <= ends AND coalesce(m.to_at, 'infinity') > ends)) THEN RETURN 'only'; END IF;
  IF ends < coalesce(held.to_at, 'infinity') AND NOT is_covered(held, ends)
    AND (SELECT p.disabled_at IS NULL FROM person p WHERE p.id = held.person_id) THEN RETURN 'last'; END IF;
  UPDATE membership m SET to_at = ends WHERE m.id = wanted;
  IF held.deputy_for IS NULL THEN
    UPDATE membership m SET to_at = greatest(ends, m.from_at) WHERE m.deputy_for = held.person_id AND m.role = held.role
      AND m.framework IS NOT DISTINCT FROM held.framework AND m.provider_code IS NOT DISTINCT FROM held.provider_code AND m.to_at > ends;
  END IF;
  IF last_day IS NULL THEN PERFORM end_sessions_for_roles(held.person_id); END IF;
  PERFORM append_audit(coalesce(held.provider_code, held.commissioner_code, 'national'),
    CASE WHEN last_day IS NULL THEN 'role-ended' ELSE 'role-changed' END, held.person_id::text, now(),
    jsonb_strip_nulls(jsonb_build_object('to', held.to_at)), jsonb_strip_nulls(jsonb_build_object('role', held.role,
      'framework', held.framework, 'to', last_day)), reason);
  RETURN CASE WHEN last_day IS NULL THEN 'ended' ELSE 'changed' END;
END $$;

-- Whether somebody's sign-in is the caller's to stop: an administrator's everybody's, a gatekeeper's that of people whose every
-- lasting role they may give; nobody's their own.
CREATE FUNCTION i_may_disable(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN called_by_owner() OR (wanted IS DISTINCT FROM app_person_id() AND i_know(wanted) AND (i_may('registry:manage')
    OR NOT EXISTS (SELECT FROM membership m WHERE m.person_id = wanted AND coalesce(m.to_at, 'infinity') > now()
      AND NOT i_may_grant(m.role, m.framework, m.provider_code))));
END $$;
GRANT EXECUTE ON FUNCTION i_may_disable(uuid) TO assurance_app;

-- In whose chains it stands that somebody was disabled: those of the organisations that they act for, else the nation's.
CREATE FUNCTION audit_of_person(wanted uuid, action text, reason text) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE chain text;
BEGIN
  FOR chain IN SELECT coalesce(m.provider_code, m.commissioner_code) FROM membership m WHERE m.person_id = wanted
      AND coalesce(m.to_at, 'infinity') > now() AND num_nonnulls(m.provider_code, m.commissioner_code) > 0
    UNION SELECT 'national' ORDER BY 1 LOOP
    PERFORM append_audit(chain, audit_of_person.action, wanted::text, now(), NULL, NULL, audit_of_person.reason);
  END LOOP;
END $$;

DROP FUNCTION disable_person(uuid);
-- Says what came of it: `done`, `last`, or `as-it-was`.
CREATE FUNCTION disable_person(wanted uuid, reason text DEFAULT NULL) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE held membership;
BEGIN
  IF NOT i_may_disable(wanted) THEN
    RAISE EXCEPTION 'only an administrator may do this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  FOR held IN SELECT * FROM membership m WHERE m.person_id = wanted AND coalesce(m.to_at, 'infinity') > now()
    ORDER BY m.role, m.framework, m.provider_code LOOP
    PERFORM lock_keepers(held.role, held.framework, held.provider_code);
    IF NOT is_covered(held, greatest(now(), held.from_at)) THEN RETURN 'last'; END IF;
  END LOOP;
  UPDATE person SET disabled_at = clock_timestamp() WHERE id = wanted AND disabled_at IS NULL;
  IF NOT FOUND THEN RETURN 'as-it-was'; END IF;
  PERFORM end_sessions_for_roles(wanted);
  PERFORM audit_of_person(wanted, 'person-disabled', disable_person.reason);
  RETURN 'done';
END $$;

CREATE FUNCTION enable_person(wanted uuid, reason text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT i_may_disable(wanted) THEN
    RAISE EXCEPTION 'only an administrator may do this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE person SET disabled_at = NULL WHERE id = wanted AND disabled_at IS NOT NULL;
  IF NOT FOUND THEN RETURN 'as-it-was'; END IF;
  PERFORM audit_of_person(wanted, 'person-enabled', enable_person.reason);
  RETURN 'done';
END $$;

GRANT EXECUTE ON FUNCTION grant_membership(uuid, text, text, text, text, date, date, uuid, text), end_membership(uuid, date, text),
  disable_person(uuid, text), enable_person(uuid, text) TO assurance_app;

-- ---- Invitations ----------------------------------------------------------------------------------------------

DROP FUNCTION create_invitation(bytea, text, text, text, text, text, text, integer);
-- Whoever may give a role invites to it; a service with no account its first administrator. Inviting again makes the former link void.
CREATE FUNCTION create_invitation(token_hash bytea, email text, name text, role text, framework text, provider_code text,
  commissioner_code text, valid_hours integer, first_day date DEFAULT NULL, last_day date DEFAULT NULL) RETURNS timestamptz
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  expires timestamptz := now() + make_interval(hours => valid_hours);
  address text := lower(email);
BEGIN
  IF NOT (app_person_id() IS NULL AND create_invitation.role = 'administrator' AND count_accounts() = 0) THEN
    PERFORM require_granting(role, framework, provider_code);
  END IF;
  IF EXISTS (SELECT FROM person p WHERE p.id = app_person_id() AND p.email = address) THEN
    RAISE EXCEPTION 'nobody invites themselves' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE invitation i SET withdrawn_at = now() WHERE i.email = address AND i.role = create_invitation.role
    AND i.framework IS NOT DISTINCT FROM create_invitation.framework AND i.used_at IS NULL AND i.withdrawn_at IS NULL
    AND coalesce(i.provider_code, i.commissioner_code) IS NOT DISTINCT FROM coalesce(create_invitation.provider_code,
      create_invitation.commissioner_code);
  INSERT INTO invitation (token_hash, email, name, role, framework, provider_code, commissioner_code, created_by, created_at,
    expires_at, from_date, to_date)
  VALUES (token_hash, address, name, role, framework, provider_code, commissioner_code, app_person_id(), now(), expires,
    first_day, last_day);
  PERFORM append_audit(coalesce(provider_code, commissioner_code, 'national'), 'person-invited', name, now(), NULL,
    jsonb_strip_nulls(jsonb_build_object('role', role, 'until', expires, 'framework', framework, 'from', first_day, 'to', last_day)),
    NULL);
  RETURN expires;
END $$;

-- `done`, or `over` where it was used or withdrawn before.
CREATE FUNCTION withdraw_invitation(wanted uuid, reason text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE invited invitation;
BEGIN
  SELECT * INTO invited FROM invitation i WHERE i.id = wanted FOR UPDATE;
  IF invited.id IS NULL OR NOT i_may_grant(invited.role, invited.framework, invited.provider_code) THEN
    RAISE EXCEPTION 'no invitation of yours' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF num_nonnulls(invited.used_at, invited.withdrawn_at) > 0 THEN RETURN 'over'; END IF;
  UPDATE invitation i SET withdrawn_at = now() WHERE i.id = wanted;
  PERFORM append_audit(coalesce(invited.provider_code, invited.commissioner_code, 'national'), 'invitation-withdrawn', invited.name,
    now(), NULL, jsonb_strip_nulls(jsonb_build_object('role', invited.role, 'framework', invited.framework)),
    withdraw_invitation.reason);
  RETURN 'done';
END $$;

CREATE FUNCTION is_open(i invitation) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > clock_timestamp() AND coalesce(i.to_date >= today(), true)
$$;

CREATE OR REPLACE FUNCTION find_invitation(wanted bytea) RETURNS TABLE (email text, name text, role text, framework text,
  provider_code text, provider_name text, commissioner_code text, commissioner_name text, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i.email, i.name, i.role, i.framework, i.provider_code, p.name, i.commissioner_code, c.name, i.expires_at
  FROM invitation i LEFT JOIN provider p ON p.code = i.provider_code LEFT JOIN commissioner c ON c.code = i.commissioner_code
  WHERE i.token_hash = wanted AND is_open(i)
$$;

-- What whoever holds a link is told of it, whether or not it can still be used: who invited, and whether the address has an account.
CREATE FUNCTION look_at_invitation(wanted bytea) RETURNS TABLE (state text, email text, name text, role text, organisation text,
  expires_at timestamptz, inviter text, has_account boolean) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN is_open(i) THEN 'open' WHEN i.used_at IS NOT NULL THEN 'used' WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn'
      ELSE 'expired' END, i.email, i.name, i.role, coalesce(p.name, c.name), i.expires_at, b.name,
    EXISTS (SELECT FROM person e WHERE e.email = i.email)
  FROM invitation i LEFT JOIN provider p ON p.code = i.provider_code LEFT JOIN commissioner c ON c.code = i.commissioner_code
  LEFT JOIN person b ON b.id = i.created_by WHERE i.token_hash = wanted
$$;

-- Gives the invited role, as from the row.
CREATE FUNCTION hold_invited_role(invited invitation, holder uuid) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO membership (person_id, role, framework, provider_code, commissioner_code, from_at, to_at, granted_by)
  VALUES (holder, invited.role, invited.framework, invited.provider_code, invited.commissioner_code,
    greatest(now(), day_begins(invited.from_date)), day_begins(invited.to_date + 1), invited.created_by);
  PERFORM append_audit(coalesce(invited.provider_code, invited.commissioner_code, 'national'), 'invitation-accepted', holder::text,
    now(), NULL, jsonb_strip_nulls(jsonb_build_object('role', invited.role, 'framework', invited.framework)), NULL);
END $$;

CREATE OR REPLACE FUNCTION accept_invitation(wanted bytea, passphrase_hash text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  invited invitation;
  created uuid;
BEGIN
  UPDATE invitation i SET used_at = clock_timestamp() WHERE i.token_hash = wanted AND is_open(i)
    AND NOT EXISTS (SELECT FROM person p WHERE p.email = i.email) RETURNING * INTO invited;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO person (email, name, passphrase_hash)
  VALUES (invited.email, invited.name, accept_invitation.passphrase_hash) RETURNING id INTO created;
  PERFORM hold_invited_role(invited, created);
  RETURN created;
END $$;

-- Somebody who has an account takes up another role: signed in, and with the address to which they were invited.
CREATE FUNCTION take_up_invitation(wanted bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE invited invitation;
BEGIN
  UPDATE invitation i SET used_at = clock_timestamp() WHERE i.token_hash = wanted AND is_open(i)
    AND EXISTS (SELECT FROM person p WHERE p.id = app_person_id() AND p.email = i.email AND p.disabled_at IS NULL)
    RETURNING * INTO invited;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM hold_invited_role(invited, app_person_id());
  PERFORM end_sessions_for_roles(app_person_id());
  RETURN true;
END $$;

GRANT EXECUTE ON FUNCTION create_invitation(bytea, text, text, text, text, text, text, integer, date, date),
  withdraw_invitation(uuid, text), look_at_invitation(bytea), take_up_invitation(bytea) TO assurance_app;

-- ---- What is known of those who are to be given a role ---------------------------------------------------------

-- One answer for each of the wanted, in their order: whether the caller may give that role there, whether the organisation is there,
-- and closed; whether whoever has the address holds the role already, is the caller, or is invited to it.
CREATE FUNCTION look_up_offices(wanted jsonb) RETURNS TABLE (place integer, granted boolean, organisation_name text, closed boolean,
  holds boolean, is_self boolean, is_invited boolean) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH asked AS MATERIALIZED (SELECT row_number() OVER ()::int AS place, lower(w.email) AS email, w.role, w.framework, w.provider,
      w.commissioner FROM jsonb_to_recordset(wanted) AS w (email text, role text, framework text, provider text, commissioner text)),
  offices AS MATERIALIZED (SELECT o.role, o.framework, o.provider, i_may_grant(o.role, o.framework, o.provider) AS granted
    FROM (SELECT DISTINCT a.role, a.framework, a.provider FROM asked a) o)
  SELECT a.place, o.granted, CASE WHEN o.granted THEN coalesce(p.name, c.name) END, o.granted AND coalesce(p.closed_on < today(), false),
    o.granted AND EXISTS (SELECT FROM membership m JOIN person h ON h.id = m.person_id WHERE h.email = a.email AND m.role = a.role
      AND m.framework IS NOT DISTINCT FROM a.framework AND m.provider_code IS NOT DISTINCT FROM a.provider
      AND m.commissioner_code IS NOT DISTINCT FROM a.commissioner AND coalesce(m.to_at, 'infinity') > now()),
    EXISTS (SELECT FROM person s WHERE s.id = app_person_id() AND s.email = a.email),
    o.granted AND EXISTS (SELECT FROM invitation i WHERE i.email = a.email AND i.role = a.role AND is_open(i)
      AND i.framework IS NOT DISTINCT FROM a.framework AND i.provider_code IS NOT DISTINCT FROM a.provider
      AND i.commissioner_code IS NOT DISTINCT FROM a.commissioner)
  FROM asked a JOIN offices o ON o.role IS NOT DISTINCT FROM a.role AND o.framework IS NOT DISTINCT FROM a.framework
    AND o.provider IS NOT DISTINCT FROM a.provider
  LEFT JOIN provider p ON p.code = a.provider LEFT JOIN commissioner c ON c.code = a.commissioner ORDER BY a.place
$$;

-- The organisations to which the caller may invite: all that are not closed for an administrator, else their own.
CREATE FUNCTION list_granting_organisations() RETURNS TABLE (side text, framework text, code text, name text) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'provider', NULL, p.code, p.name FROM provider p WHERE i_may('registry:manage') AND coalesce(p.closed_on >= today(), true)
  UNION ALL SELECT 'commissioner', NULL, c.code, c.name FROM commissioner c WHERE i_may('registry:manage')
  UNION ALL SELECT 'provider', r.framework, p.code, p.name FROM my_reach('people:invite') r JOIN provider p ON p.code = r.provider_code
  ORDER BY 1, 3
$$;

GRANT EXECUTE ON FUNCTION look_up_offices(jsonb), list_granting_organisations() TO assurance_app;

-- ---- Lists of people --------------------------------------------------------------------------------------------

-- The roles of which the caller may know: of everybody for an administrator who asks for all, else those of their own service.
CREATE FUNCTION my_known_roles(everybody boolean) RETURNS SETOF membership LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF everybody THEN
    PERFORM require_administrator();
    RETURN QUERY SELECT m.* FROM membership m;
  ELSE
    RETURN QUERY SELECT m.* FROM membership m
      WHERE (m.framework, m.provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('people:invite') r);
  END IF;
END $$;

CREATE FUNCTION say_role(m membership) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_build_object('id', m.id, 'role', m.role, 'framework', m.framework,
    'organisation', coalesce(m.provider_code, m.commissioner_code),
    'organisationName', coalesce((SELECT p.name FROM provider p WHERE p.code = m.provider_code),
      (SELECT c.name FROM commissioner c WHERE c.code = m.commissioner_code)),
    'from', m.from_at, 'to', m.to_at, 'deputyFor', (SELECT p.name FROM person p WHERE p.id = m.deputy_for),
    'deputyForId', m.deputy_for, 'grantedBy', (SELECT p.name FROM person p WHERE p.id = m.granted_by))
$$;

-- Everybody with an account, and every invitation that nobody has used yet, narrowed as asked and a page at a time.
CREATE FUNCTION list_people(everybody boolean, searched text, of_role text, of_organisation text, of_state text, skipped integer,
  most integer) RETURNS TABLE (id uuid, is_invitation boolean, name text, email text, state text, roles jsonb,
  last_signed_in_at timestamptz, expires_at timestamptz, total integer) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH held AS MATERIALIZED (SELECT m.* FROM my_known_roles(everybody) m),
  listed AS (
    SELECT p.id, false AS is_invitation, p.name, p.email, CASE WHEN p.disabled_at IS NOT NULL THEN 'disabled'
        WHEN bool_or(coalesce(h.to_at, 'infinity') > now()) THEN 'in-use' ELSE 'ended' END AS state,
      array_agg(h.id) AS roles, p.last_signed_in_at, NULL::timestamptz AS expires_at, array_agg(h.role) AS role_names,
      array_agg(coalesce(h.provider_code, h.commissioner_code)) AS organisations
    FROM person p LEFT JOIN held h ON h.person_id = p.id
    WHERE everybody OR h.id IS NOT NULL GROUP BY p.id
    UNION ALL
    SELECT i.id, true, i.name, i.email, CASE WHEN is_open(i) THEN 'invited' ELSE 'expired' END, NULL, NULL, i.expires_at,
      ARRAY[i.role], ARRAY[coalesce(i.provider_code, i.commissioner_code)]
    FROM invitation i WHERE i.used_at IS NULL AND i.withdrawn_at IS NULL
      AND (everybody OR (i.framework, i.provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('people:invite') r))),
  narrowed AS MATERIALIZED (SELECT l.*, count(*) OVER ()::int AS total FROM listed l
    WHERE (searched = '' OR position(lower(searched) IN lower(l.name || ' ' || l.email)) > 0)
      AND (of_role = '' OR of_role = ANY (l.role_names)) AND (of_organisation = '' OR of_organisation = ANY (l.organisations))
      AND (of_state = '' OR of_state = l.state)
    ORDER BY lower(l.name), l.id OFFSET skipped LIMIT most)
  SELECT n.id, n.is_invitation, n.name, n.email, n.state,
    CASE WHEN n.is_invitation THEN (SELECT jsonb_build_array(jsonb_build_object('role', i.role, 'framework', i.framework, 'organisation',
        coalesce(i.provider_code, i.commissioner_code), 'from', i.from_date, 'to', i.to_date)) FROM invitation i WHERE i.id = n.id)
      ELSE (SELECT coalesce(jsonb_agg(say_role(m) ORDER BY m.role, m.provider_code, m.commissioner_code, m.from_at), '[]')
        FROM membership m WHERE m.id = ANY (n.roles) AND (coalesce(m.to_at, 'infinity') > now())) END,
    n.last_signed_in_at, n.expires_at, n.total
  FROM narrowed n ORDER BY lower(n.name), n.id
$$;

-- One person, with the roles of which the caller may know, those over too, and what the caller may do; NULL for whoever is not theirs.
CREATE FUNCTION read_person(wanted uuid, everybody boolean) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH held AS MATERIALIZED (SELECT m.* FROM my_known_roles(everybody) m WHERE m.person_id = wanted OR m.deputy_for = wanted)
  SELECT jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'disabledAt', p.disabled_at,
    'lastSignedInAt', p.last_signed_in_at, 'createdAt', p.created_at, 'mayDisable', i_may_disable(p.id), 'at', now(),
    'roles', (SELECT coalesce(jsonb_agg(say_role(h) || jsonb_build_object('mayEnd', i_may_grant(h.role, h.framework, h.provider_code))
      ORDER BY h.from_at, h.role), '[]') FROM held h WHERE h.person_id = wanted),
    'deputies', (SELECT coalesce(jsonb_agg(say_role(h) || jsonb_build_object('name', d.name) ORDER BY h.from_at), '[]')
      FROM held h JOIN person d ON d.id = h.person_id WHERE h.deputy_for = wanted AND h.to_at > now()))
  FROM person p WHERE p.id = wanted AND (everybody OR EXISTS (SELECT FROM held h WHERE h.person_id = wanted))
$$;

-- One invitation that the caller may withdraw, used or not; NULL for any other.
CREATE FUNCTION read_invitation(wanted uuid, everybody boolean) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_build_object('id', i.id, 'name', i.name, 'email', i.email, 'role', i.role, 'framework', i.framework,
    'provider', i.provider_code, 'commissioner', i.commissioner_code, 'organisationName', coalesce(p.name, c.name),
    'from', i.from_date, 'to', i.to_date, 'invitedBy', b.name, 'invitedAt', i.created_at, 'expiresAt', i.expires_at,
    'state', CASE WHEN is_open(i) THEN 'invited' WHEN i.used_at IS NOT NULL THEN 'used'
      WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' ELSE 'expired' END)
  FROM invitation i LEFT JOIN provider p ON p.code = i.provider_code LEFT JOIN commissioner c ON c.code = i.commissioner_code
  LEFT JOIN person b ON b.id = i.created_by
  WHERE i.id = wanted AND i_may_grant(i.role, i.framework, i.provider_code) AND (everybody
    OR (i.framework, i.provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('people:invite') r))
$$;

GRANT EXECUTE ON FUNCTION list_people(boolean, text, text, text, text, integer, integer), read_person(uuid, boolean),
  read_invitation(uuid, boolean) TO assurance_app;

-- ---- How far the people of the service are, for whoever administers it ------------------------------------------

CREATE FUNCTION people_standing() RETURNS TABLE (administrators integer, open_invitations integer, expired_invitations integer,
  without_gatekeeper text[], without_lead text[], without_executive text[], commissioners_without text[]) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  RETURN QUERY
    WITH held AS MATERIALIZED (SELECT m.role, m.provider_code, m.commissioner_code, d.may FROM membership m
      JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL JOIN role_definitions() d ON d.role = m.role
      WHERE m.from_at <= now() AND coalesce(m.to_at, 'infinity') > now()),
    due AS (SELECT DISTINCT r.provider_code AS code FROM responsibility r JOIN provider p ON p.code = r.provider_code
      WHERE daterange(r.from_date, r.to_date, '[]') @> today() AND daterange(p.opened_on, p.closed_on, '[]') @> today())
    SELECT (SELECT count(*)::int FROM held h WHERE 'registry:manage' = ANY (h.may)),
      (SELECT count(*)::int FROM invitation i WHERE is_open(i)),
      (SELECT count(*)::int FROM invitation i WHERE i.used_at IS NULL AND i.withdrawn_at IS NULL AND NOT is_open(i)),
      ARRAY(SELECT d.code FROM due d WHERE NOT EXISTS (SELECT FROM held h WHERE h.provider_code = d.code AND 'people:invite' = ANY (h.may)) ORDER BY 1),
      ARRAY(SELECT d.code FROM due d WHERE NOT EXISTS (SELECT FROM held h WHERE h.provider_code = d.code AND 'return:submit' = ANY (h.may)
        AND 'return:fill' = ANY (h.may)) ORDER BY 1),
      ARRAY(SELECT d.code FROM due d WHERE NOT EXISTS (SELECT FROM held h WHERE h.provider_code = d.code AND 'declaration:sign' = ANY (h.may)) ORDER BY 1),
      ARRAY(SELECT c.code FROM commissioner c WHERE NOT EXISTS (SELECT FROM held h WHERE h.commissioner_code = c.code) ORDER BY 1);
END $$;
GRANT EXECUTE ON FUNCTION people_standing() TO assurance_app;

-- ---- Two people: nobody submits what they alone entered -----------------------------------------------------------

-- Since when a provider asks for two people; NULL where it does not, and for whoever reads neither its drafts nor keeps its people.
CREATE FUNCTION two_people_since(framework text, provider_code text) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.from_at FROM two_people_rule r WHERE r.framework = two_people_since.framework
    AND r.provider_code = two_people_since.provider_code AND r.from_at <= now() AND coalesce(r.to_at, 'infinity') > now()
    AND (called_by_owner() OR i_may('registry:manage') OR two_people_since.framework = ANY (my_frameworks('return:read-draft'))
      OR (r.framework, r.provider_code) IN (SELECT m.framework, m.provider_code FROM my_reach('return:read-draft') m))
$$;

-- `done`, or `as-it-was`.
CREATE FUNCTION set_two_people(framework text, provider_code text, wanted boolean, reason text) RETURNS text LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
BEGIN
  PERFORM require_granting('gatekeeper', framework, provider_code);
  IF wanted THEN
    INSERT INTO two_people_rule (framework, provider_code, from_at, set_by)
    VALUES (framework, provider_code, now(), app_person_id()) ON CONFLICT DO NOTHING;
  ELSE
    UPDATE two_people_rule r SET to_at = now() WHERE r.framework = set_two_people.framework
      AND r.provider_code = set_two_people.provider_code AND r.to_at IS NULL;
  END IF;
  IF NOT FOUND THEN RETURN 'as-it-was'; END IF;
  PERFORM append_audit(provider_code, CASE WHEN wanted THEN 'two-people-asked' ELSE 'two-people-no-more' END, provider_code, now(),
    NULL, jsonb_build_object('framework', framework), reason);
  RETURN 'done';
END $$;

-- Who may submit a provider's returns today, for those who read its drafts.
CREATE FUNCTION list_submitters(framework text, provider_code text) RETURNS TABLE (person_id uuid, name text, role text) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id, p.name, min(m.role) FROM membership m JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
  JOIN role_definitions() d ON d.role = m.role AND 'return:submit' = ANY (d.may)
  WHERE m.framework = list_submitters.framework AND m.provider_code = list_submitters.provider_code
    AND m.from_at <= now() AND coalesce(m.to_at, 'infinity') > now()
    AND (m.framework, m.provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('return:read-draft') r)
  GROUP BY p.id ORDER BY p.name
$$;

GRANT EXECUTE ON FUNCTION two_people_since(text, text), set_two_people(text, text, boolean, text), list_submitters(text, text)
  TO assurance_app;

-- As domain/returns/submit.ts has it: of the lines touched since the version before was opened again, each by who touched it last.
CREATE FUNCTION refuse_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE since timestamptz;
BEGIN
  IF app_person_id() IS NULL OR two_people_since(NEW.framework, NEW.provider_code) IS NULL THEN RETURN NEW; END IF;
  since := (SELECT max(d.decided_at) FROM return_decision d WHERE d.framework = NEW.framework AND d.provider_code = NEW.provider_code
    AND d.financial_year = NEW.financial_year AND d.period = NEW.period AND d.version = NEW.version - 1
    AND d.decision IN ('returned', 'reopened'));
  IF (SELECT bool_and(e.saved_by = NEW.submitted_by) FROM (SELECT DISTINCT ON (t.indicator) t.saved_by FROM (
      SELECT l.indicator, l.saved_by, l.saved_at FROM draft_line l WHERE l.framework = NEW.framework
        AND l.provider_code = NEW.provider_code AND l.period = NEW.period AND (since IS NULL OR l.saved_at > since)
      UNION ALL SELECT f.indicator, f.saved_by, f.saved_at FROM draft_figure f WHERE f.framework = NEW.framework
        AND f.provider_code = NEW.provider_code AND f.period = NEW.period AND (since IS NULL OR f.saved_at > since)) t
      ORDER BY t.indicator, t.saved_at DESC) e) THEN
    RAISE EXCEPTION 'nobody submits what they alone entered' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submission_two_people BEFORE INSERT ON submission FOR EACH ROW EXECUTE FUNCTION refuse_alone();
