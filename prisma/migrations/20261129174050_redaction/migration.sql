-- A text that names a patient after all is taken out of every row that holds it, by two people of the service with a reason. What stays is
-- its hash, in the redaction and in the audit trail. Everything else that was stored stays as it was, and stays verifiable: docs/adr/0035.

-- CreateTable
CREATE TABLE "redaction" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "text" TEXT,
    "sha256" CHAR(64) NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(6),
    "is_agreed" BOOLEAN,
    "places" JSONB,

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_settled_by_fkey" FOREIGN KEY ("settled_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

ALTER TABLE redaction
  ADD CONSTRAINT redaction_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT redaction_sha256 CHECK (is_digest(sha256)),
  ADD CONSTRAINT redaction_reason CHECK (reason ~ '\S' AND length(reason) <= 1000),
  ADD CONSTRAINT redaction_settled CHECK (num_nonnulls(settled_by, settled_at, is_agreed) IN (0, 3)),
  -- One person alone never redacts.
  ADD CONSTRAINT redaction_two_people CHECK (NOT is_agreed OR settled_by <> asked_by),
  -- The text is kept while it is asked about, and not a moment longer.
  ADD CONSTRAINT redaction_text CHECK ((text IS NULL) = (settled_at IS NOT NULL)),
  ADD CONSTRAINT redaction_text_fits CHECK (text ~ '\S\s+\S' AND length(text) BETWEEN 8 AND 4000),
  ADD CONSTRAINT redaction_places CHECK ((places IS NOT NULL) = coalesce(is_agreed, false));
CREATE UNIQUE INDEX redaction_once ON redaction (framework, provider_code, sha256) WHERE settled_at IS NULL;
COMMENT ON TABLE redaction IS 'Texts that were asked to be taken out, by whom and why; settled by another person.';
ALTER TABLE redaction ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER redaction_stays BEFORE DELETE OR TRUNCATE ON redaction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was asked stays as it was asked, and what was settled stays settled.
CREATE FUNCTION hold_redaction() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.settled_at IS NOT NULL OR (to_jsonb(NEW) - ARRAY['text', 'settled_by', 'settled_at', 'is_agreed', 'places'])
      <> (to_jsonb(OLD) - ARRAY['text', 'settled_by', 'settled_at', 'is_agreed', 'places']) THEN
    RAISE EXCEPTION 'a redaction is settled once, and nothing else of it changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER redaction_holds BEFORE UPDATE ON redaction FOR EACH ROW EXECUTE FUNCTION hold_redaction();

-- ---- Who may: as before, with one permission more ----------------------------------------------------------

