-- What is judged and found before an outcome is signed is told in the chain of whoever reviews. A text that is taken out for the provider goes
-- from there too, with an event of its own in that chain: each chain says by itself which hashes it had. An outcome and a quarter that was
-- vouched for say it too, and an outcome's letter gives up the sentences that end in the text.

-- Whether an event tells of the review of a provider, in whatever chain it stands.
CREATE FUNCTION is_of_review(framework text, provider text, action text, object text) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(action IN ('review-judged', 'finding-recorded', 'finding-changed', 'finding-withdrawn')
    AND starts_with(object, audit_object(framework, provider) || '-'), false)
$$;

-- JSON as the service writes it to be hashed: keys in order, no spaces (src/domain/canonical-json.ts).
CREATE FUNCTION canonical_json(said jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN CASE jsonb_typeof(said)
    WHEN 'object' THEN (SELECT '{' || coalesce(string_agg(to_json(m.key)::text || ':' || canonical_json(m.value), ','
      ORDER BY m.key COLLATE "C"), '') || '}' FROM jsonb_each(said) m)
    WHEN 'array' THEN (SELECT '[' || coalesce(string_agg(canonical_json(a.value), ',' ORDER BY a.place), '') || ']'
      FROM jsonb_array_elements(said) WITH ORDINALITY AS a (value, place))
    ELSE said::text END;
END $$;

-- How a row `t` that keeps a hash and no place of the chain says which hash it had and has: at the place of the event that recorded it.
CREATE FUNCTION mark_of(action text, span text, edition text, kept text, present text) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT format($m$(SELECT jsonb_build_object('organisation', e.organisation, 'seq', e.seq, 'original', %4$s,
      'present', encode(sha256(convert_to(%5$s, 'UTF8')), 'hex'))
    FROM audit_event e WHERE e.organisation = t.provider_code AND e.action = %1$L AND e.new->>%3$L = t.%3$I::text
      AND e.object = audit_object(t.framework, t.provider_code || '-' || %2$s) ORDER BY e.seq LIMIT 1)$m$, action, span, edition, kept, present)
$$;

-- A letter quotes a text at the end of a sentence that introduces it: there it is searched and taken out too.
CREATE OR REPLACE FUNCTION holds_text(col text, form text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE form WHEN 'text' THEN format('%I = $1', col)
    WHEN 'letter' THEN format('coalesce(strpos(%1$I, to_json($1)::text) > 0 OR strpos(%1$I, '': '' || substr(to_json($1)::text, 2)) > 0, false)',
      col)
    ELSE format('coalesce(strpos(%I::text, to_json($1)::text) > 0, false)', col) END
$$;
CREATE OR REPLACE FUNCTION without_text(col text, form text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE form WHEN 'text' THEN format('%1$I = CASE WHEN %1$I = $1 THEN $2 ELSE %1$I END', col)
    WHEN 'letter' THEN format('%1$I = replace(replace(%1$I, to_json($1)::text, to_json($2)::text), '': '' || substr(to_json($1)::text, 2),
      '': '' || substr(to_json($2)::text, 2))', col)
    ELSE format('%1$I = replace(%1$I::text, to_json($1)::text, to_json($2)::text)%2$s', col, CASE form WHEN 'jsonb' THEN '::jsonb' ELSE '' END) END
$$;
DO $$
DECLARE
  list text;
BEGIN
  SELECT string_agg(format('(%L, %L, %L)', f.tab, f.col, CASE WHEN (f.tab, f.col) = ('review_outcome', 'snapshot') THEN 'letter'
    ELSE f.form END), ', ' ORDER BY f.place) INTO STRICT list FROM free_texts() WITH ORDINALITY AS f (tab, col, form, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS '
    || quote_literal('VALUES ' || list);
END $$;

-- Nobody says of an event that it was redacted but the function below, for a redaction to which two agreed; in another chain than that of
-- whom it was asked for, of events of the review alone.
CREATE OR REPLACE FUNCTION refuse_stray_mark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM redaction r WHERE r.id::text = NEW.new->>'redaction' AND r.is_agreed AND r.settled_by = app_person_id()
    AND r.settled_at = now() AND r.places = NEW.new->'places' AND (chain_of(r) = NEW.organisation
      OR (NEW.new->'marks' <> '[]' AND NOT EXISTS (SELECT FROM jsonb_array_elements(NEW.new->'marks') m WHERE NOT EXISTS (
        SELECT FROM audit_event e WHERE e.organisation = NEW.organisation AND e.seq = (m->>'seq')::bigint AND e.hash = m->>'original'
          AND is_of_review(r.framework, r.provider_code, e.action, e.object)))))) THEN
    RAISE EXCEPTION 'no redaction was agreed that says this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- Takes the text out of one table; says how many rows held it, and for what keeps a hash which it had and which it has now.
CREATE OR REPLACE FUNCTION take_out(asked redaction, tab text) RETURNS jsonb LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  found integer;
  marks jsonb;
  conditions constant text := (SELECT string_agg(holds_text(f.col, f.form), ' OR ') FROM texts_of(asked) f WHERE f.tab = take_out.tab);
  changes constant text := (SELECT string_agg(without_text(f.col, f.form), ', ') FROM texts_of(asked) f WHERE f.tab = take_out.tab);
  whose constant text := CASE tab WHEN 'audit_event' THEN 'coalesce(framework, $3) = $3
      AND (organisation = $4 OR is_of_review($3, $5, action, object))'
    WHEN 'local_threshold' THEN 'framework = $3 AND coalesce(commissioner_code, ''national'') = $4'
    ELSE 'framework = $3 AND provider_code = $4' END;
  mark constant text := CASE
    WHEN tab = 'audit_event' THEN $m$jsonb_build_object('organisation', t.organisation, 'seq', t.seq, 'original', t.hash,
      'present', present_audit_hash(t))$m$
    WHEN tab IN ('submission', 'signed_declaration') THEN $m$jsonb_build_object('organisation', t.provider_code, 'seq', t.audit_seq,
      'original', t.snapshot_sha256, 'present', encode(sha256(convert_to(t.snapshot, 'UTF8')), 'hex'))$m$
    WHEN tab = 'review_outcome' THEN mark_of('review-signed', 't.financial_year', 'round', 't.snapshot_sha256', 't.snapshot')
    WHEN tab = 'vouched_quarter' THEN mark_of('history-vouched', 't.period', 'version', 't.lines_sha256', 'canonical_json(t.lines)')
    ELSE 'NULL::jsonb' END;
BEGIN
  EXECUTE format('WITH changed AS (UPDATE %I t SET %s WHERE %s AND (%s) RETURNING %s AS mark)
    SELECT count(*), coalesce(jsonb_agg(mark) FILTER (WHERE mark IS NOT NULL), ''[]'') FROM changed', tab, changes, whose, conditions, mark)
    INTO found, marks USING asked.text, redacted_as(asked.sha256), asked.framework, chain_of(asked),
      asked.provider_code;
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
  told record;
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
  -- In the order of their names, in which others take more chains than one.
  FOR told IN SELECT c.chain, coalesce(jsonb_agg(m.mark) FILTER (WHERE m.mark IS NOT NULL), '[]') AS marks
    FROM (SELECT chain_of(asked) UNION SELECT x->>'organisation' FROM jsonb_array_elements(marks) x) c (chain)
    LEFT JOIN jsonb_array_elements(marks) m (mark) ON m.mark->>'organisation' = c.chain GROUP BY c.chain ORDER BY c.chain LOOP
    PERFORM append_audit(told.chain, CASE WHEN agrees THEN 'text-redacted' ELSE 'redaction-refused' END,
      audit_object(asked.framework, chain_of(asked)), now(), NULL, jsonb_strip_nulls(jsonb_build_object('framework', asked.framework,
        'redaction', wanted, 'sha256', asked.sha256, 'askedBy', asked.asked_by, 'places', CASE WHEN agrees THEN taken_from END,
        'marks', CASE WHEN agrees THEN told.marks END)), asked.reason);
  END LOOP;
  RETURN CASE WHEN agrees THEN 'agreed' ELSE 'refused' END;
END $$;
