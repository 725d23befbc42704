-- What happens by the clock, and the role that does it. `assurance_worker` (scripts/roles.sql) owns its own queue in the schema
-- graphile_worker and nothing here: it acts as the service itself, with nobody's scope, and may call what is granted to it below and in
-- later migrations. It reads no table that holds figures or people.

GRANT USAGE ON SCHEMA public TO assurance_worker;

CREATE TABLE "worker_wake" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "woke_at" TIMESTAMPTZ(6) NOT NULL,
    "failed" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "worker_wake_pkey" PRIMARY KEY ("one")
);
ALTER TABLE worker_wake ADD CONSTRAINT worker_wake_one CHECK (one), ADD CONSTRAINT worker_wake_failed CHECK (failed IS NOT NULL);
ALTER TABLE worker_wake ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE worker_wake IS 'When the worker last woke and which of its steps failed then: one row, so that anybody can be told that the clock stands still.';

CREATE FUNCTION record_wake(failed text[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO worker_wake (woke_at, failed) VALUES (clock_timestamp(), record_wake.failed)
  ON CONFLICT (one) DO UPDATE SET woke_at = excluded.woke_at, failed = excluded.failed
$$;

-- No row before it has woken for the first time. The age is reckoned here, where the time of waking was written.
CREATE FUNCTION find_wake() RETURNS TABLE (woke_at timestamptz, seconds_ago double precision, failed text[]) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT w.woke_at, extract(epoch FROM clock_timestamp() - w.woke_at), w.failed FROM worker_wake w
$$;

-- Ninety days after they could last be used. Of everybody the newest session that is over stays, which says when they were last here,
-- and every invitation that was accepted, which says how they came.
CREATE FUNCTION prune_expired(at timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  clock timestamptz := least(prune_expired.at, clock_timestamp());
  sessions integer;
  invitations integer;
BEGIN
  DELETE FROM session s WHERE s.created_at < clock - interval '90 days' AND EXISTS (
    SELECT FROM session later WHERE later.person_id = s.person_id AND later.created_at > s.created_at
      AND later.last_seen_at >= s.last_seen_at AND later.created_at < clock - interval '12 hours');
  GET DIAGNOSTICS sessions = ROW_COUNT;
  DELETE FROM invitation i WHERE i.used_at IS NULL AND i.expires_at < clock - interval '90 days';
  GET DIAGNOSTICS invitations = ROW_COUNT;
  RETURN sessions + invitations;
END $$;

GRANT EXECUTE ON FUNCTION record_wake(text[]), prune_expired(timestamptz), service_ready(), is_quarter(text),
  open_window(text, text, text, text, timestamptz, date, timestamptz, timestamptz, timestamptz) TO assurance_worker;
GRANT EXECUTE ON FUNCTION find_wake() TO assurance_app, assurance_worker;
GRANT SELECT ON reporting_window TO assurance_worker;
