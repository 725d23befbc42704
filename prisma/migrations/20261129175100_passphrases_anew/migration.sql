-- A passphrase that is changed by whoever knows it, or chosen anew by whoever was sent a link; and what administration asks of sign-in.

CREATE TABLE passphrase_reset (
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  created_by uuid,
  created_at timestamptz(6) NOT NULL,
  expires_at timestamptz(6) NOT NULL,
  used_at timestamptz(6),
  CONSTRAINT passphrase_reset_pkey PRIMARY KEY (token_hash),
  CONSTRAINT passphrase_reset_token CHECK (octet_length(token_hash) = 32),
  CONSTRAINT passphrase_reset_dates CHECK (expires_at > created_at AND expires_at <= created_at + interval '1 hour'),
  CONSTRAINT passphrase_reset_maker CHECK (created_by <> person_id),
  CONSTRAINT passphrase_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX passphrase_reset_person_id_idx ON passphrase_reset (person_id);
COMMENT ON TABLE passphrase_reset IS 'Links by which somebody chooses a new passphrase: an hour, once, kept as the SHA-256 of what is in the link.';
COMMENT ON COLUMN passphrase_reset.created_by IS 'The administrator who made the link; NULL where it was mailed to whoever asked.';
ALTER TABLE passphrase_reset ENABLE ROW LEVEL SECURITY;

-- A code of one's own was refused.
CREATE FUNCTION note_code_refused() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_person_id() IS NULL THEN RETURN; END IF;
  PERFORM append_audit('national', 'code-refused', app_person_id()::text, now(), NULL, NULL, NULL);
END $$;

-- Whom the caller may help to sign in again: an administrator anybody else; whoever invites the people of a provider those who
-- hold roles of that provider alone.
CREATE OR REPLACE FUNCTION may_help(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE held record;
BEGIN
  IF app_person_id() IS NULL OR app_person_id() = wanted THEN RETURN false; END IF;
  IF i_may('registry:manage') THEN RETURN EXISTS (SELECT FROM person p WHERE p.id = wanted); END IF;
  SELECT count(*) AS roles, count(*) FILTER (WHERE m.provider_code IS NOT NULL AND EXISTS (
    SELECT FROM my_memberships() mine JOIN role_definitions() d ON d.role = mine.role
    WHERE 'people:invite' = ANY (d.may) AND mine.framework = m.framework AND mine.provider_code = m.provider_code)) AS own
  INTO held FROM membership m WHERE m.person_id = wanted AND (m.to_at IS NULL OR m.to_at > now());
  RETURN held.roles > 0 AND held.roles = held.own;
END $$;

-- For whoever asks at the door. Nothing for an address without a passphrase of its own, and for the fourth link in an hour.
CREATE FUNCTION ask_passphrase_reset(token_hash bytea, wanted_email text) RETURNS TABLE (person_id uuid, expires_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asking uuid;
  until timestamptz := now() + interval '1 hour';
BEGIN
  SELECT p.id INTO asking FROM person p WHERE p.email = lower(wanted_email) AND p.passphrase_hash IS NOT NULL AND p.disabled_at IS NULL
  FOR NO KEY UPDATE;
  IF asking IS NULL OR (SELECT count(*) FROM passphrase_reset r WHERE r.person_id = asking AND r.created_by IS NULL
    AND r.created_at > now() - interval '1 hour') >= 3 THEN RETURN; END IF;
  INSERT INTO passphrase_reset (token_hash, person_id, created_at, expires_at) VALUES (ask_passphrase_reset.token_hash, asking, now(), until);
  PERFORM append_audit('national', 'passphrase-reset-asked', asking::text, now(), NULL, NULL, NULL);
  RETURN QUERY SELECT asking, until;
END $$;

-- Where no mail is set, an administrator gives somebody the link by hand. It is not for oneself.
CREATE FUNCTION make_passphrase_reset(token_hash bytea, wanted uuid) RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE until timestamptz := now() + interval '1 hour';
BEGIN
  PERFORM require_administrator();
  IF app_person_id() = wanted THEN RETURN NULL; END IF;
  PERFORM FROM person p WHERE p.id = wanted AND p.passphrase_hash IS NOT NULL AND p.disabled_at IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE passphrase_reset r SET used_at = clock_timestamp() WHERE r.person_id = wanted AND r.used_at IS NULL;
  INSERT INTO passphrase_reset (token_hash, person_id, created_by, created_at, expires_at)
  VALUES (make_passphrase_reset.token_hash, wanted, app_person_id(), now(), until);
  PERFORM append_audit('national', 'passphrase-reset-link-made', wanted::text, now(), NULL, NULL, NULL);
  RETURN until;
END $$;

CREATE FUNCTION find_passphrase_reset(wanted bytea) RETURNS TABLE (person_id uuid, name text, email text, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id, p.name, p.email, r.expires_at FROM passphrase_reset r JOIN person p ON p.id = r.person_id
  WHERE r.token_hash = wanted AND r.used_at IS NULL AND r.expires_at > clock_timestamp() AND p.disabled_at IS NULL
$$;

-- Once. Every session ends, and every other link with it; the second factor stays as it is.
CREATE FUNCTION use_passphrase_reset(wanted bytea, passphrase_hash text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE whose uuid;
BEGIN
  UPDATE passphrase_reset r SET used_at = clock_timestamp() FROM person p WHERE r.token_hash = wanted AND r.used_at IS NULL
    AND r.expires_at > clock_timestamp() AND p.id = r.person_id AND p.disabled_at IS NULL RETURNING p.id INTO whose;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE person p SET passphrase_hash = use_passphrase_reset.passphrase_hash WHERE p.id = whose;
  UPDATE passphrase_reset r SET used_at = clock_timestamp() WHERE r.person_id = whose AND r.used_at IS NULL;
  PERFORM end_sessions(whose, 'passphrase-changed', NULL);
  PERFORM append_audit('national', 'passphrase-reset', whose::text, now(), NULL, NULL, NULL);
  RETURN whose;
END $$;

-- One's own. Every other session ends, and every open link.
CREATE FUNCTION change_passphrase(passphrase_hash text, present bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  UPDATE person p SET passphrase_hash = change_passphrase.passphrase_hash
  WHERE p.id = app_person_id() AND p.disabled_at IS NULL AND p.passphrase_hash IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE passphrase_reset r SET used_at = clock_timestamp() WHERE r.person_id = app_person_id() AND r.used_at IS NULL;
  PERFORM end_sessions(app_person_id(), 'passphrase-changed', present);
  PERFORM append_audit('national', 'passphrase-changed', app_person_id()::text, now(), NULL, NULL, NULL);
  RETURN true;
END $$;

-- Whether one has signed in before, ever: the first time on a device is no news then.
CREATE FUNCTION have_signed_in() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT p.last_signed_in_at IS NOT NULL FROM person p WHERE p.id = app_person_id()), false)
$$;

-- How many administrators there are, and how many of them have no second factor.
CREATE FUNCTION sign_in_standing() RETURNS TABLE (administrators integer, without_factor integer) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  RETURN QUERY SELECT count(*)::int, (count(*) FILTER (WHERE NOT EXISTS (
    SELECT FROM second_factor f WHERE f.person_id = p.id AND f.ended_at IS NULL)))::int
  FROM person p WHERE p.disabled_at IS NULL AND EXISTS (SELECT FROM membership m JOIN role_definitions() d ON d.role = m.role
    WHERE m.person_id = p.id AND 'registry:manage' = ANY (d.may) AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now()));
END $$;

GRANT EXECUTE ON FUNCTION note_code_refused(), ask_passphrase_reset(bytea, text), make_passphrase_reset(bytea, uuid), find_passphrase_reset(bytea),
  use_passphrase_reset(bytea, text), change_passphrase(text, bytea), have_signed_in(), sign_in_standing() TO assurance_app;
