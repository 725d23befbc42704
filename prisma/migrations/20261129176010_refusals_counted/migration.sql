-- CreateTable
CREATE TABLE "sign_in_refusal" (
    "day" DATE NOT NULL,
    "object" TEXT NOT NULL,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "locked" INTEGER NOT NULL DEFAULT 0,
    "first_at" TIMESTAMPTZ(6) NOT NULL,
    "last_at" TIMESTAMPTZ(6) NOT NULL,
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "sign_in_refusal_pkey" PRIMARY KEY ("day","object")
);

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

-- Anybody may fail to sign in as often as they like, and the audit trail is kept for ever. So it says once a day and account how
-- often, when the day is over, and at once the first time on a day that an account is closed for a while.
COMMENT ON TABLE sign_in_refusal IS
  'How often signing in was refused on a day in London, by account; all addresses without an account together. Kept.';
COMMENT ON COLUMN sign_in_refusal.object IS 'The id of a person, or unknown-account';
COMMENT ON COLUMN sign_in_refusal.locked IS 'Attempts that were not tried, because too many had failed before';
COMMENT ON COLUMN sign_in_refusal.closed_at IS 'When the audit trail was told';

ALTER TABLE sign_in_refusal
  ADD CONSTRAINT sign_in_refusal_counts CHECK (refused >= 0 AND locked >= 0 AND refused + locked > 0),
  ADD CONSTRAINT sign_in_refusal_times CHECK (first_at <= last_at),
  ADD CONSTRAINT sign_in_refusal_object CHECK (object = 'unknown-account' OR object ~ '^[0-9a-f-]{36}$');
CREATE INDEX sign_in_refusal_open_idx ON sign_in_refusal (day) WHERE closed_at IS NULL;
ALTER TABLE sign_in_refusal ENABLE ROW LEVEL SECURITY;

-- Tells the audit trail of the days before one that are over, and says of how many rows. A day that goes on is never closed,
-- whatever clock is asked by. Every row is locked before the chain is, so that two never wait for each other.
CREATE FUNCTION close_refusals(before date) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  over_ones sign_in_refusal[];
  one sign_in_refusal;
BEGIN
  over_ones := ARRAY(SELECT r FROM sign_in_refusal r WHERE r.closed_at IS NULL AND r.day < least(close_refusals.before, today())
    ORDER BY r.day, r.object FOR UPDATE SKIP LOCKED);
  FOREACH one IN ARRAY over_ones LOOP
    PERFORM append_audit('national', 'sign-ins-refused', one.object, now(), NULL, jsonb_build_object('day', one.day,
      'refused', one.refused, 'locked', one.locked, 'firstAt', one.first_at, 'lastAt', one.last_at), NULL);
    UPDATE sign_in_refusal r SET closed_at = clock_timestamp() WHERE r.day = one.day AND r.object = one.object;
  END LOOP;
  RETURN cardinality(over_ones);
END $$;

-- Counts one refusal, of an account or of none, and closes the days that are over: so the trail is told also where nothing else
-- keeps the time.
CREATE FUNCTION record_refusal(person_id uuid, is_locked boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  clock constant timestamptz := clock_timestamp();
  whose constant text := coalesce((SELECT p.id::text FROM person p WHERE p.id = record_refusal.person_id), 'unknown-account');
  locked_now integer;
BEGIN
  INSERT INTO sign_in_refusal AS r (day, object, refused, locked, first_at, last_at)
    VALUES (today(), whose, (NOT is_locked)::int, is_locked::int, clock, clock)
    ON CONFLICT (day, object) DO UPDATE SET refused = r.refused + excluded.refused, locked = r.locked + excluded.locked,
      last_at = greatest(r.last_at, excluded.last_at)
    RETURNING r.locked INTO locked_now;
  PERFORM close_refusals(today());
  IF is_locked AND locked_now = 1 THEN
    PERFORM append_audit('national', 'account-locked', whose, now(), NULL, NULL, NULL);
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION record_refusal(uuid, boolean), close_refusals(date) TO assurance_app;
