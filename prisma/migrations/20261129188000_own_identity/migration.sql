-- Whoever has an account may link it to who they are at a provider of single sign-on, and is told so.

CREATE OR REPLACE FUNCTION notice_kinds() RETURNS TABLE (kind text, is_security boolean, carries_secret boolean) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('invitation', true, true),
    ('passphrase-reset', true, true),
    ('passphrase-changed', true, false),
    ('factor-reset', true, false),
    ('role-changed', true, false),
    ('new-device', true, false),
    ('identity-linked', true, false),
    ('test', true, false),
    ('period-opened', false, false),
    ('deadline-near', false, false),
    ('overdue', false, false),
    ('more-time-given', false, false),
    ('correction-allowed', false, false),
    ('return-submitted', false, false),
    ('return-sent-back', false, false),
    ('return-accepted', false, false),
    ('handed-over', false, false),
    ('handed-back', false, false),
    ('declaration-due', false, false),
    ('declaration-signed', false, false),
    ('query-asked', false, false),
    ('query-answered', false, false),
    ('query-closed', false, false),
    ('case-opened', false, false),
    ('case-moved', false, false)
$$;

COMMENT ON TABLE external_identity IS
  'Which person an issuer and its subject are; linked when an invitation is accepted by single sign-on, or by its owner, signed in';

-- Links the caller to who they are at the issuer; false where somebody is linked to that already, whoever it is.
CREATE FUNCTION link_identity(issuer text, subject text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_person_id() IS NULL THEN
    RAISE EXCEPTION 'only somebody who is signed in may do this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO external_identity (issuer, subject, person_id) VALUES (link_identity.issuer, link_identity.subject, app_person_id())
    ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM append_audit('national', 'identity-linked', app_person_id()::text, now(), NULL,
    jsonb_build_object('issuer', link_identity.issuer), NULL);
  RETURN true;
END $$;

-- Since when the caller is linked to an issuer; NULL where they are not.
CREATE FUNCTION own_identity(issuer text) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT min(e.linked_at) FROM external_identity e WHERE e.issuer = own_identity.issuer AND e.person_id = app_person_id()
$$;
GRANT EXECUTE ON FUNCTION link_identity(text, text), own_identity(text) TO assurance_app;
