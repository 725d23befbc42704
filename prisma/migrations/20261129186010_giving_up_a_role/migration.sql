-- Everybody may give up any role of theirs, the only one too; who keeps people at the place gives it back where that was a slip. They
-- lengthen none, and the last of those who give roles stays.
CREATE OR REPLACE FUNCTION end_membership(wanted uuid, last_day date, reason text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  held membership;
  ends timestamptz;
  is_own boolean;
BEGIN
  SELECT * INTO held FROM membership m WHERE m.id = wanted;
  is_own := held.person_id = app_person_id();
  IF held.id IS NULL OR NOT (is_own OR i_may_grant(held.role, held.framework, held.provider_code)) THEN
    RAISE EXCEPTION 'no role of yours to end' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM lock_keepers(held.role, held.framework, held.provider_code);
  SELECT * INTO held FROM membership m WHERE m.id = wanted FOR UPDATE;
  ends := CASE WHEN last_day IS NULL THEN greatest(now(), held.from_at) ELSE day_begins(last_day + 1) END;
  IF held.to_at <= now() THEN RETURN 'over'; END IF;
  IF ends < greatest(now(), held.from_at) THEN RETURN 'past'; END IF;
  IF is_own AND ends > coalesce(held.to_at, 'infinity') THEN RETURN 'longer'; END IF;
  IF ends < coalesce(held.to_at, 'infinity') AND NOT is_covered(held, ends)
    AND (SELECT p.disabled_at IS NULL FROM person p WHERE p.id = held.person_id) THEN RETURN 'last'; END IF;
  UPDATE membership m SET to_at = ends WHERE m.id = wanted;
  IF held.deputy_for IS NULL THEN
    UPDATE membership m SET to_at = greatest(ends, m.from_at) WHERE m.deputy_for = held.person_id AND m.role = held.role
      AND m.framework IS NOT DISTINCT FROM held.framework AND m.provider_code IS NOT DISTINCT FROM held.provider_code AND m.to_at > ends;
  END IF;
  IF last_day IS NULL THEN PERFORM end_sessions_for_roles(held.person_id); END IF;
  PERFORM append_audit(coalesce(held.provider_code, held.commissioner_code, 'national'),
    CASE WHEN last_day IS NULL THEN 'role-ended' ELSE 'role-changed' END, held.person_id::text, now(),
    jsonb_strip_nulls(jsonb_build_object('to', held.to_at)), jsonb_strip_nulls(jsonb_build_object('role', held.role,
      'framework', held.framework, 'to', last_day)), reason);
  RETURN CASE WHEN last_day IS NULL THEN 'ended' ELSE 'changed' END;
END $$;
