-- While a deputy is named, the role that they stand in for is held fast: whoever ends it waits, and then ends the deputy's with it; where
-- it was ended first, nobody stands in for it.
CREATE OR REPLACE FUNCTION grant_membership(person_id uuid, role text, framework text, provider_code text, commissioner_code text,
  first_day date DEFAULT NULL, last_day date DEFAULT NULL, deputy_for uuid DEFAULT NULL, reason text DEFAULT NULL) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  granted uuid;
  organisation constant text := coalesce(provider_code, commissioner_code, 'national');
BEGIN
  PERFORM require_granting(role, framework, provider_code);
  IF NOT i_know(person_id) OR (person_id = app_person_id() AND NOT called_by_owner()) THEN
    RAISE EXCEPTION 'nobody gives a role to themselves, or to whom they do not know' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF deputy_for IS NOT NULL THEN
    PERFORM FROM membership m WHERE m.person_id = deputy_for
      AND m.role = grant_membership.role AND m.framework IS NOT DISTINCT FROM grant_membership.framework
      AND m.provider_code IS NOT DISTINCT FROM grant_membership.provider_code AND m.deputy_for IS NULL
      AND (m.to_at IS NULL OR m.to_at >= day_begins(last_day + 1)) AND m.from_at <= now() FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a deputy stands in for somebody who holds the role' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
  END IF;
  INSERT INTO membership AS m (person_id, role, framework, provider_code, commissioner_code, from_at, to_at, deputy_for, granted_by)
  VALUES (person_id, role, framework, provider_code, commissioner_code, greatest(now(), day_begins(first_day)),
    day_begins(last_day + 1), deputy_for, app_person_id()) RETURNING m.id INTO granted;
  IF first_day IS NULL OR first_day <= today() THEN PERFORM end_sessions_for_roles(person_id); END IF;
  PERFORM append_audit(organisation, 'role-granted', person_id::text, now(), NULL, jsonb_strip_nulls(jsonb_build_object('role', role,
    'framework', framework, 'from', first_day, 'to', last_day,
    'deputyFor', (SELECT p.name FROM person p WHERE p.id = deputy_for))), reason);
  RETURN granted;
END $$;
