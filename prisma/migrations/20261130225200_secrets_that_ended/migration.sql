-- Secrets go with what they opened, and words when their time is over: also of mail that was kept because no mail was set, and of an
-- authenticator app that was replaced or reset.

-- Of everybody the newest session that is over stays, which says when they were last here. Of mail that was told, or kept because no mail
-- was set, the words go, and what was told, to whom, when and with what success stays. The audit trail keeps what it was told.
CREATE OR REPLACE FUNCTION prune_expired(at timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  clock timestamptz := least(prune_expired.at, clock_timestamp());
  without_words jsonb := jsonb_build_object('removed', to_char(clock AT TIME ZONE 'UTC', 'YYYY-MM-DD'));
  removed integer := 0;
  gone integer;
BEGIN
  DELETE FROM session s WHERE s.created_at < past_keeping('session', clock) AND EXISTS (
    SELECT FROM session later WHERE later.person_id = s.person_id AND later.created_at > s.created_at
      AND later.last_seen_at >= s.last_seen_at AND later.created_at < clock - interval '12 hours');
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  DELETE FROM half_session h WHERE h.created_at < past_keeping('half-session', clock);
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  DELETE FROM invitation i WHERE (i.used_at IS NULL AND i.expires_at < past_keeping('invitation', clock))
    OR i.used_at < past_keeping('used-invitation', clock);
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  DELETE FROM passphrase_reset r WHERE r.expires_at < past_keeping('passphrase-reset', clock);
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  DELETE FROM sign_in_failure f WHERE f.expire < extract(epoch FROM past_keeping('sign-in-failure', clock)) * 1000;
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  -- One of which the audit trail was not told yet stays until it was.
  DELETE FROM sign_in_refusal r WHERE r.closed_at < past_keeping('sign-in-refusal', clock);
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  -- What leads to nothing any more is told to nobody, whether mail is set or not; its secret goes with it.
  UPDATE notice n SET state = 'expired', closed_at = clock, secret = NULL WHERE n.state IN ('kept', 'waiting') AND n.expires_at <= clock;
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  UPDATE notice n SET state = 'expired', closed_at = clock, secret = NULL, facts = without_words, href = '/'
  WHERE n.state = 'kept' AND n.queued_at < past_keeping('notice-words', clock);
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  UPDATE notice n SET facts = without_words, href = '/'
  WHERE n.closed_at < past_keeping('notice-words', clock) AND NOT n.facts ? 'removed';
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  RETURN removed;
END $$;

-- Asked each minute, of all that was ever told.
CREATE INDEX notice_words ON notice (closed_at) WHERE NOT facts ? 'removed';

-- ---- The key of an app, no longer than it is asked for -----------------------------------------------------------

ALTER TABLE second_factor ALTER COLUMN secret DROP NOT NULL;
UPDATE second_factor SET secret = NULL WHERE ended_at IS NOT NULL;
ALTER TABLE second_factor ADD CONSTRAINT second_factor_secret_kept CHECK ((secret IS NULL) = (ended_at IS NOT NULL));
COMMENT ON COLUMN second_factor.secret IS 'The key, sealed; gone as soon as the factor is replaced or reset.';

CREATE FUNCTION forget_ended_key() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.secret := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER second_factor_forgets BEFORE UPDATE ON second_factor FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL)
  EXECUTE FUNCTION forget_ended_key();
