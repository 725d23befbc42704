-- What is told of a conversation about a figure, and of a case: as before, with five kinds more.

CREATE OR REPLACE FUNCTION notice_kinds() RETURNS TABLE (kind text, is_security boolean, carries_secret boolean) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('invitation', true, true),
    ('passphrase-reset', true, true),
    ('passphrase-changed', true, false),
    ('factor-reset', true, false),
    ('role-changed', true, false),
    ('new-device', true, false),
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

-- Whether whoever is asking may cause such a notice: the service itself any; an administrator any; people one about the services that
-- they work for or judge; whoever gives leave to correct, that they gave it; whoever invites, to an address that has no account; anybody
-- about their own account; the national team, what it asks and opens.
CREATE OR REPLACE FUNCTION may_cause(kind text, framework text, provider text, person uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT called_by_owner() OR app_person_id() IS NULL OR i_may('registry:manage')
    OR (is_optional_notice(kind) AND coalesce(service_key(framework, provider) = ANY (my_own_services() || my_services('return:judge')), false))
    OR (kind = 'correction-allowed' AND coalesce(framework = ANY (my_frameworks('correction:allow')), false))
    OR (kind IN ('query-asked', 'query-closed', 'case-opened') AND coalesce(framework = ANY (my_frameworks('query:raise')), false))
    OR (NOT is_optional_notice(kind) AND (coalesce(person = app_person_id(), false) OR i_may('people:invite')))
$$;
