-- Functions by which an administrator keeps the register. Each asks who is calling and audits itself, with what stood there before.

-- ---- Drafts of who comes while windows are open ---------------------------------------------------------------

-- Begins, in every window that is open now, the draft of a provider that was in service in its period and has none. For the functions
-- of this file, which have asked who is calling.
CREATE FUNCTION begin_drafts(provider text) RETURNS integer LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  due record;
  begun integer := 0;
BEGIN
  FOR due IN SELECT DISTINCT w.framework, w.period, w.kind, w.financial_year FROM reporting_window w
    JOIN responsibility r ON r.framework = w.framework AND r.provider_code = provider JOIN provider p ON p.code = r.provider_code
    WHERE w.opens_at <= now() AND w.closes_at > now()
      AND daterange(r.from_date, r.to_date, '[]') * daterange(p.opened_on, p.closed_on, '[]') && days_of(w.period)
    ORDER BY w.framework, w.period LOOP
    IF due.kind = 'quarter' THEN
      INSERT INTO quarterly_return (framework, provider_code, period, financial_year, opened_at)
      VALUES (due.framework, provider, due.period, due.financial_year, now()) ON CONFLICT DO NOTHING;
    ELSE
      INSERT INTO declaration (framework, provider_code, financial_year, opened_at)
      VALUES (due.framework, provider, due.financial_year, now()) ON CONFLICT DO NOTHING;
    END IF;
    CONTINUE WHEN NOT FOUND;
    begun := begun + 1;
    PERFORM append_audit(provider, CASE due.kind WHEN 'quarter' THEN 'return-opened' ELSE 'declaration-opened' END,
      audit_object(due.framework, provider || '-' || due.period), now(), NULL, jsonb_build_object('framework', due.framework), NULL);
  END LOOP;
  RETURN begun;
END $$;

