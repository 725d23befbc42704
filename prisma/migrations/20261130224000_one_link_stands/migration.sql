-- Whoever is invited to one role twice at once has one link that works, as whoever is invited twice in turn.
CREATE OR REPLACE FUNCTION create_invitation(token_hash bytea, email text, name text, role text, framework text, provider_code text,
  commissioner_code text, valid_hours integer, first_day date DEFAULT NULL, last_day date DEFAULT NULL) RETURNS timestamptz
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  expires timestamptz := now() + make_interval(hours => valid_hours);
  address text := lower(email);
BEGIN
  IF NOT (app_person_id() IS NULL AND create_invitation.role = 'administrator' AND count_accounts() = 0) THEN
    PERFORM require_granting(role, framework, provider_code);
  END IF;
  IF EXISTS (SELECT FROM person p WHERE p.id = app_person_id() AND p.email = address) THEN
    RAISE EXCEPTION 'nobody invites themselves' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Who invites to the same at once waits, and then sees what it is to make void.
  PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'invitation', address, role, framework, provider_code,
    commissioner_code), 0));
  UPDATE invitation i SET withdrawn_at = now() WHERE i.email = address AND i.role = create_invitation.role
    AND i.framework IS NOT DISTINCT FROM create_invitation.framework AND i.used_at IS NULL AND i.withdrawn_at IS NULL
    AND coalesce(i.provider_code, i.commissioner_code) IS NOT DISTINCT FROM coalesce(create_invitation.provider_code,
      create_invitation.commissioner_code);
  INSERT INTO invitation (token_hash, email, name, role, framework, provider_code, commissioner_code, created_by, created_at,
    expires_at, from_date, to_date)
  VALUES (token_hash, address, name, role, framework, provider_code, commissioner_code, app_person_id(), now(), expires,
    first_day, last_day);
  PERFORM append_audit(coalesce(provider_code, commissioner_code, 'national'), 'person-invited', name, now(), NULL,
    jsonb_strip_nulls(jsonb_build_object('role', role, 'until', expires, 'framework', framework, 'from', first_day, 'to', last_day)),
    NULL);
  RETURN expires;
END $$;
