-- What whoever keeps the service looks at: its queue, its backups; and for how long what it keeps of people is kept.

-- ---- How long (ADR 0072): the same as domain/pages/retention.ts, with which a test compares it -------------------

CREATE FUNCTION retention_days() RETURNS TABLE (what text, days integer) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('session', 90), ('half-session', 1), ('invitation', 90), ('used-invitation', 365), ('passphrase-reset', 7),
    ('sign-in-failure', 1), ('sign-in-refusal', 400), ('notice-words', 90)
$$;

CREATE FUNCTION past_keeping(what text, clock timestamptz) RETURNS timestamptz LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT past_keeping.clock - make_interval(days => r.days) FROM retention_days() r WHERE r.what = past_keeping.what
$$;

-- Of everybody the newest session that is over stays, which says when they were last here. Of mail that was told the words go, and what
-- was told, to whom, when and with what success stays. The audit trail keeps what it was told.
CREATE OR REPLACE FUNCTION prune_expired(at timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  clock timestamptz := least(prune_expired.at, clock_timestamp());
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
  UPDATE notice n SET facts = jsonb_build_object('removed', to_char(clock AT TIME ZONE 'UTC', 'YYYY-MM-DD')), href = '/'
  WHERE n.closed_at < past_keeping('notice-words', clock) AND NOT n.facts ? 'removed';
  GET DIAGNOSTICS gone = ROW_COUNT; removed := removed + gone;
  RETURN removed;
END $$;

-- What has no words any more is told to nobody.
CREATE OR REPLACE FUNCTION retry_notice(wanted uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE was notice;
BEGIN
  PERFORM require_administrator();
  SELECT * INTO was FROM notice n WHERE n.id = wanted AND n.state IN ('bounced', 'given-up', 'kept') FOR UPDATE;
  IF NOT FOUND OR was.facts ? 'removed'
    OR (was.secret IS NULL AND EXISTS (SELECT FROM notice_kinds() k WHERE k.kind = was.kind AND k.carries_secret)) THEN
    RETURN false;
  END IF;
  UPDATE notice n SET state = 'waiting', next_at = least(n.queued_at, now()), closed_at = NULL WHERE n.id = wanted;
  PERFORM append_audit('national', 'account-notice-tried-again', wanted::text, now(), jsonb_build_object('state', was.state),
    jsonb_build_object('kind', was.kind, 'to', was.email), NULL);
  RETURN true;
END $$;

-- ---- The worker's queue, as it was when it last woke ----------------------------------------------------------

ALTER TABLE worker_wake ADD COLUMN "waiting" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "given_up" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE worker_wake ADD CONSTRAINT worker_wake_queue CHECK (waiting >= 0 AND given_up >= 0);
COMMENT ON COLUMN worker_wake.waiting IS 'Jobs of its queue that were due then and not begun.';
COMMENT ON COLUMN worker_wake.given_up IS 'Jobs of its queue that were tried as often as they may be.';

DROP FUNCTION record_wake(text[]);
CREATE FUNCTION record_wake(failed text[], waiting integer, given_up integer) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO worker_wake (woke_at, failed, waiting, given_up)
  VALUES (clock_timestamp(), record_wake.failed, record_wake.waiting, record_wake.given_up)
  ON CONFLICT (one) DO UPDATE SET woke_at = excluded.woke_at, failed = excluded.failed, waiting = excluded.waiting,
    given_up = excluded.given_up
$$;

DROP FUNCTION find_wake();
CREATE FUNCTION find_wake() RETURNS TABLE (woke_at timestamptz, seconds_ago double precision, failed text[], waiting integer,
  given_up integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT w.woke_at, extract(epoch FROM clock_timestamp() - w.woke_at), w.failed, w.waiting, w.given_up FROM worker_wake w
$$;

-- How much mail waits and how much failed of late: numbers for the metrics of the worker.
CREATE FUNCTION mail_queue() RETURNS TABLE (waiting integer, failed integer) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT (count(*) FILTER (WHERE n.state = 'waiting'))::integer,
    (count(*) FILTER (WHERE n.state IN ('bounced', 'given-up') AND n.closed_at > now() - interval '30 days'))::integer
  FROM notice n WHERE n.state IN ('waiting', 'bounced', 'given-up')
$$;

-- ---- Backups --------------------------------------------------------------------------------------------------

CREATE TABLE "backup_record" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "backup_record_pkey" PRIMARY KEY ("id")
);
ALTER TABLE backup_record
  ADD CONSTRAINT backup_record_bytes CHECK (bytes > 0),
  ADD CONSTRAINT backup_record_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT backup_record_order CHECK (made_at <= recorded_at);
ALTER TABLE backup_record ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER backup_record_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON backup_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE backup_record IS 'That a backup was made, of which moment, how large it is and its digest; where it lies is for whoever made it to know.';
COMMENT ON COLUMN backup_record.made_at IS 'The moment as of which it holds everything.';

-- Whoever makes a backup says so, once it is whole. A moment to come is none at which one was made.
CREATE FUNCTION record_backup(made_at timestamptz, bytes bigint, sha256 text) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO backup_record (made_at, bytes, sha256) VALUES (record_backup.made_at, record_backup.bytes, record_backup.sha256)
$$;

-- The last backup that is known, for administrators; and how large the database is.
CREATE FUNCTION last_backup() RETURNS TABLE (made_at timestamptz, bytes bigint, database_bytes bigint) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  RETURN QUERY SELECT b.made_at, b.bytes, pg_database_size(current_database())
  FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT r.made_at, r.bytes FROM backup_record r ORDER BY r.made_at DESC LIMIT 1) b ON true;
END $$;

REVOKE ALL ON FUNCTION retention_days(), past_keeping(text, timestamptz), record_wake(text[], integer, integer), find_wake(), mail_queue(),
  record_backup(timestamptz, bigint, text), last_backup() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_wake(text[], integer, integer), mail_queue() TO assurance_worker;
GRANT EXECUTE ON FUNCTION find_wake() TO assurance_app, assurance_worker;
GRANT EXECUTE ON FUNCTION last_backup() TO assurance_app;
-- A role for backups was added later: whoever has none makes them as the owner.
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'assurance_backup') THEN
    GRANT USAGE ON SCHEMA public TO assurance_backup;
    GRANT EXECUTE ON FUNCTION record_backup(timestamptz, bigint, text) TO assurance_backup;
  END IF;
END $$;