CREATE OR REPLACE FUNCTION role_definitions() RETURNS TABLE (role text, of text, may text[]) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('contributor', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'return:fill', 'declaration:fill']),
    ('service-lead', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'return:fill', 'return:submit', 'return:reopen', 'declaration:fill',
      'declaration:correct', 'text:redact']),
    ('gatekeeper', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'return:submit', 'return:reopen', 'declaration:correct', 'profile:record',
      'people:invite', 'text:redact']),
    ('executive', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'declaration:sign']),
    ('commissioner', 'commissioner', ARRAY['return:read-submitted', 'declaration:read-signed', 'return:judge', 'audit:read', 'text:redact']),
    ('national-analyst', 'national', ARRAY['return:read-submitted', 'declaration:read-signed', 'correction:allow']),
    ('auditor', 'national', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read']),
    ('administrator', 'service', ARRAY['registry:manage'])
$$;

-- ---- Where people write ------------------------------------------------------------------------------------

-- Every column in which a text of somebody's own may stand: as itself, or as a string within JSON. A test compares it with the tables.
CREATE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('draft_line', 'reason', 'text'), ('draft_line', 'explanation', 'text'), ('draft_figure', 'text', 'text'),
    ('submission', 'reason', 'text'), ('submission', 'snapshot', 'json'), ('submitted_line', 'reason', 'text'),
    ('submitted_line', 'explanation', 'text'), ('submitted_line', 'figures', 'jsonb'), ('return_decision', 'reason', 'text'),
    ('handover', 'comment', 'text'), ('window_extension', 'reason', 'text'), ('declaration', 'correction_reason', 'text'),
    ('declaration_box', 'text', 'text'), ('signed_declaration', 'reason', 'text'), ('signed_declaration', 'snapshot', 'json'),
    ('declared_line', 'comment', 'text'), ('declared_line', 'explanation', 'text'), ('declared_line', 'action', 'text'),
    ('declared_line', 'owner', 'text'), ('service_offering', 'completion_rule', 'text'), ('service_offering', 'reported_by', 'text'),
    ('service_offering', 'partner_name', 'text'),
    ('audit_event', 'old', 'jsonb'), ('audit_event', 'new', 'jsonb'), ('audit_event', 'reason', 'text')
$$;

-- What stands in the place of a redacted text.
CREATE FUNCTION redacted_as(sha256 text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT '[redacted ' || left(sha256, 12) || ']' $$;

-- How a column is searched, and how the text is taken out of it: whole values only, never a part of one. $1 is the text, $2 what stands
-- in its place.
CREATE FUNCTION holds_text(col text, form text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE form WHEN 'text' THEN format('%I = $1', col)
    ELSE format('coalesce(strpos(%I::text, to_json($1)::text) > 0, false)', col) END
$$;
CREATE FUNCTION without_text(col text, form text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE form WHEN 'text' THEN format('%1$I = CASE WHEN %1$I = $1 THEN $2 ELSE %1$I END', col)
    ELSE format('%1$I = replace(%1$I::text, to_json($1)::text, to_json($2)::text)%2$s', col, CASE form WHEN 'jsonb' THEN '::jsonb' ELSE '' END) END
$$;

-- How many rows that the caller reads hold a text, by table: asked with the caller's own rights.
CREATE FUNCTION find_text(framework text, provider text, wanted text) RETURNS jsonb LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  place record;
  held integer;
  places jsonb := '{}';
BEGIN
  FOR place IN SELECT f.tab, string_agg(holds_text(f.col, f.form), ' OR ') AS condition FROM free_texts() f
    WHERE f.tab <> 'audit_event' GROUP BY f.tab ORDER BY f.tab LOOP
    EXECUTE format('SELECT count(*) FROM %I WHERE framework = $3 AND provider_code = $4 AND (%s)', place.tab, place.condition)
      INTO held USING wanted, NULL::text, framework, provider;
    IF held > 0 THEN places := places || jsonb_build_object(place.tab, held); END IF;
  END LOOP;
  RETURN places;
END $$;

-- A snapshot has its hash when it is stored. Afterwards it may hold a redacted text, and then verifying compares it with what the redaction
-- says; where none is in it, it still has its hash.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['submission', 'signed_declaration'] LOOP
    EXECUTE format($c$ALTER TABLE %1$I DROP CONSTRAINT %2$I, ADD CONSTRAINT %2$I
      CHECK (snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex') OR strpos(snapshot, '"[redacted ') > 0)$c$,
      tab, tab || '_snapshot');
  END LOOP;
END $$;
CREATE FUNCTION refuse_wrong_snapshot() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.snapshot_sha256 <> encode(sha256(convert_to(NEW.snapshot, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'a snapshot is stored with its hash' USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_snapshot';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submission_hashed BEFORE INSERT ON submission FOR EACH ROW EXECUTE FUNCTION refuse_wrong_snapshot();
CREATE TRIGGER signed_declaration_hashed BEFORE INSERT ON signed_declaration FOR EACH ROW EXECUTE FUNCTION refuse_wrong_snapshot();

-- ---- Verifying what was redacted ---------------------------------------------------------------------------

CREATE INDEX audit_event_redacted ON audit_event (organisation, seq) WHERE action = 'text-redacted';

-- The hash of an event as it stands.
CREATE FUNCTION present_audit_hash(e audit_event) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(e.organisation, e.seq,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.person_id, e.person_name, e.action, e.object, e.old, e.new, e.reason, e.previous_hash)::text, 'UTF8')), 'hex')
$$;

-- Whether a later event of the same chain, which only an agreed redaction writes, says that what had this hash has that one now.
CREATE FUNCTION is_redacted_as(organisation text, after bigint, original text, present text) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM audit_event a WHERE a.organisation = is_redacted_as.organisation AND a.action = 'text-redacted'
    AND a.seq > is_redacted_as.after
    AND a.new->'marks' @> jsonb_build_array(jsonb_build_object('seq', after, 'original', original, 'present', present)))
$$;

-- The hash that an event ought to have: its own, or, where it was redacted and nothing else of it was touched since, the one that it
-- kept from before.
CREATE OR REPLACE FUNCTION audit_hash(e audit_event) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN public.is_redacted_as(e.organisation, e.seq, e.hash, public.present_audit_hash(e)) THEN e.hash
    ELSE public.present_audit_hash(e) END
$$;

-- Nobody says of an event that it was redacted but the function below, for a redaction to which two agreed.
CREATE FUNCTION refuse_stray_mark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM redaction r WHERE r.id::text = NEW.new->>'redaction' AND r.is_agreed AND r.settled_by = app_person_id()
    AND r.settled_at = now() AND r.provider_code = NEW.organisation AND r.places = NEW.new->'places') THEN
    RAISE EXCEPTION 'no redaction was agreed that says this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_marks BEFORE INSERT ON audit_event FOR EACH ROW WHEN (NEW.action = 'text-redacted')
  EXECUTE FUNCTION refuse_stray_mark();

-- ---- Asking and agreeing -----------------------------------------------------------------------------------

-- Those who may correct what a service submitted, and who judges it.
CREATE FUNCTION may_redact(framework text, provider text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(service_key(framework, provider) = ANY (my_services('text:redact')), false)
$$;

-- Asks for a text to be taken out of everything of a service. Names of people and organisations, and what somebody signed for, are no
-- texts of this sort: without them nobody could tell who did what. Says what came of it.
CREATE FUNCTION ask_redaction(framework text, provider text, wanted text, reason text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  made uuid;
  digest constant text := encode(sha256(convert_to(wanted, 'UTF8')), 'hex');
BEGIN
  IF NOT may_redact(framework, provider) THEN RETURN 'not-found'; END IF;
  IF is_said_of_people(wanted) THEN RETURN 'name'; END IF;
  INSERT INTO redaction (framework, provider_code, text, sha256, reason, asked_by, asked_at)
  VALUES (framework, provider, wanted, digest, reason, app_person_id(), now()) ON CONFLICT DO NOTHING RETURNING id INTO made;
  IF made IS NULL THEN RETURN 'asked-already'; END IF;
  PERFORM append_audit(provider, 'redaction-asked', audit_object(framework, provider), now(), NULL,
    jsonb_build_object('framework', framework, 'redaction', made, 'sha256', digest), reason);
  RETURN 'asked';
END $$;

CREATE FUNCTION is_said_of_people(wanted text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM person p WHERE p.name = wanted) OR EXISTS (SELECT FROM provider p WHERE p.name = wanted)
    OR EXISTS (SELECT FROM commissioner c WHERE c.name = wanted)
    OR EXISTS (SELECT FROM submission s WHERE wanted IN (s.declaration, s.submitted_by_name))
    OR EXISTS (SELECT FROM signed_declaration s WHERE wanted IN (s.typed_name, s.typed_role, s.statement, s.signed_by_name))
    OR EXISTS (SELECT FROM audit_event e WHERE e.person_name = wanted)
$$;

-- Takes the text out of one table; says how many rows held it, and for what keeps a hash which it had and which it has now.
CREATE FUNCTION take_out(asked redaction, tab text) RETURNS jsonb LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  found integer;
  marks jsonb;
  conditions constant text := (SELECT string_agg(holds_text(f.col, f.form), ' OR ') FROM free_texts() f WHERE f.tab = take_out.tab);
  changes constant text := (SELECT string_agg(without_text(f.col, f.form), ', ') FROM free_texts() f WHERE f.tab = take_out.tab);
  whose constant text := CASE tab WHEN 'audit_event' THEN 'coalesce(framework, $3) = $3 AND organisation = $4'
    ELSE 'framework = $3 AND provider_code = $4' END;
  mark constant text := CASE tab
    WHEN 'audit_event' THEN $m$jsonb_build_object('seq', t.seq, 'original', t.hash, 'present', present_audit_hash(t))$m$
    WHEN 'submission' THEN $m$jsonb_build_object('seq', t.audit_seq, 'original', t.snapshot_sha256,
      'present', encode(sha256(convert_to(t.snapshot, 'UTF8')), 'hex'))$m$
    WHEN 'signed_declaration' THEN $m$jsonb_build_object('seq', t.audit_seq, 'original', t.snapshot_sha256,
      'present', encode(sha256(convert_to(t.snapshot, 'UTF8')), 'hex'))$m$
    ELSE 'NULL::jsonb' END;
BEGIN
  EXECUTE format('WITH changed AS (UPDATE %I t SET %s WHERE %s AND (%s) RETURNING %s AS mark)
    SELECT count(*), coalesce(jsonb_agg(mark) FILTER (WHERE mark IS NOT NULL), ''[]'') FROM changed', tab, changes, whose, conditions, mark)
    INTO found, marks USING asked.text, redacted_as(asked.sha256), asked.framework, asked.provider_code;
  RETURN jsonb_build_object('rows', found, 'marks', marks);
END $$;

-- Agrees to a redaction, or refuses it: somebody else than who asked, of the same service; who asked may take it back. What never changes
-- is let change for this transaction alone, under a lock that nothing else gets through. Says what was done.
CREATE FUNCTION settle_redaction(wanted uuid, agrees boolean) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asked redaction;
  tabs constant text[] := ARRAY(SELECT DISTINCT f.tab FROM free_texts() f ORDER BY 1);
  tab text;
  taken jsonb;
  taken_from jsonb := '{}';
  marks jsonb := '[]';
BEGIN
  SELECT * INTO asked FROM redaction r WHERE r.id = wanted AND r.settled_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT may_redact(asked.framework, asked.provider_code) THEN RETURN 'not-found'; END IF;
  IF agrees AND asked.asked_by = app_person_id() THEN RETURN 'own'; END IF;
  IF agrees THEN
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', array_to_string(tabs, ', '));
    FOREACH tab IN ARRAY tabs LOOP
      EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER', tab);
      taken := take_out(asked, tab);
      EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER', tab);
      IF (taken->>'rows')::integer > 0 THEN taken_from := taken_from || jsonb_build_object(tab, taken->'rows'); END IF;
      marks := marks || (taken->'marks');
    END LOOP;
  END IF;
  UPDATE redaction r SET text = NULL, settled_by = app_person_id(), settled_at = now(), is_agreed = agrees,
    places = CASE WHEN agrees THEN taken_from END WHERE r.id = wanted;
  PERFORM append_audit(asked.provider_code, CASE WHEN agrees THEN 'text-redacted' ELSE 'redaction-refused' END,
    audit_object(asked.framework, asked.provider_code), now(), NULL, jsonb_strip_nulls(jsonb_build_object('framework', asked.framework,
      'redaction', wanted, 'sha256', asked.sha256, 'askedBy', asked.asked_by, 'places', CASE WHEN agrees THEN taken_from END,
      'marks', CASE WHEN agrees THEN marks END)), asked.reason);
  RETURN CASE WHEN agrees THEN 'agreed' ELSE 'refused' END;
END $$;

-- The redactions of the services for which the caller may ask: what is asked, with its text, and what was settled, without.
CREATE FUNCTION list_redactions() RETURNS TABLE (id uuid, framework text, provider_code text, text text, sha256 text, reason text,
  asked_by_name text, asked_at timestamptz, is_own boolean, settled_by_name text, settled_at timestamptz, is_agreed boolean, places jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH mine AS (SELECT r.framework, r.provider_code FROM my_reach('text:redact') r)
  SELECT r.id, r.framework, r.provider_code, r.text, r.sha256, r.reason, a.name, r.asked_at, r.asked_by = app_person_id(), s.name,
    r.settled_at, r.is_agreed, r.places
  FROM redaction r JOIN person a ON a.id = r.asked_by LEFT JOIN person s ON s.id = r.settled_by
  WHERE (r.framework, r.provider_code) IN (SELECT m.framework, m.provider_code FROM mine m)
  ORDER BY r.settled_at DESC NULLS FIRST, r.asked_at DESC LIMIT 100
$$;

GRANT EXECUTE ON FUNCTION free_texts(), holds_text(text, text), find_text(text, text, text), ask_redaction(text, text, text, text),
  settle_redaction(uuid, boolean), list_redactions(), present_audit_hash(audit_event), is_redacted_as(text, bigint, text, text)
  TO assurance_app;
