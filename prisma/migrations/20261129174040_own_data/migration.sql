-- Everything that is kept about whoever asks, for them to take along: their row, every row of any table that refers to them, invitations
-- to their address, and what they did. Secrets are left out, whatever they are called: bytes, hashes of passphrases, sealed links.

CREATE FUNCTION take_my_data() RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  me constant uuid := app_person_id();
  mine person;
  refers record;
  rows jsonb;
  gathered jsonb := '{}';
BEGIN
  SELECT * INTO mine FROM person p WHERE p.id = me AND p.disabled_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'nobody is asking' USING ERRCODE = 'insufficient_privilege'; END IF;
  FOR refers IN SELECT c.conrelid::regclass::text AS tab, a.attname AS col,
      ARRAY(SELECT s.attname::text FROM pg_attribute s WHERE s.attrelid = c.conrelid AND s.attnum > 0 AND NOT s.attisdropped
        AND (s.atttypid = 'bytea'::regtype OR s.attname IN ('secret', 'passphrase_hash'))) AS secrets
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND cardinality(c.conkey) = 1 ORDER BY 1, 2 LOOP
    EXECUTE format('SELECT coalesce(jsonb_agg(to_jsonb(t) - $2), ''[]'') FROM %s t WHERE t.%I = $1', refers.tab, refers.col)
      INTO rows USING me, refers.secrets;
    gathered := gathered || jsonb_build_object(refers.tab || '.' || refers.col, rows);
  END LOOP;
  gathered := jsonb_build_object('person', to_jsonb(mine) - 'passphrase_hash', 'refersToYou', gathered,
    'invitationsToYou', (SELECT coalesce(jsonb_agg(to_jsonb(i) - 'token_hash'), '[]') FROM invitation i WHERE i.email = mine.email),
    'whatYouDid', (SELECT coalesce(jsonb_agg(jsonb_build_object('chain', e.organisation, 'number', e.seq, 'at', e.at, 'action', e.action,
        'object', e.object, 'reason', e.reason) ORDER BY e.at, e.organisation, e.seq), '[]') FROM audit_event e WHERE e.person_id = me),
    'whatWasDoneAboutYou', (SELECT coalesce(jsonb_agg(jsonb_build_object('chain', e.organisation, 'number', e.seq, 'at', e.at,
        'action', e.action) ORDER BY e.at, e.organisation, e.seq), '[]') FROM audit_event e
      WHERE e.object = me::text AND e.person_id IS DISTINCT FROM me));
  PERFORM append_audit('national', 'account-data-taken', me::text, now(), NULL, NULL, NULL);
  RETURN gathered;
END $$;
GRANT EXECUTE ON FUNCTION take_my_data() TO assurance_app;
