-- A session in which somebody confirms again goes on under another id, as it does when a second factor is enrolled: whoever had
-- learnt the one before has nothing of it. A browser may have asked under the one before when the answer with the next one is on its
-- way, or was lost in a second press of the button. So the one before still says for a moment whose session it is, never that it is
-- fresh, and whoever proves the same again is given the same next id.
ALTER TABLE session
  ADD COLUMN former_hash bytea UNIQUE,
  ADD COLUMN renewed_at timestamptz,
  ADD COLUMN renewal_salt bytea,
  ADD COLUMN renewal_proof bytea,
  ADD CONSTRAINT session_renewal CHECK (num_nonnulls(former_hash, renewed_at, renewal_salt) IN (0, 3)
    AND (renewal_proof IS NULL OR former_hash IS NOT NULL) AND coalesce(octet_length(former_hash), 32) = 32
    AND coalesce(octet_length(renewal_salt), 32) = 32 AND coalesce(octet_length(renewal_proof), 32) = 32);
COMMENT ON COLUMN session.former_hash IS 'SHA-256 of the id before this one. It opens the session for a moment after renewed_at, and is never fresh.';
COMMENT ON COLUMN session.renewal_salt IS 'From it, the former id and the secret of the service the present id follows. None of them alone gives it.';
COMMENT ON COLUMN session.renewal_proof IS 'SHA-256 of the former id and the code that was given, so that a second press of a button is known. Null for what can be proved twice.';

-- The hash under which a session goes on: for the moment in which its former id is still carried, the next one.
CREATE FUNCTION present_hash(wanted bytea, clock timestamptz) RETURNS bytea LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT s.token_hash FROM session s WHERE s.former_hash = wanted AND s.renewed_at > clock - interval '20 seconds'), wanted)
$$;

-- Whatever else gives a session another id leaves nothing of the former one.
CREATE FUNCTION forget_former_id() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.renewed_at IS NOT DISTINCT FROM OLD.renewed_at THEN
    NEW.former_hash := NULL; NEW.renewed_at := NULL; NEW.renewal_salt := NULL; NEW.renewal_proof := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER forget_former_id BEFORE UPDATE OF token_hash ON session FOR EACH ROW EXECUTE FUNCTION forget_former_id();

DROP FUNCTION freshen_session(bytea, text);
-- One's own session in force, once its passphrase or a code has been proved again: what its present id follows from, null where it has
-- ended. It writes its own line of the audit trail. Whoever proves it under the id that was just renewed is given the same once more.
CREATE FUNCTION freshen_session(wanted bytea, proved text, renewed bytea, salt bytea, given bytea) RETURNS bytea LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE clock timestamptz := clock_timestamp();
BEGIN
  UPDATE session s SET fresh_at = clock, token_hash = renewed, former_hash = wanted, renewed_at = clock, renewal_salt = salt, renewal_proof = given
  FROM person p WHERE s.token_hash = wanted AND s.person_id = app_person_id()
    AND p.id = s.person_id AND p.disabled_at IS NULL AND is_in_force(s, clock);
  IF NOT FOUND THEN RETURN find_renewal(wanted, NULL); END IF;
  PERFORM append_audit('national', CASE proved WHEN 'passphrase' THEN 'passphrase-confirmed' WHEN 'issuer' THEN 'sign-in-confirmed'
    ELSE 'code-confirmed' END, app_person_id()::text, now(), NULL, NULL, NULL);
  RETURN salt;
END $$;

-- What the present id of one's own session follows from, whose former id was renewed a moment ago; by what was given, where a code was.
-- Only for what runs as the owner: without a code it takes the word of whoever calls it that it was proved again.
CREATE FUNCTION find_renewal(wanted bytea, given bytea) RETURNS bytea LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.renewal_salt FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.former_hash = wanted AND s.token_hash = present_hash(wanted, clock_timestamp()) AND s.person_id = app_person_id()
    AND p.disabled_at IS NULL AND is_in_force(s, clock_timestamp()) AND (given IS NULL OR s.renewal_proof = given)
$$;

-- The same for a code that was given twice in a moment, which is good once: the second press of the button that it was given with.
CREATE FUNCTION repeat_renewal(wanted bytea, given bytea) RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$ SELECT find_renewal(wanted, given) WHERE given IS NOT NULL $$;

CREATE OR REPLACE FUNCTION find_session(wanted bytea)
RETURNS TABLE (id uuid, person_id uuid, email text, name text, memberships jsonb, created_at timestamptz, last_seen_at timestamptz,
  fresh_at timestamptz, assurance text, has_factor boolean, read_at timestamptz) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  clock timestamptz := clock_timestamp();
  held bytea := present_hash(wanted, clock);
BEGIN
  -- Under its former id a session is as if nothing had been proved since the day before.
  RETURN QUERY SELECT s.id, p.id, p.email, p.name, memberships_of(p.id), s.created_at, s.last_seen_at,
    CASE WHEN held = wanted THEN s.fresh_at ELSE clock - interval '1 day' END, s.assurance,
    EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id AND f.ended_at IS NULL), clock
  FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.token_hash = held AND p.disabled_at IS NULL AND is_in_force(s, clock);
  IF FOUND THEN
    UPDATE session s SET last_seen_at = clock WHERE s.token_hash = held AND s.last_seen_at <= clock - interval '1 minute';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION end_session(wanted bytea, because text DEFAULT 'signed-out') RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE session SET ended_at = clock_timestamp(), ended_because = because
  WHERE token_hash = present_hash(wanted, clock_timestamp()) AND ended_at IS NULL;
  RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION find_visits(wanted bytea) RETURNS TABLE (last_at timestamptz, since timestamptz) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT before.at, coalesce(before.created_at, present.created_at)
  FROM session present LEFT JOIN LATERAL (
    SELECT least(earlier.last_seen_at, present.created_at) AS at, earlier.created_at FROM session earlier
    WHERE earlier.person_id = present.person_id AND earlier.token_hash <> present.token_hash AND earlier.created_at <= present.created_at
    ORDER BY 1 DESC, 2 LIMIT 1) before ON TRUE
  WHERE present.token_hash = present_hash(wanted, clock_timestamp()) AND present.person_id = app_person_id()
$$;

GRANT EXECUTE ON FUNCTION freshen_session(bytea, text, bytea, bytea, bytea), repeat_renewal(bytea, bytea) TO assurance_app;
