-- Sessions that can be shown and ended, by what they were opened with; a second factor, its recovery codes, and the step between
-- a passphrase and a code. All of it is identity: no grants, and every function asks who is calling and writes its own audit line.

-- ---- Tables ------------------------------------------------------------------------------------------------

ALTER TABLE session
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN device text,
  ADD COLUMN ended_because text,
  DROP CONSTRAINT session_assurance;
ALTER TABLE session
  ADD CONSTRAINT session_assurance CHECK (assurance IN ('passphrase', 'totp', 'recovery', 'oidc')),
  ADD CONSTRAINT session_device CHECK (char_length(device) BETWEEN 1 AND 80),
  ADD CONSTRAINT session_ended_because CHECK (ended_because IS NULL OR (ended_at IS NOT NULL AND ended_because IN ('signed-out', 'signed-in-again',
    'by-owner', 'by-administrator', 'role-changed', 'too-many', 'passphrase-changed', 'factor-changed')));
CREATE UNIQUE INDEX session_id_key ON session (id);
COMMENT ON COLUMN session.id IS 'Names the session on a page; opens nothing.';
COMMENT ON COLUMN session.device IS 'What the browser said it is, in a few words. Anybody can say anything.';

CREATE TABLE second_factor (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  secret bytea NOT NULL,
  last_step bigint NOT NULL,
  enrolled_at timestamptz(6) NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  tries_since timestamptz(6),
  ended_at timestamptz(6),
  ended_because text,
  CONSTRAINT second_factor_pkey PRIMARY KEY (id),
  CONSTRAINT second_factor_secret CHECK (octet_length(secret) BETWEEN 44 AND 92),
  CONSTRAINT second_factor_step CHECK (last_step > 0),
  CONSTRAINT second_factor_tries CHECK (tries >= 0 AND (tries = 0 OR tries_since IS NOT NULL)),
  CONSTRAINT second_factor_end CHECK ((ended_at IS NULL) = (ended_because IS NULL) AND (ended_because IS NULL OR ended_because IN ('replaced', 'reset'))),
  CONSTRAINT second_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX second_factor_person_id_idx ON second_factor (person_id);
CREATE UNIQUE INDEX second_factor_one ON second_factor (person_id) WHERE ended_at IS NULL;
COMMENT ON TABLE second_factor IS 'What somebody proves besides a passphrase: the key of an authenticator app, encrypted under a key of the service.';
COMMENT ON COLUMN second_factor.last_step IS 'The half minute of the last code that was taken. No code of it or before is taken again.';
COMMENT ON COLUMN second_factor.tries IS 'Codes tried since tries_since without one that was right.';

CREATE TABLE recovery_code (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  factor_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  created_at timestamptz(6) NOT NULL,
  used_at timestamptz(6),
  ended_at timestamptz(6),
  CONSTRAINT recovery_code_pkey PRIMARY KEY (id),
  CONSTRAINT recovery_code_hash CHECK (octet_length(code_hash) = 32),
  CONSTRAINT recovery_code_factor_id_fkey FOREIGN KEY (factor_id) REFERENCES second_factor (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX recovery_code_once ON recovery_code (factor_id, code_hash);
COMMENT ON TABLE recovery_code IS 'Ten codes for whoever has lost the phone, kept as keyed hashes, each good once.';

CREATE TABLE half_session (
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamptz(6) NOT NULL,
  used_at timestamptz(6),
  CONSTRAINT half_session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT half_session_token CHECK (octet_length(token_hash) = 32),
  CONSTRAINT half_session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX half_session_person_id_idx ON half_session (person_id);
COMMENT ON TABLE half_session IS 'Whoever has given a passphrase and not yet a code. It is no session: nothing but the code can be given with it.';

ALTER TABLE second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE half_session ENABLE ROW LEVEL SECURITY;

-- ---- Sessions ----------------------------------------------------------------------------------------------

CREATE FUNCTION is_in_force(s session, clock timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.ended_at IS NULL AND s.last_seen_at > clock - interval '30 minutes' AND s.created_at > clock - interval '12 hours'
$$;

-- Ends what a person has open, but for one session. Whoever calls it has asked whether that may be.
CREATE FUNCTION end_sessions(wanted uuid, because text, but bytea) RETURNS integer LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE ended integer;
BEGIN
  UPDATE session s SET ended_at = clock_timestamp(), ended_because = because
  WHERE s.person_id = wanted AND s.ended_at IS NULL AND s.token_hash IS DISTINCT FROM but;
  GET DIAGNOSTICS ended = ROW_COUNT;
  UPDATE half_session h SET used_at = clock_timestamp() WHERE h.person_id = wanted AND h.used_at IS NULL;
  RETURN ended;
END $$;

-- A change of role ends that person's sessions, whoever made it.
CREATE OR REPLACE FUNCTION end_sessions_for_roles(wanted uuid) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT end_sessions(wanted, 'role-changed', NULL)
$$;

DROP FUNCTION open_session(bytea, uuid, timestamptz);
-- Opens a session unless the person is unknown or disabled. A time ahead of the database's clock would lengthen it. Of more than ten
-- that somebody has open the oldest end; the person's row is held, so that two at once cannot both be the tenth.
CREATE FUNCTION open_session(token_hash bytea, person_id uuid, at timestamptz, assurance text DEFAULT 'passphrase', device text DEFAULT NULL)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  clock timestamptz := clock_timestamp();
  opened timestamptz := least(open_session.at, clock);
BEGIN
  PERFORM FROM person p WHERE p.id = open_session.person_id AND p.disabled_at IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO session (token_hash, person_id, created_at, last_seen_at, fresh_at, assurance, device)
  VALUES (open_session.token_hash, open_session.person_id, opened, opened, opened, open_session.assurance, open_session.device);
  UPDATE session s SET ended_at = clock, ended_because = 'too-many' WHERE s.token_hash IN (
    SELECT o.token_hash FROM session o WHERE o.person_id = open_session.person_id AND is_in_force(o, clock)
      AND o.token_hash <> open_session.token_hash ORDER BY o.created_at DESC, o.id OFFSET 9);
  RETURN true;
END $$;

DROP FUNCTION find_session(bytea);
-- A session in force: seen within 30 minutes, opened within 12 hours, not ended, its person not disabled; with whether they have
-- a second factor.
CREATE FUNCTION find_session(wanted bytea)
RETURNS TABLE (id uuid, person_id uuid, email text, name text, memberships jsonb, created_at timestamptz, last_seen_at timestamptz,
  fresh_at timestamptz, assurance text, has_factor boolean, read_at timestamptz) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE clock timestamptz := clock_timestamp();
BEGIN
  RETURN QUERY SELECT s.id, p.id, p.email, p.name, memberships_of(p.id), s.created_at, s.last_seen_at, s.fresh_at, s.assurance,
    EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id AND f.ended_at IS NULL), clock
  FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.token_hash = wanted AND p.disabled_at IS NULL AND is_in_force(s, clock);
  IF FOUND THEN
    UPDATE session s SET last_seen_at = clock WHERE s.token_hash = wanted AND s.last_seen_at <= clock - interval '1 minute';
  END IF;
END $$;

DROP FUNCTION end_session(bytea);
CREATE FUNCTION end_session(wanted bytea, because text DEFAULT 'signed-out') RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE session SET ended_at = clock_timestamp(), ended_because = because WHERE token_hash = wanted AND ended_at IS NULL;
  RETURN FOUND;
END $$;

-- One's own, or anybody's for an administrator: a change of role calls it too.
CREATE OR REPLACE FUNCTION end_sessions_of(wanted uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_person_id() IS DISTINCT FROM wanted THEN PERFORM require_administrator(); END IF;
  RETURN end_sessions(wanted, 'role-changed', NULL);
END $$;

-- Why a session is over, for the browser that still has its cookie; NULL where nobody ended it.
CREATE FUNCTION why_session_ended(wanted bytea) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$ SELECT ended_because FROM session WHERE token_hash = wanted $$;

-- The sessions that somebody has open: one's own, or anybody's for an administrator.
CREATE FUNCTION list_sessions_of(wanted uuid) RETURNS TABLE (id uuid, created_at timestamptz, last_seen_at timestamptz, assurance text, device text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_person_id() IS DISTINCT FROM wanted THEN PERFORM require_administrator(); END IF;
  RETURN QUERY SELECT s.id, s.created_at, s.last_seen_at, s.assurance, s.device FROM session s
  WHERE s.person_id = wanted AND is_in_force(s, clock_timestamp()) ORDER BY s.last_seen_at DESC, s.created_at DESC, s.id;
END $$;

-- Ends one of somebody's sessions, or all but that one of the browser that asks: one's own, or anybody's for an administrator.
CREATE FUNCTION end_listed_sessions(wanted uuid, session_id uuid, present bytea) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ended integer;
  is_own boolean := app_person_id() IS NOT DISTINCT FROM wanted;
BEGIN
  IF NOT is_own THEN PERFORM require_administrator(); END IF;
  UPDATE session s SET ended_at = clock_timestamp(), ended_because = CASE WHEN is_own THEN 'by-owner' ELSE 'by-administrator' END
  WHERE s.person_id = wanted AND is_in_force(s, clock_timestamp())
    AND CASE WHEN session_id IS NULL THEN s.token_hash IS DISTINCT FROM present ELSE s.id = session_id END;
  GET DIAGNOSTICS ended = ROW_COUNT;
  IF ended > 0 THEN
    PERFORM append_audit('national', 'sessions-ended', wanted::text, now(), NULL, jsonb_build_object('sessions', ended), NULL);
  END IF;
  RETURN ended;
END $$;

DROP FUNCTION freshen_session(bytea);
-- One's own session in force, once its passphrase or a code has been proved again. It writes its own line of the audit trail.
CREATE FUNCTION freshen_session(wanted bytea, proved text DEFAULT 'passphrase') RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE clock timestamptz := clock_timestamp();
BEGIN
  UPDATE session s SET fresh_at = clock FROM person p WHERE s.token_hash = wanted AND s.person_id = app_person_id()
    AND p.id = s.person_id AND p.disabled_at IS NULL AND is_in_force(s, clock);
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM append_audit('national', CASE proved WHEN 'passphrase' THEN 'passphrase-confirmed' WHEN 'issuer' THEN 'sign-in-confirmed'
    ELSE 'code-confirmed' END, app_person_id()::text, now(), NULL, NULL, NULL);
  RETURN true;
END $$;

-- ---- Half a sign-in ----------------------------------------------------------------------------------------

CREATE FUNCTION open_half_session(token_hash bytea, person_id uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO half_session (token_hash, person_id, created_at)
  SELECT open_half_session.token_hash, p.id, clock_timestamp() FROM person p
  WHERE p.id = open_half_session.person_id AND p.disabled_at IS NULL;
  RETURN FOUND;
END $$;

-- Whoever has given a passphrase in the last ten minutes, and not yet a code.
CREATE FUNCTION find_half_session(wanted bytea) RETURNS TABLE (person_id uuid, email text, name text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id, p.email, p.name FROM half_session h JOIN person p ON p.id = h.person_id
  WHERE h.token_hash = wanted AND h.used_at IS NULL AND h.created_at > clock_timestamp() - interval '10 minutes' AND p.disabled_at IS NULL
$$;

-- Once only, however often a form is pressed.
CREATE FUNCTION use_half_session(wanted bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE half_session h SET used_at = clock_timestamp() WHERE h.token_hash = wanted AND h.used_at IS NULL
    AND h.created_at > clock_timestamp() - interval '10 minutes';
  RETURN FOUND;
END $$;

-- ---- The second factor -------------------------------------------------------------------------------------

CREATE FUNCTION my_second_factor() RETURNS TABLE (id uuid, secret bytea, last_step bigint, enrolled_at timestamptz, codes_left integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.id, f.secret, f.last_step, f.enrolled_at,
    (SELECT count(*)::int FROM recovery_code c WHERE c.factor_id = f.id AND c.used_at IS NULL AND c.ended_at IS NULL)
  FROM second_factor f WHERE f.person_id = app_person_id() AND f.ended_at IS NULL
$$;

-- Counts a code as wrong before it is looked at, so that many at once cannot all slip through: ten in a quarter of an hour. One
-- that is right has them forgotten.
CREATE FUNCTION count_code_try() RETURNS TABLE (is_allowed boolean, is_first_refusal boolean, wait_seconds integer) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  clock timestamptz := clock_timestamp();
  counted second_factor;
BEGIN
  UPDATE second_factor f SET
    tries = CASE WHEN f.tries_since > clock - interval '15 minutes' THEN f.tries + 1 ELSE 1 END,
    tries_since = CASE WHEN f.tries_since > clock - interval '15 minutes' THEN f.tries_since ELSE clock END
  WHERE f.person_id = app_person_id() AND f.ended_at IS NULL RETURNING f.* INTO counted;
  IF NOT FOUND THEN RETURN QUERY SELECT false, false, 900; RETURN; END IF;
  IF counted.tries = 11 THEN
    PERFORM append_audit('national', 'codes-locked', app_person_id()::text, now(), NULL, NULL, NULL);
  END IF;
  RETURN QUERY SELECT counted.tries <= 10, counted.tries = 11,
    ceil(extract(epoch FROM counted.tries_since + interval '15 minutes' - clock))::int;
END $$;

-- Takes the code of a half minute, once: of two at the same time one finds it taken.
CREATE FUNCTION use_code_step(factor uuid, step bigint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE second_factor f SET last_step = step, tries = 0, tries_since = NULL
  WHERE f.id = factor AND f.person_id = app_person_id() AND f.ended_at IS NULL AND f.last_step < step;
  RETURN FOUND;
END $$;

-- Takes a recovery code, once; says how many are left, or NULL where it is none of theirs or was used.
CREATE FUNCTION use_recovery_code(wanted bytea) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE remaining integer;
BEGIN
  UPDATE recovery_code c SET used_at = clock_timestamp() FROM second_factor f WHERE f.id = c.factor_id AND f.person_id = app_person_id()
    AND f.ended_at IS NULL AND c.code_hash = wanted AND c.used_at IS NULL AND c.ended_at IS NULL;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE second_factor f SET tries = 0, tries_since = NULL WHERE f.person_id = app_person_id() AND f.ended_at IS NULL;
  SELECT m.codes_left INTO remaining FROM my_second_factor() m;
  PERFORM append_audit('national', 'recovery-code-used', app_person_id()::text, now(), NULL, jsonb_build_object('left', remaining), NULL);
  RETURN remaining;
END $$;

CREATE FUNCTION add_recovery_codes(factor uuid, hashes bytea[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE recovery_code c SET ended_at = clock_timestamp() WHERE c.factor_id = factor AND c.used_at IS NULL AND c.ended_at IS NULL;
  INSERT INTO recovery_code (factor_id, code_hash, created_at) SELECT factor, each.hash, clock_timestamp() FROM unnest(hashes) AS each (hash);
END $$;

-- One's own, in the place of the one before. The session that did it goes on as one of two factors, under another id; others end.
CREATE FUNCTION enrol_second_factor(factor uuid, secret bytea, step bigint, hashes bytea[], present bytea, renewed bytea) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE is_again boolean;
BEGIN
  PERFORM FROM person p WHERE p.id = app_person_id() AND p.disabled_at IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE session s SET token_hash = renewed, assurance = 'totp', fresh_at = clock_timestamp()
  WHERE s.token_hash = present AND s.person_id = app_person_id() AND is_in_force(s, clock_timestamp());
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE second_factor f SET ended_at = clock_timestamp(), ended_because = 'replaced' WHERE f.person_id = app_person_id() AND f.ended_at IS NULL;
  is_again := FOUND;
  INSERT INTO second_factor (id, person_id, secret, last_step, enrolled_at)
  VALUES (factor, app_person_id(), enrol_second_factor.secret, step, clock_timestamp());
  PERFORM add_recovery_codes(factor, hashes);
  PERFORM end_sessions(app_person_id(), 'factor-changed', renewed);
  PERFORM append_audit('national', CASE WHEN is_again THEN 'second-factor-replaced' ELSE 'second-factor-enrolled' END,
    app_person_id()::text, now(), NULL, NULL, NULL);
  RETURN true;
END $$;

CREATE FUNCTION replace_recovery_codes(hashes bytea[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE factor uuid := (SELECT m.id FROM my_second_factor() m);
BEGIN
  IF factor IS NULL THEN RETURN false; END IF;
  PERFORM add_recovery_codes(factor, hashes);
  PERFORM append_audit('national', 'recovery-codes-replaced', app_person_id()::text, now(), NULL, NULL, NULL);
  RETURN true;
END $$;

-- ---- Somebody who has lost it ------------------------------------------------------------------------------

-- Whom the caller may help to sign in again: an administrator anybody else; whoever invites the people of a provider those who
-- hold roles of that provider alone.
CREATE FUNCTION may_help(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE held record;
BEGIN
  IF app_person_id() IS NULL OR app_person_id() = wanted THEN RETURN false; END IF;
  IF i_am('administrator') THEN RETURN EXISTS (SELECT FROM person p WHERE p.id = wanted); END IF;
  SELECT count(*) AS roles, count(*) FILTER (WHERE m.provider_code IS NOT NULL AND EXISTS (
    SELECT FROM my_memberships() mine JOIN role_definitions() d ON d.role = mine.role
    WHERE 'people:invite' = ANY (d.may) AND mine.framework = m.framework AND mine.provider_code = m.provider_code)) AS own
  INTO held FROM membership m WHERE m.person_id = wanted AND (m.to_at IS NULL OR m.to_at > now());
  RETURN held.roles > 0 AND held.roles = held.own;
END $$;

-- The person, for whoever may help them; nobody for anybody else.
CREATE FUNCTION find_to_help(wanted uuid) RETURNS TABLE (person_id uuid, name text, email text, is_disabled boolean, has_passphrase boolean,
  enrolled_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id, p.name, p.email, p.disabled_at IS NOT NULL, p.passphrase_hash IS NOT NULL, f.enrolled_at
  FROM person p LEFT JOIN second_factor f ON f.person_id = p.id AND f.ended_at IS NULL
  WHERE p.id = wanted AND may_help(wanted)
$$;

-- Takes the second factor of somebody who has lost it, with the reason. Their sessions end; they enrol again when they sign in.
CREATE FUNCTION reset_second_factor(wanted uuid, reason text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT may_help(wanted) THEN RETURN false; END IF;
  UPDATE second_factor f SET ended_at = clock_timestamp(), ended_because = 'reset' WHERE f.person_id = wanted AND f.ended_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM end_sessions(wanted, 'factor-changed', NULL);
  PERFORM append_audit('national', 'second-factor-reset', wanted::text, now(), NULL, NULL, reason);
  RETURN true;
END $$;

GRANT EXECUTE ON FUNCTION open_session(bytea, uuid, timestamptz, text, text), find_session(bytea), end_session(bytea, text),
  end_sessions_of(uuid), why_session_ended(bytea), list_sessions_of(uuid), end_listed_sessions(uuid, uuid, bytea), freshen_session(bytea, text),
  open_half_session(bytea, uuid), find_half_session(bytea), use_half_session(bytea), my_second_factor(), count_code_try(),
  use_code_step(uuid, bigint), use_recovery_code(bytea), enrol_second_factor(uuid, bytea, bigint, bytea[], bytea, bytea),
  replace_recovery_codes(bytea[]), find_to_help(uuid), reset_second_factor(uuid, text) TO assurance_app;
