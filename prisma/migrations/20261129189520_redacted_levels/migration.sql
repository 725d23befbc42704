-- Why a level is asked for, or ended, is a text that somebody wrote too. It is of no provider: it is taken out for the commissioner that
-- asks, or for the nation, in the same way and by two people.

-- AlterTable
ALTER TABLE "redaction" ALTER COLUMN "provider_code" DROP NOT NULL,
  ADD COLUMN "commissioner_code" TEXT;

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_commissioner_code_fkey" FOREIGN KEY ("commissioner_code") REFERENCES "commissioner"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON COLUMN redaction.provider_code IS 'Whose texts; NULL for those of levels that are asked for';
COMMENT ON COLUMN redaction.commissioner_code IS 'Who asks for the levels; NULL for the nation, and for texts of a provider';
COMMENT ON COLUMN local_threshold.rationale IS 'Why it is asked for. Of no provider: two people of whoever asks may have it taken out';
ALTER TABLE redaction ADD CONSTRAINT redaction_whose CHECK (num_nonnulls(provider_code, commissioner_code) <= 1);
DROP INDEX redaction_once;
CREATE UNIQUE INDEX redaction_once ON redaction (framework, coalesce(provider_code, ''), coalesce(commissioner_code, ''), sha256)
  WHERE settled_at IS NULL;

-- In whose chain of the audit trail a redaction stands: its provider's, its commissioner's, or the nation's.
CREATE FUNCTION chain_of(asked redaction) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(asked.provider_code, asked.commissioner_code, 'national')
$$;

-- Where people write about levels.
CREATE FUNCTION level_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('local_threshold', 'rationale', 'text'), ('local_threshold', 'end_rationale', 'text'),
    ('audit_event', 'old', 'jsonb'), ('audit_event', 'new', 'jsonb'), ('audit_event', 'reason', 'text')
$$;

-- Where a text is looked for that somebody asked about.
CREATE FUNCTION texts_of(asked redaction) RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.tab, f.col, f.form FROM free_texts() f WHERE asked.provider_code IS NOT NULL
  UNION ALL SELECT l.tab, l.col, l.form FROM level_texts() l WHERE asked.provider_code IS NULL
$$;

-- Whoever may ask for these levels; the nation for those of its commissioners too, so that one person alone is never the only one.
CREATE FUNCTION may_redact_level(framework text, commissioner text) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT may_redact_level.framework = ANY (my_frameworks('correction:allow'))
    OR (commissioner IS NOT NULL AND may_ask_level(may_redact_level.framework, commissioner))
$$;

CREATE FUNCTION may_settle(asked redaction) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN asked.provider_code IS NULL THEN may_redact_level(asked.framework, asked.commissioner_code)
    ELSE may_redact(asked.framework, asked.provider_code) END
$$;

-- Nobody says of an event that it was redacted but the function below, for a redaction to which two agreed.
CREATE OR REPLACE FUNCTION refuse_stray_mark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM redaction r WHERE r.id::text = NEW.new->>'redaction' AND r.is_agreed AND r.settled_by = app_person_id()
    AND r.settled_at = now() AND chain_of(r) = NEW.organisation AND r.places = NEW.new->'places') THEN
    RAISE EXCEPTION 'no redaction was agreed that says this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- Asks for a text about levels to be taken out. Says what came of it.
CREATE FUNCTION ask_level_redaction(framework text, commissioner text, wanted text, reason text) RETURNS text LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  made uuid;
  chain constant text := coalesce(commissioner, 'national');
  digest constant text := encode(sha256(convert_to(wanted, 'UTF8')), 'hex');
BEGIN
  IF NOT may_redact_level(framework, commissioner) THEN RETURN 'not-found'; END IF;
  IF is_said_of_people(wanted) THEN RETURN 'name'; END IF;
  INSERT INTO redaction (framework, commissioner_code, text, sha256, reason, asked_by, asked_at)
  VALUES (framework, commissioner, wanted, digest, reason, app_person_id(), now()) ON CONFLICT DO NOTHING RETURNING id INTO made;
  IF made IS NULL THEN RETURN 'asked-already'; END IF;
  PERFORM append_audit(chain, 'redaction-asked', audit_object(framework, chain), now(), NULL,
    jsonb_build_object('framework', framework, 'redaction', made, 'sha256', digest), reason);
  RETURN 'asked';