-- ---- Providers and commissioners ------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION register_commissioner(code text, name text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  IF EXISTS (SELECT FROM provider p WHERE p.code = register_commissioner.code) THEN
    RAISE EXCEPTION 'the code % is a provider''s', register_commissioner.code USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO commissioner VALUES (register_commissioner.code, register_commissioner.name);
  INSERT INTO organisation_name (organisation, from_date, name)
  VALUES (register_commissioner.code, DATE '2000-01-01', register_commissioner.name);
  PERFORM append_audit(register_commissioner.code, 'commissioner-registered', register_commissioner.code, now(), NULL,
    jsonb_build_object('name', register_commissioner.name), NULL);
END $$;

CREATE OR REPLACE FUNCTION register_provider(code text, name text, region text, opened_on date) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  IF EXISTS (SELECT FROM commissioner c WHERE c.code = register_provider.code) THEN
    RAISE EXCEPTION 'the code % is a commissioner''s', register_provider.code USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO provider VALUES (register_provider.code, register_provider.name, register_provider.region, register_provider.opened_on);
  INSERT INTO organisation_name (organisation, from_date, name)
  VALUES (register_provider.code, register_provider.opened_on, register_provider.name);
  PERFORM append_audit(register_provider.code, 'provider-registered', register_provider.code, now(), NULL,
    jsonb_build_object('name', register_provider.name, 'region', register_provider.region, 'opened', register_provider.opened_on), NULL);
END $$;

-- Holds an organisation until the transaction ends, so that what was checked of it is still so when it is changed.
CREATE FUNCTION hold_organisation(wanted text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  PERFORM FROM provider p WHERE p.code = wanted FOR UPDATE;
  PERFORM FROM commissioner c WHERE c.code = wanted FOR UPDATE;
END $$;

-- Keeps the columns called name on the newest name that has begun. The administrator, the owner or the service itself calls it.
CREATE FUNCTION renew_names() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  providers integer;
  commissioners integer;
BEGIN
  IF app_person_id() IS NOT NULL THEN PERFORM require_administrator(); END IF;
  UPDATE provider p SET name = name_on(p.code, today()) WHERE p.name <> name_on(p.code, today());
  GET DIAGNOSTICS providers = ROW_COUNT;
  UPDATE commissioner c SET name = name_on(c.code, today()) WHERE c.name <> name_on(c.code, today());
  GET DIAGNOSTICS commissioners = ROW_COUNT;
  RETURN providers + commissioners;
END $$;

-- A name from a day on. Two from one day are refused by the key.
CREATE FUNCTION rename_organisation(organisation text, name text, from_date date, reason text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE former text := name_on(organisation, from_date);
BEGIN
  PERFORM require_administrator();
  IF former IS NULL OR EXISTS (SELECT FROM provider p WHERE p.code = organisation AND p.opened_on > rename_organisation.from_date) THEN
    RAISE EXCEPTION '% was not there on that day', organisation USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO organisation_name VALUES (organisation, from_date, name);
  PERFORM renew_names();
  PERFORM append_audit(organisation, 'organisation-renamed', organisation, now(), jsonb_build_object('name', former),
    jsonb_build_object('name', name, 'from', from_date), reason);
END $$;

-- The region and the days of a provider as they are from now on known: a closing day that is null opens it again. That it closes
-- before it opened, or against a merger, is refused by the table.
CREATE FUNCTION change_provider(code text, region text, opened_on date, closed_on date, reason text) RETURNS integer LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  former provider;
BEGIN
  PERFORM require_administrator();
  SELECT * INTO STRICT former FROM provider p WHERE p.code = change_provider.code FOR UPDATE;
  UPDATE provider p SET region = change_provider.region, opened_on = change_provider.opened_on, closed_on = change_provider.closed_on
  WHERE p.code = change_provider.code;
  PERFORM append_audit(code, CASE WHEN former.closed_on IS NOT DISTINCT FROM closed_on THEN 'provider-changed'
      WHEN closed_on IS NULL THEN 'provider-reopened' ELSE 'provider-closed' END, code, now(),
    jsonb_build_object('region', former.region, 'opened', former.opened_on, 'closed', former.closed_on),
    jsonb_build_object('region', region, 'opened', opened_on, 'closed', closed_on), reason);
  RETURN begin_drafts(code);
END $$;

-- ---- Who answers for whom, and who reads ----------------------------------------------------------------------

-- A commissioner answers from a day on, and the one before until the day before it. One that begins on that day or later stays as it
-- is, so that the table refuses both.
CREATE FUNCTION change_responsibility(framework text, provider_code text, commissioner_code text, from_date date, reason text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE former text;
BEGIN
  PERFORM require_administrator();
  UPDATE responsibility r SET to_date = change_responsibility.from_date - 1
  WHERE r.framework = change_responsibility.framework AND r.provider_code = change_responsibility.provider_code
    AND r.from_date < change_responsibility.from_date AND (r.to_date IS NULL OR r.to_date >= change_responsibility.from_date)
  RETURNING r.commissioner_code INTO former;
  INSERT INTO responsibility VALUES (framework, provider_code, commissioner_code, from_date, NULL);
  PERFORM append_audit(provider_code, 'responsibility-changed', framework, now(),
    CASE WHEN former IS NOT NULL THEN jsonb_build_object('commissioner', former, 'to', from_date - 1) END,
    jsonb_build_object('commissioner', commissioner_code, 'from', from_date), reason);
  RETURN begin_drafts(provider_code);
END $$;

-- A commissioner may read what the provider submits, from a day on, beside the one that answers for it.
CREATE FUNCTION record_reading(framework text, provider_code text, commissioner_code text, from_date date, to_date date, reason text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
BEGIN
  PERFORM require_administrator();
  INSERT INTO reading_responsibility VALUES (framework, provider_code, commissioner_code, from_date, to_date);
  PERFORM append_audit(provider_code, 'reading-recorded', framework, now(), NULL,
    jsonb_build_object('commissioner', commissioner_code, 'from', from_date, 'to', to_date), reason);
END $$;

-- It ends with a day, which is its last.
CREATE FUNCTION end_reading(framework text, provider_code text, commissioner_code text, to_date date, reason text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE former date;
BEGIN
  PERFORM require_administrator();
  UPDATE reading_responsibility r SET to_date = end_reading.to_date
  WHERE r.framework = end_reading.framework AND r.provider_code = end_reading.provider_code
    AND r.commissioner_code = end_reading.commissioner_code AND r.from_date <= end_reading.to_date
    AND (r.to_date IS NULL OR r.to_date > end_reading.to_date) AND daterange(r.from_date, r.to_date, '[]') @> end_reading.to_date
  RETURNING r.from_date INTO former;
  IF former IS NULL THEN RAISE EXCEPTION 'it did not read on that day' USING ERRCODE = 'check_violation'; END IF;
  PERFORM append_audit(provider_code, 'reading-ended', framework, now(),
    jsonb_build_object('commissioner', commissioner_code, 'from', former), jsonb_build_object('to', to_date), reason);
END $$;

-- ---- Mergers --------------------------------------------------------------------------------------------------

-- From a day on one provider goes on as another: it closes the day before, with who answers for it, reads it and leads it. What it
-- reported stays where it was reported. The triggers of succession refuse what cannot be.
CREATE FUNCTION merge_provider(provider_code text, successor_code text, from_date date, reason text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE former date;
BEGIN
  PERFORM require_administrator();
  PERFORM FROM provider p WHERE p.code IN (provider_code, successor_code) ORDER BY p.code FOR UPDATE;
  SELECT p.closed_on INTO STRICT former FROM provider p WHERE p.code = merge_provider.provider_code;
  IF former IS NOT NULL AND former <> from_date - 1 THEN
    RAISE EXCEPTION '% closed on another day', provider_code USING ERRCODE = 'check_violation';
  END IF;
  UPDATE provider p SET closed_on = merge_provider.from_date - 1 WHERE p.code = merge_provider.provider_code;
  INSERT INTO succession VALUES (provider_code, successor_code, from_date, reason);
  UPDATE responsibility r SET to_date = merge_provider.from_date - 1 WHERE r.provider_code = merge_provider.provider_code
    AND (r.to_date IS NULL OR r.to_date >= merge_provider.from_date);
  UPDATE reading_responsibility r SET to_date = merge_provider.from_date - 1 WHERE r.provider_code = merge_provider.provider_code
    AND (r.to_date IS NULL OR r.to_date >= merge_provider.from_date);
  UPDATE named_lead l SET to_date = merge_provider.from_date - 1 WHERE l.provider_code = merge_provider.provider_code
    AND (l.to_date IS NULL OR l.to_date >= merge_provider.from_date);
  PERFORM append_audit(provider_code, 'provider-merged', provider_code, now(), jsonb_build_object('closed', former),
    jsonb_build_object('into', successor_code, 'from', from_date), reason);
  PERFORM append_audit(successor_code, 'provider-succeeded', successor_code, now(), NULL,
    jsonb_build_object('provider', provider_code, 'from', from_date), reason);
END $$;

-- ---- What is registered, for whoever keeps it -----------------------------------------------------------------

-- Every provider with how it stands today under a framework.
CREATE FUNCTION list_registered_providers(wanted text) RETURNS TABLE (code text, name text, region text, opened_on date,
  closed_on date, commissioner_code text, commissioner_name text, provider_lead text, commissioner_lead text,
  successor_code text, succeeded_on date) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  RETURN QUERY SELECT p.code, name_on(p.code, today()), p.region, p.opened_on, p.closed_on, c.code, name_on(c.code, today()),
    ours.name, theirs.name, s.successor_code, s.from_date
  FROM provider p
  LEFT JOIN responsibility r ON r.framework = wanted AND r.provider_code = p.code AND daterange(r.from_date, r.to_date, '[]') @> today()
  LEFT JOIN commissioner c ON c.code = r.commissioner_code
  LEFT JOIN named_lead ours ON ours.framework = wanted AND ours.provider_code = p.code AND ours.side = 'provider'
    AND daterange(ours.from_date, ours.to_date, '[]') @> today()
  LEFT JOIN named_lead theirs ON theirs.framework = wanted AND theirs.provider_code = p.code AND theirs.side = 'commissioner'
    AND daterange(theirs.from_date, theirs.to_date, '[]') @> today()
  LEFT JOIN succession s ON s.provider_code = p.code
  ORDER BY p.code;
END $$;

-- Every commissioner with how many providers it answers for, and reads, today under a framework.
CREATE FUNCTION list_registered_commissioners(wanted text) RETURNS TABLE (code text, name text, answers_for integer, reads integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  RETURN QUERY SELECT c.code, name_on(c.code, today()),
    (SELECT count(*)::int FROM responsibility r JOIN provider p ON p.code = r.provider_code
      WHERE r.framework = wanted AND r.commissioner_code = c.code AND daterange(r.from_date, r.to_date, '[]') @> today()
        AND (p.closed_on IS NULL OR p.closed_on >= today())),
    (SELECT count(*)::int FROM reading_responsibility r
      WHERE r.framework = wanted AND r.commissioner_code = c.code AND daterange(r.from_date, r.to_date, '[]') @> today())
  FROM commissioner c ORDER BY c.code;
END $$;

-- Everything that is registered of one organisation under a framework; null where there is none.

CREATE FUNCTION read_organisation(framework text, wanted text) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
BEGIN
  PERFORM require_administrator();
  RETURN (SELECT jsonb_build_object('code', o.code, 'name', name_on(o.code, today()), 'today', today(), 'region', o.region,
    'opened', o.opened_on, 'closed', o.closed_on,
    'names', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'from', n.from_date) ORDER BY n.from_date DESC), '[]')
      FROM organisation_name n WHERE n.organisation = o.code),
    'responsibilities', (SELECT coalesce(jsonb_agg(jsonb_build_object('providerCode', r.provider_code,
        'providerName', name_on(r.provider_code, today()), 'commissionerCode', r.commissioner_code,
        'commissionerName', name_on(r.commissioner_code, today()), 'from', r.from_date, 'to', r.to_date)
        ORDER BY r.from_date DESC, r.provider_code), '[]')
      FROM responsibility r WHERE r.framework = read_organisation.framework AND wanted IN (r.provider_code, r.commissioner_code)),
    'readings', (SELECT coalesce(jsonb_agg(jsonb_build_object('providerCode', r.provider_code,
        'providerName', name_on(r.provider_code, today()), 'commissionerCode', r.commissioner_code,
        'commissionerName', name_on(r.commissioner_code, today()), 'from', r.from_date, 'to', r.to_date)
        ORDER BY r.from_date DESC, r.provider_code), '[]')
      FROM reading_responsibility r WHERE r.framework = read_organisation.framework AND wanted IN (r.provider_code, r.commissioner_code)),
    'leads', (SELECT coalesce(jsonb_agg(jsonb_build_object('side', l.side, 'name', l.name, 'email', l.email, 'telephone', l.telephone,
        'from', l.from_date, 'to', l.to_date) ORDER BY l.from_date DESC, l.side), '[]')
      FROM named_lead l WHERE l.framework = read_organisation.framework AND l.provider_code = wanted),
    'successor', (SELECT jsonb_build_object('code', s.successor_code, 'name', name_on(s.successor_code, today()), 'from', s.from_date,
        'reason', s.reason) FROM succession s WHERE s.provider_code = wanted),
    'predecessors', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', s.provider_code, 'name', name_on(s.provider_code, s.from_date - 1),
        'from', s.from_date, 'reason', s.reason) ORDER BY s.from_date, s.provider_code), '[]')
      FROM succession s WHERE s.successor_code = wanted))
  FROM (SELECT p.code, p.region, p.opened_on, p.closed_on FROM provider p WHERE p.code = wanted
    UNION ALL SELECT c.code, NULL, NULL, NULL FROM commissioner c WHERE c.code = wanted) o);
END $$;

GRANT EXECUTE ON FUNCTION hold_organisation(text), renew_names(), rename_organisation(text, text, date, text),
  change_provider(text, text, date, date, text), change_responsibility(text, text, text, date, text),
  record_reading(text, text, text, date, date, text), end_reading(text, text, text, date, text),
  merge_provider(text, text, date, text), list_registered_providers(text), list_registered_commissioners(text),
  read_organisation(text, text) TO assurance_app;
