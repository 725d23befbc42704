-- A merger whose day has not come can be withdrawn, with a reason: until then it gave nobody anything to see. What it had ended goes on as
-- before, and that it was recorded, and withdrawn, stays on record.

ALTER TABLE former_row DROP CONSTRAINT former_row_relation,
  ADD CONSTRAINT former_row_relation CHECK (relation IN ('provider', 'responsibility', 'named_lead', 'service_offering', 'succession'));

-- A succession never changes, and is let go only while its day is still to come; then it is kept with what else was replaced.
CREATE FUNCTION let_go_of_succession() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.from_date <= today() THEN
    RAISE EXCEPTION 'a merger that has begun never changes' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO former_row (relation, held, recorded_at, ended_at) VALUES ('succession', to_jsonb(OLD) - 'reason', OLD.recorded_at, now());
  RETURN OLD;
END $$;
DROP TRIGGER succession_never_changes ON succession;
CREATE TRIGGER succession_never_changes BEFORE UPDATE OR TRUNCATE ON succession FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER succession_let_go BEFORE DELETE ON succession FOR EACH ROW EXECUTE FUNCTION let_go_of_succession();

-- As before, and the event says whose reading it ended.
CREATE OR REPLACE FUNCTION merge_provider(provider_code text, successor_code text, from_date date, reason text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  former date;
  readings jsonb;
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
  SELECT coalesce(jsonb_agg(jsonb_build_object('framework', r.framework, 'commissioner', r.commissioner_code, 'from', r.from_date,
      'to', r.to_date)), '[]') INTO readings FROM reading_responsibility r WHERE r.provider_code = merge_provider.provider_code
    AND r.from_date < merge_provider.from_date AND (r.to_date IS NULL OR r.to_date >= merge_provider.from_date);
  UPDATE reading_responsibility r SET to_date = merge_provider.from_date - 1 WHERE r.provider_code = merge_provider.provider_code
    AND r.from_date < merge_provider.from_date AND (r.to_date IS NULL OR r.to_date >= merge_provider.from_date);
  UPDATE named_lead l SET to_date = merge_provider.from_date - 1 WHERE l.provider_code = merge_provider.provider_code
    AND l.from_date < merge_provider.from_date AND (l.to_date IS NULL OR l.to_date >= merge_provider.from_date);
  PERFORM append_audit(provider_code, 'provider-merged', provider_code, now(), jsonb_build_object('closed', former, 'readings', readings),
    jsonb_build_object('into', successor_code, 'from', from_date), reason);
  PERFORM append_audit(successor_code, 'provider-succeeded', successor_code, now(), NULL,
    jsonb_build_object('provider', provider_code, 'from', from_date), reason);
END $$;

-- Withdraws the merger of a provider before its first day; what it ended is as it was before it was recorded.
CREATE FUNCTION withdraw_merger(provider_code text, reason text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  merger succession;
  ended date;
BEGIN
  PERFORM require_administrator();
  PERFORM FROM provider p WHERE p.code = withdraw_merger.provider_code
    OR p.code = (SELECT s.successor_code FROM succession s WHERE s.provider_code = withdraw_merger.provider_code) ORDER BY p.code FOR UPDATE;
  DELETE FROM succession s WHERE s.provider_code = withdraw_merger.provider_code RETURNING s.* INTO merger;
  IF merger.provider_code IS NULL THEN
    RAISE EXCEPTION '% does not merge', provider_code USING ERRCODE = 'check_violation';
  END IF;
  ended := merger.from_date - 1;
  UPDATE provider p SET closed_on = (f.held ->> 'closed_on')::date FROM former_row f
    WHERE p.code = merger.provider_code AND f.relation = 'provider' AND f.held ->> 'code' = p.code AND f.ended_at = merger.recorded_at;
  UPDATE responsibility r SET to_date = (f.held ->> 'to_date')::date FROM former_row f
    WHERE r.provider_code = merger.provider_code AND r.to_date = ended AND f.relation = 'responsibility' AND f.ended_at = merger.recorded_at
      AND f.held ->> 'framework' = r.framework AND f.held ->> 'provider_code' = r.provider_code
      AND (f.held ->> 'from_date')::date = r.from_date;
  UPDATE named_lead l SET to_date = (f.held ->> 'to_date')::date FROM former_row f
    WHERE l.provider_code = merger.provider_code AND l.to_date = ended AND f.relation = 'named_lead' AND f.ended_at = merger.recorded_at
      AND f.held ->> 'framework' = l.framework AND f.held ->> 'provider_code' = l.provider_code AND f.held ->> 'side' = l.side
      AND (f.held ->> 'from_date')::date = l.from_date;
  UPDATE reading_responsibility r SET to_date = (e.reading ->> 'to')::date
    FROM (SELECT jsonb_array_elements(coalesce(a.old -> 'readings', '[]')) AS reading FROM audit_event a
      WHERE a.organisation = merger.provider_code AND a.action = 'provider-merged' ORDER BY a.seq DESC LIMIT 100) e
    WHERE r.provider_code = merger.provider_code AND r.to_date = ended AND r.framework = e.reading ->> 'framework'
      AND r.commissioner_code = e.reading ->> 'commissioner' AND r.from_date = (e.reading ->> 'from')::date;
  PERFORM append_audit(merger.provider_code, 'merger-withdrawn', merger.provider_code, now(),
    jsonb_build_object('into', merger.successor_code, 'from', merger.from_date), NULL, reason);
  PERFORM append_audit(merger.successor_code, 'succession-withdrawn', merger.successor_code, now(),
    jsonb_build_object('provider', merger.provider_code, 'from', merger.from_date), NULL, reason);
END $$;
GRANT EXECUTE ON FUNCTION withdraw_merger(text, text) TO assurance_app;

-- As before, with the mergers that were withdrawn, the newest first.
CREATE OR REPLACE FUNCTION read_organisation(framework text, wanted text) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER
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
      FROM succession s WHERE s.successor_code = wanted),
    'withdrawn', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', e.old ->> 'into', 'name', name_on(e.old ->> 'into', today()),
        'from', e.old ->> 'from', 'on', (e.at AT TIME ZONE 'Europe/London')::date, 'by', e.person_name, 'reason', e.reason)
        ORDER BY e.seq DESC), '[]')
      FROM audit_event e WHERE e.organisation = wanted AND e.action = 'merger-withdrawn'))
  FROM (SELECT p.code, p.region, p.opened_on, p.closed_on FROM provider p WHERE p.code = wanted
    UNION ALL SELECT c.code, NULL, NULL, NULL FROM commissioner c WHERE c.code = wanted) o);
END $$;