END $$;

-- Takes the text out of one table; says how many rows held it, and for what keeps a hash which it had and which it has now.
CREATE OR REPLACE FUNCTION take_out(asked redaction, tab text) RETURNS jsonb LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  found integer;
  marks jsonb;
  conditions constant text := (SELECT string_agg(holds_text(f.col, f.form), ' OR ') FROM texts_of(asked) f WHERE f.tab = take_out.tab);
  changes constant text := (SELECT string_agg(without_text(f.col, f.form), ', ') FROM texts_of(asked) f WHERE f.tab = take_out.tab);
  whose constant text := CASE tab WHEN 'audit_event' THEN 'coalesce(framework, $3) = $3 AND organisation = $4'
    WHEN 'local_threshold' THEN 'framework = $3 AND coalesce(commissioner_code, ''national'') = $4'
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
    INTO found, marks USING asked.text, redacted_as(asked.sha256), asked.framework, chain_of(asked);
  RETURN jsonb_build_object('rows', found, 'marks', marks);
END $$;

-- Agrees to a redaction, or refuses it: somebody else than who asked, of those who may ask for the same; who asked may take it back. What
-- never changes is let change for this transaction alone, under a lock that nothing else gets through. Says what was done.
CREATE OR REPLACE FUNCTION settle_redaction(wanted uuid, agrees boolean) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asked redaction;
  tabs text[];
  tab text;
  taken jsonb;
  taken_from jsonb := '{}';
  marks jsonb := '[]';
BEGIN
  SELECT * INTO asked FROM redaction r WHERE r.id = wanted AND r.settled_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT may_settle(asked) THEN RETURN 'not-found'; END IF;
  IF agrees AND asked.asked_by = app_person_id() THEN RETURN 'own'; END IF;
  tabs := ARRAY(SELECT DISTINCT f.tab FROM texts_of(asked) f ORDER BY 1);
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
  PERFORM append_audit(chain_of(asked), CASE WHEN agrees THEN 'text-redacted' ELSE 'redaction-refused' END,
    audit_object(asked.framework, chain_of(asked)), now(), NULL, jsonb_strip_nulls(jsonb_build_object('framework', asked.framework,
      'redaction', wanted, 'sha256', asked.sha256, 'askedBy', asked.asked_by, 'places', CASE WHEN agrees THEN taken_from END,
      'marks', CASE WHEN agrees THEN marks END)), asked.reason);
  RETURN CASE WHEN agrees THEN 'agreed' ELSE 'refused' END;
END $$;

-- The redactions for which the caller may ask: what is asked, with its text, and what was settled, without.
DROP FUNCTION list_redactions();
CREATE FUNCTION list_redactions() RETURNS TABLE (id uuid, framework text, provider_code text, commissioner_code text, text text, sha256 text,
  reason text, asked_by_name text, asked_at timestamptz, is_own boolean, settled_by_name text, settled_at timestamptz, is_agreed boolean,
  places jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH mine AS (SELECT r.framework, r.provider_code FROM my_reach('text:redact') r)
  SELECT r.id, r.framework, r.provider_code, r.commissioner_code, r.text, r.sha256, r.reason, a.name, r.asked_at,
    r.asked_by = app_person_id(), s.name, r.settled_at, r.is_agreed, r.places
  FROM redaction r JOIN person a ON a.id = r.asked_by LEFT JOIN person s ON s.id = r.settled_by
  WHERE (r.framework, r.provider_code) IN (SELECT m.framework, m.provider_code FROM mine m)
    OR (r.provider_code IS NULL AND may_redact_level(r.framework, r.commissioner_code))
  ORDER BY r.settled_at DESC NULLS FIRST, r.asked_at DESC LIMIT 100
$$;

GRANT EXECUTE ON FUNCTION ask_level_redaction(text, text, text, text), list_redactions() TO assurance_app;
