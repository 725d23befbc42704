-- The framework is part of who somebody is. A role is held, and a commissioner is responsible, under one framework; what is read
-- and written is a service: one provider under one framework. Until now there was one framework, and everything was of it.

-- AlterTable
ALTER TABLE "membership" ADD COLUMN "framework" TEXT;

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN "framework" TEXT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

-- ---- Roles: one table, that of domain/access/roles.ts, with which a test compares it -------------------------
-- Everything below asks what a role may, and never which role it is: another role is another line here.

CREATE FUNCTION role_definitions() RETURNS TABLE (role text, of text, may text[]) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('contributor', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'return:fill', 'declaration:fill']),
    ('service-lead', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'return:fill', 'return:submit', 'return:reopen', 'declaration:fill',
      'declaration:correct']),
    ('gatekeeper', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'return:submit', 'return:reopen', 'declaration:correct', 'profile:record',
      'people:invite']),
    ('executive', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'declaration:sign']),
    ('commissioner', 'commissioner', ARRAY['return:read-submitted', 'declaration:read-signed', 'return:judge', 'audit:read']),
    ('national-analyst', 'national', ARRAY['return:read-submitted', 'declaration:read-signed']),
    ('auditor', 'national', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read']),
    ('administrator', 'service', ARRAY['registry:manage'])
$$;

-- Roles of a provider and of a commissioner name it and a framework; national ones a framework; those of the service itself nothing.
CREATE FUNCTION role_fits(role text, framework text, provider_code text, commissioner_code text) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce((SELECT CASE d.of
      WHEN 'service' THEN num_nonnulls(role_fits.framework, role_fits.provider_code, role_fits.commissioner_code) = 0
      ELSE role_fits.framework IS NOT NULL AND (role_fits.provider_code IS NOT NULL) = (d.of = 'provider')
        AND (role_fits.commissioner_code IS NOT NULL) = (d.of = 'commissioner') END
    FROM public.role_definitions() d WHERE d.role = role_fits.role), false)
$$;

ALTER TABLE membership DROP CONSTRAINT membership_role;
ALTER TABLE invitation DROP CONSTRAINT invitation_role;
DROP FUNCTION role_fits(text, text, text);
UPDATE membership SET framework = 'hsps-1767' WHERE role <> 'administrator';
UPDATE invitation SET framework = 'hsps-1767' WHERE role <> 'administrator';
ALTER TABLE membership
  ADD CONSTRAINT membership_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT membership_role CHECK (role_fits(role, framework, provider_code, commissioner_code));
ALTER TABLE invitation
  ADD CONSTRAINT invitation_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT invitation_role CHECK (role_fits(role, framework, provider_code, commissioner_code));
DROP INDEX membership_once;
CREATE UNIQUE INDEX membership_once ON membership
  (person_id, role, coalesce(framework, ''), coalesce(provider_code, commissioner_code, '')) WHERE to_at IS NULL;

-- ---- Who is asking -----------------------------------------------------------------------------------------

-- The one name of a service, and of an organisation's part of a framework; of no framework where that is empty.
CREATE FUNCTION service_key(framework text, organisation text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT framework || '/' || organisation
$$;

-- A commissioner reaches what they answer for today under the framework of their role, and nothing else of the same provider.
CREATE OR REPLACE FUNCTION my_responsibilities() RETURNS SETOF responsibility LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT r.* FROM public.my_memberships() m
  JOIN public.responsibility r ON r.framework = m.framework AND r.commissioner_code = m.commissioner_code
  WHERE r.from_date <= public.today() AND (r.to_date IS NULL OR r.to_date >= public.today())
$$;

-- The services whose own people the caller is one of.
CREATE FUNCTION my_own_services() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT service_key(framework, provider_code) FROM my_memberships() WHERE provider_code IS NOT NULL);
END $$;

-- The services for which a role of the caller allows this: a provider's own, or those that a commissioner answers for today.
CREATE FUNCTION my_services(permission text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(
    WITH granted AS MATERIALIZED (SELECT m.framework, m.provider_code, m.commissioner_code, d.of
      FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role WHERE my_services.permission = ANY (d.may))
    SELECT service_key(g.framework, g.provider_code) FROM granted g WHERE g.of = 'provider'
    UNION ALL SELECT service_key(r.framework, r.provider_code) FROM granted g
      JOIN responsibility r ON r.framework = g.framework AND r.commissioner_code = g.commissioner_code
      WHERE r.from_date <= today() AND (r.to_date IS NULL OR r.to_date >= today()));
END $$;

-- The frameworks of which a role of the caller allows this altogether, and beside them '', for what is of no framework. One test
-- a row, where a list of all their services would be as many as there are providers.
CREATE FUNCTION my_frameworks(permission text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT unnest(ARRAY[m.framework, '']) FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role
    WHERE d.of = 'national' AND my_frameworks.permission = ANY (d.may));
END $$;

CREATE FUNCTION i_may(permission text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role
    WHERE i_may.permission = ANY (d.may));
END $$;

CREATE OR REPLACE FUNCTION require_administrator() RETURNS void LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT (called_by_owner() OR i_may('registry:manage')) THEN
    RAISE EXCEPTION 'only an administrator may do this' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION service_key(text, text), my_own_services(), my_services(text), my_frameworks(text) TO assurance_app;

-- ---- Row security: by service ------------------------------------------------------------------------------
-- As before, every policy asks through (SELECT ...): once per query.

DO $$
DECLARE
  name text;
  within constant text := 'service_key(framework, provider_code) = ANY ((SELECT %s)::text[])';
  own constant text := format(within, 'my_own_services()');
  judged constant text := format(within, 'my_services(''return:judge'')');
  signed constant text := format(within, 'my_services(''declaration:sign'')');
  -- A question is put when a row needs its answer: the second one only for rows that the first does not let through.
  reads constant text := 'service_key(framework, provider_code) = ANY ((SELECT my_services(%1$L))::text[])
    OR framework = ANY ((SELECT my_frameworks(%1$L))::text[])';
BEGIN
  FOREACH name IN ARRAY ARRAY['draft_line', 'draft_figure', 'receipt', 'declaration_box', 'declaration_editor'] LOOP
    EXECUTE format('ALTER POLICY reads ON %I USING (%s)', name, format(reads, 'return:read-draft'));
  END LOOP;
  FOREACH name IN ARRAY ARRAY['window_extension', 'service_offering', 'quarterly_return', 'submission', 'submitted_line',
    'return_decision', 'declaration', 'signed_declaration', 'declared_line'] LOOP
    EXECUTE format('ALTER POLICY reads ON %I USING (%s)', name, format(reads, 'return:read-submitted'));
  END LOOP;
  FOREACH name IN ARRAY ARRAY['service_offering', 'draft_line', 'draft_figure', 'submission', 'submitted_line', 'receipt',
    'declaration_box'] LOOP
    EXECUTE format('ALTER POLICY adds ON %I WITH CHECK (%s)', name, own);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['service_offering', 'quarterly_return', 'draft_line', 'draft_figure', 'declaration',
    'declaration_box'] LOOP
    EXECUTE format('ALTER POLICY changes ON %I USING (%s)', name, own);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['draft_line', 'draft_figure', 'declaration_box'] LOOP
    EXECUTE format('ALTER POLICY removes ON %I USING (%s)', name, own);
  END LOOP;
  EXECUTE format('ALTER POLICY adds ON declaration_editor WITH CHECK (person_id = (SELECT app_person_id()) AND %s)', own);
  EXECUTE format('ALTER POLICY adds ON return_decision
    WITH CHECK (decision = ''reopened'' AND decided_by = (SELECT app_person_id()) AND %s)', own);
  EXECUTE format('ALTER POLICY judges ON return_decision
    WITH CHECK (decision IN (''accepted'', ''returned'') AND decided_by = (SELECT app_person_id()) AND %s)', judged);
  EXECUTE format('ALTER POLICY judges ON quarterly_return USING (%s)', judged);
  EXECUTE format('ALTER POLICY adds ON signed_declaration WITH CHECK (signed_by = (SELECT app_person_id()) AND %s)', signed);
  EXECUTE format('ALTER POLICY adds ON declared_line WITH CHECK (%s)', signed);
END $$;

CREATE OR REPLACE FUNCTION hold_return_states() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  moved text := OLD.state || ' to ' || NEW.state;
BEGIN
  IF (NEW.framework, NEW.provider_code, NEW.period, NEW.financial_year, NEW.opened_at)
      IS DISTINCT FROM (OLD.framework, OLD.provider_code, OLD.period, OLD.financial_year, OLD.opened_at)
    OR NEW.revision <> OLD.revision + 1
    OR NEW.version <> OLD.version + (moved = 'draft to submitted')::int
    OR moved NOT IN ('draft to draft', 'draft to submitted', 'submitted to accepted', 'submitted to draft', 'accepted to draft')
    OR (moved <> 'draft to draft' AND (NEW.saved_at, NEW.saved_by, NEW.saved_by_name)
      IS DISTINCT FROM (OLD.saved_at, OLD.saved_by, OLD.saved_by_name)) THEN
    RAISE EXCEPTION 'a return does not change like this: %', moved USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF OLD.state = 'draft' THEN
    IF app_person_id() IS NOT NULL AND NOT service_key(NEW.framework, NEW.provider_code) = ANY (my_own_services()) THEN
      RAISE EXCEPTION 'a draft is its provider''s alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM public.return_decision d WHERE d.framework = OLD.framework AND d.provider_code = OLD.provider_code
    AND d.financial_year = OLD.financial_year AND d.period = OLD.period AND d.version = OLD.version AND d.revision = OLD.revision
    AND (d.decision = 'accepted') = (NEW.state = 'accepted') AND d.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a submitted return changes by a decision' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;

-- ---- The audit trail: which framework an event is of follows from what its hash covers ------------------------

-- An object of any framework but the first begins with its code; so no object that was ever recorded means another one now.
CREATE FUNCTION audit_object(framework text, object text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE framework WHEN 'hsps-1767' THEN object ELSE framework || '-' || object END
$$;

-- The framework of an event, or NULL: what is done to accounts and organisations is of none, unless it names one. Any other
-- action, one that is not known here included, is of the framework that its object says.
CREATE FUNCTION audit_framework(action text, object text, held jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN action IN ('account-locked', 'commissioner-registered', 'demo-loaded', 'invitation-accepted',
      'passphrase-confirmed', 'person-disabled', 'person-invited', 'person-registered', 'provider-registered', 'role-granted',
      'sign-in-refused', 'signed-in', 'signed-out') THEN held->>'framework'
    ELSE coalesce(substring(object FROM '^([a-z]{2,10}-[0-9]{3,5})(?:-|$)'), 'hsps-1767') END
$$;

ALTER TABLE audit_event ADD COLUMN framework TEXT GENERATED ALWAYS AS (audit_framework(action, object, new)) STORED;
GRANT SELECT (framework) ON audit_event TO assurance_app;

-- The parts of chains that the caller reads: of the providers they reach and of their own commissioner, what is of the framework
-- under which they reach them, and what is of none. An auditor reads every chain, in the same way: my_frameworks() says so.
CREATE FUNCTION my_audit_services() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(
    WITH reached AS (SELECT split_part(key, '/', 1) AS framework, split_part(key, '/', 2) AS organisation
        FROM unnest(my_services('audit:read')) AS key
      UNION ALL SELECT m.framework, m.commissioner_code FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role
        WHERE 'audit:read' = ANY (d.may) AND m.commissioner_code IS NOT NULL)
    SELECT service_key(framework, organisation) FROM reached UNION SELECT service_key('', organisation) FROM reached);
END $$;

CREATE OR REPLACE FUNCTION my_audit_organisations() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF cardinality(my_frameworks('audit:read')) > 0 THEN RETURN ARRAY(SELECT organisation FROM audit_chain); END IF;
  RETURN ARRAY(SELECT DISTINCT split_part(key, '/', 2) FROM unnest(my_audit_services()) AS key);
END $$;
GRANT EXECUTE ON FUNCTION my_audit_services() TO assurance_app;

ALTER POLICY reads ON audit_event
  USING (coalesce(framework, '') = ANY ((SELECT my_frameworks('audit:read'))::text[])
    OR service_key(coalesce(framework, ''), organisation) = ANY ((SELECT my_audit_services())::text[]));

-- What a person may record something about; whoever audits changes nothing, but downloads.
CREATE FUNCTION my_recordable_services() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(
    WITH held AS MATERIALIZED (SELECT m.framework, m.provider_code, m.commissioner_code, d.of, d.may
      FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role),
    reached AS (SELECT framework, coalesce(provider_code, commissioner_code) AS organisation FROM held
        WHERE num_nonnulls(provider_code, commissioner_code) > 0
      UNION ALL SELECT framework, provider_code FROM my_responsibilities()
      UNION ALL SELECT framework, 'national' FROM held WHERE of = 'national' AND NOT 'audit:read' = ANY (may)
      UNION ALL SELECT framework, 'downloads' FROM held WHERE framework IS NOT NULL)
    SELECT service_key(framework, organisation) FROM reached UNION SELECT service_key('', organisation) FROM reached);
END $$;

-- Appends what the caller may record: an administrator whatever is there.
CREATE OR REPLACE FUNCTION record_audit(organisation text, action text, object text, at timestamptz, old jsonb, new jsonb, reason text,
  OUT seq bigint, OUT hash text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  part constant text := service_key(coalesce(audit_framework(record_audit.action, record_audit.object, record_audit.new), ''),
    record_audit.organisation);
BEGIN
  IF NOT called_by_owner() AND NOT (CASE WHEN app_person_id() IS NULL
    THEN record_audit.action IN ('account-locked', 'demo-loaded', 'return-opened', 'sign-in-refused', 'window-opened')
    ELSE part = ANY (my_recordable_services())
      OR (record_audit.organisation = 'national' AND record_audit.action IN ('signed-in', 'signed-out'))
      OR (i_may('registry:manage') AND (record_audit.organisation IN ('national', 'downloads')
        OR EXISTS (SELECT FROM provider p WHERE p.code = record_audit.organisation)
        OR EXISTS (SELECT FROM commissioner c WHERE c.code = record_audit.organisation))) END) THEN
    RAISE EXCEPTION 'this organisation''s audit trail is not yours to write' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT a.seq, a.hash INTO STRICT record_audit.seq, record_audit.hash FROM append_audit(record_audit.organisation,
    record_audit.action, record_audit.object, record_audit.at, record_audit.old, record_audit.new, record_audit.reason) a;
END $$;

-- The framework of an event is worked out, so an event is stored without it.
CREATE OR REPLACE FUNCTION append_audit(organisation text, action text, object text, at timestamptz, old jsonb, new jsonb, reason text,
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
  INSERT INTO audit_event (organisation, seq, at, recorded_at, person_id, person_name, action, object, old, new, reason,
    previous_hash, hash) SELECT event.organisation, event.seq, event.at, event.recorded_at, event.person_id, event.person_name,
    event.action, event.object, event.old, event.new, event.reason, event.previous_hash, event.hash;
  UPDATE audit_chain c SET seq = event.seq, head = event.hash WHERE c.organisation = append_audit.organisation;
  seq := event.seq;
  hash := event.hash;
END $$;

-- What the named events hold, as far as the caller may read it: nothing of another's chain or framework, and of drafts only what
-- they may read. A person who is the object of an event is named.
CREATE OR REPLACE FUNCTION read_audit_contents(organisations text[], seqs bigint[])
RETURNS TABLE (organisation text, seq bigint, old jsonb, new jsonb, object_name text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH reach AS MATERIALIZED (SELECT my_audit_services() AS services, my_frameworks('audit:read') AS frameworks,
    my_services('return:read-draft') AS drafts, my_frameworks('return:read-draft') AS all_drafts)
  SELECT e.organisation, e.seq, CASE WHEN shown THEN e.old END, CASE WHEN shown THEN e.new END, p.name
  FROM unnest(organisations, seqs) AS wanted (organisation, seq)
  JOIN audit_event e ON e.organisation = wanted.organisation AND e.seq = wanted.seq
  CROSS JOIN LATERAL (SELECT coalesce(e.framework, '') AS framework, service_key(coalesce(e.framework, ''), e.organisation) AS key) AS part
  JOIN reach r ON part.key = ANY (r.services) OR part.framework = ANY (r.frameworks)
  CROSS JOIN LATERAL (SELECT NOT changes_a_draft(e.action) OR part.key = ANY (r.drafts) OR part.framework = ANY (r.all_drafts)
    OR NOT EXISTS (SELECT FROM provider p WHERE p.code = e.organisation) AS shown) AS drafts
  LEFT JOIN person p ON p.id::text = e.object
$$;

-- ---- Sessions, roles and invitations -----------------------------------------------------------------------

CREATE OR REPLACE FUNCTION memberships_of(wanted uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'framework', m.framework, 'providerCode', m.provider_code,
    'providerName', p.name, 'commissionerCode', m.commissioner_code, 'commissionerName', c.name, 'commissionedCodes', ARRAY(
      SELECT DISTINCT r.provider_code FROM responsibility r
      WHERE r.framework = m.framework AND r.commissioner_code = m.commissioner_code
        AND daterange(r.from_date, r.to_date, '[]') @> today() ORDER BY 1))
    ORDER BY m.role, m.framework, m.provider_code, m.commissioner_code), '[]')
  FROM membership m LEFT JOIN provider p ON p.code = m.provider_code LEFT JOIN commissioner c ON c.code = m.commissioner_code
  WHERE m.person_id = wanted AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
$$;

DROP FUNCTION grant_membership(uuid, text, text, text);
-- A change of role ends that person's sessions.
CREATE FUNCTION grant_membership(person_id uuid, role text, framework text, provider_code text, commissioner_code text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE granted uuid;
BEGIN
  PERFORM require_administrator();
  INSERT INTO membership (person_id, role, framework, provider_code, commissioner_code)
  VALUES (grant_membership.person_id, grant_membership.role, grant_membership.framework, grant_membership.provider_code,
    grant_membership.commissioner_code) RETURNING id INTO granted;
  PERFORM end_sessions_of(grant_membership.person_id);
  PERFORM append_audit(coalesce(grant_membership.provider_code, grant_membership.commissioner_code, 'national'), 'role-granted',
    grant_membership.person_id::text, now(), NULL,
    jsonb_strip_nulls(jsonb_build_object('role', grant_membership.role, 'framework', grant_membership.framework)), NULL);
  RETURN granted;
END $$;

DROP FUNCTION create_invitation(bytea, text, text, text, text, text, integer);
-- The administrator invites anybody; who may invite people, those of their own service; a service with no account its first
-- administrator.
CREATE FUNCTION create_invitation(token_hash bytea, email text, name text, role text, framework text, provider_code text,
  commissioner_code text, valid_hours integer) RETURNS timestamptz
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE expires timestamptz := now() + make_interval(hours => valid_hours);
BEGIN
  IF NOT (coalesce(service_key(framework, provider_code) = ANY (my_services('people:invite')), false)
    OR (app_person_id() IS NULL AND create_invitation.role = 'administrator' AND count_accounts() = 0)) THEN
    PERFORM require_administrator();
  END IF;
  INSERT INTO invitation (token_hash, email, name, role, framework, provider_code, commissioner_code, created_by, created_at, expires_at)
  VALUES (token_hash, lower(email), name, role, framework, provider_code, commissioner_code, app_person_id(), now(), expires);
  PERFORM append_audit(coalesce(provider_code, commissioner_code, 'national'), 'person-invited', name, now(), NULL,
    jsonb_strip_nulls(jsonb_build_object('role', role, 'until', expires, 'framework', framework)), NULL);
  RETURN expires;
END $$;

DROP FUNCTION find_invitation(bytea);
CREATE FUNCTION find_invitation(wanted bytea) RETURNS TABLE (email text, name text, role text, framework text, provider_code text,
  provider_name text, commissioner_code text, commissioner_name text, expires_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i.email, i.name, i.role, i.framework, i.provider_code, p.name, i.commissioner_code, c.name, i.expires_at
  FROM invitation i LEFT JOIN provider p ON p.code = i.provider_code LEFT JOIN commissioner c ON c.code = i.commissioner_code
  WHERE i.token_hash = wanted AND i.used_at IS NULL AND i.expires_at > clock_timestamp()
$$;

CREATE OR REPLACE FUNCTION accept_invitation(wanted bytea, passphrase_hash text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
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
  INSERT INTO membership (person_id, role, framework, provider_code, commissioner_code)
  VALUES (created, invited.role, invited.framework, invited.provider_code, invited.commissioner_code);
  PERFORM append_audit(coalesce(invited.provider_code, invited.commissioner_code, 'national'), 'invitation-accepted',
    created::text, now(), NULL,
    jsonb_strip_nulls(jsonb_build_object('role', invited.role, 'framework', invited.framework)), NULL);
  RETURN created;
END $$;

GRANT EXECUTE ON FUNCTION grant_membership(uuid, text, text, text, text), find_invitation(bytea),
  create_invitation(bytea, text, text, text, text, text, text, integer) TO assurance_app;

-- ---- Windows, and who is in scope --------------------------------------------------------------------------

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
    PERFORM append_audit('national', 'window-opened', audit_object(open_window.framework, open_window.period), open_window.opens_at,
      NULL, jsonb_build_object('framework', open_window.framework, 'deadline', open_window.deadline_at,
        'closes', open_window.closes_at), NULL);
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
      audit_object(open_window.framework, in_force || '-' || open_window.period), open_window.opens_at, NULL,
      jsonb_build_object('framework', open_window.framework), NULL);
  END LOOP;
  RETURN opened;
END $$;

CREATE OR REPLACE FUNCTION grant_extension(framework text, provider_code text, period text, until_at timestamptz, reason text,
  at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  INSERT INTO window_extension VALUES (framework, provider_code, period, until_at, reason, app_person_id(), at);
  PERFORM append_audit(provider_code, 'extension-granted', audit_object(framework, provider_code || '-' || period), at, NULL,
    jsonb_build_object('framework', framework, 'until', until_at), reason);
END $$;

-- The providers whose submitted figures of this framework the caller may read, with who is responsible and who leads today. Whoever
-- reads all of a framework is shown those that were ever somebody's under it: others have nothing to do with it.
CREATE OR REPLACE FUNCTION list_providers_in_scope(wanted text) RETURNS TABLE (code text, name text, region text, commissioner_code text,
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
  WHERE service_key(wanted, p.code) = ANY ((SELECT my_services('return:read-submitted'))::text[])
    OR (wanted = ANY ((SELECT my_frameworks('return:read-submitted'))::text[])
      AND EXISTS (SELECT FROM responsibility e WHERE e.framework = wanted AND e.provider_code = p.code))
  ORDER BY p.code
$$;

-- ---- What nothing asks any more ----------------------------------------------------------------------------

DROP FUNCTION my_provider_codes(), my_draft_provider_codes(), my_commissioned_provider_codes(), my_submitted_provider_codes(),
  my_signing_provider_codes(), my_recordable_organisations(), i_am(text);
