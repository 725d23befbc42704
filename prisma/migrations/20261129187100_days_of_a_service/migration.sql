-- A provider that was registered with a wrong first day can be put right: who answers and who leads since that day move with it, a
-- commissioner can be recorded for days on which nobody answered, and what is asked of nobody for that reason is listed.

-- The region and the days of a provider as they are from now on known, as before; what began on its first day begins on the corrected one,
-- unless somebody else stands there, or it would end before it begins.
CREATE OR REPLACE FUNCTION change_provider(code text, region text, opened_on date, closed_on date, reason text) RETURNS integer LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  former provider;
  moved record;
BEGIN
  PERFORM require_administrator();
  SELECT * INTO STRICT former FROM provider p WHERE p.code = change_provider.code FOR UPDATE;
  UPDATE provider p SET region = change_provider.region, opened_on = change_provider.opened_on, closed_on = change_provider.closed_on
  WHERE p.code = change_provider.code;
  PERFORM append_audit(code, CASE WHEN former.closed_on IS NOT DISTINCT FROM closed_on THEN 'provider-changed'
      WHEN closed_on IS NULL THEN 'provider-reopened' ELSE 'provider-closed' END, code, now(),
    jsonb_build_object('region', former.region, 'opened', former.opened_on, 'closed', former.closed_on),
    jsonb_build_object('region', region, 'opened', opened_on, 'closed', closed_on), reason);
  IF former.opened_on = opened_on THEN RETURN begin_drafts(code); END IF;
  FOR moved IN UPDATE responsibility r SET from_date = change_provider.opened_on
    WHERE r.provider_code = change_provider.code AND r.from_date = former.opened_on
      AND (r.to_date IS NULL OR r.to_date >= change_provider.opened_on)
      AND NOT EXISTS (SELECT FROM responsibility o WHERE o.framework = r.framework AND o.provider_code = r.provider_code
        AND o.from_date <> r.from_date
        AND daterange(o.from_date, o.to_date, '[]') && daterange(change_provider.opened_on, r.to_date, '[]'))
    RETURNING r.framework, r.commissioner_code LOOP
    PERFORM append_audit(code, 'responsibility-changed', moved.framework, now(),
      jsonb_build_object('commissioner', moved.commissioner_code, 'from', former.opened_on),
      jsonb_build_object('commissioner', moved.commissioner_code, 'from', opened_on), reason);
  END LOOP;
  FOR moved IN UPDATE named_lead l SET from_date = change_provider.opened_on
    WHERE l.provider_code = change_provider.code AND l.from_date = former.opened_on
      AND (l.to_date IS NULL OR l.to_date >= change_provider.opened_on)
      AND NOT EXISTS (SELECT FROM named_lead o WHERE o.framework = l.framework AND o.provider_code = l.provider_code AND o.side = l.side
        AND o.from_date <> l.from_date
        AND daterange(o.from_date, o.to_date, '[]') && daterange(change_provider.opened_on, l.to_date, '[]'))
    RETURNING l.framework, l.side, l.name LOOP
    PERFORM append_audit(code, 'named-lead-moved', moved.framework, now(),
      jsonb_build_object('side', moved.side, 'name', moved.name, 'from', former.opened_on),
      jsonb_build_object('side', moved.side, 'name', moved.name, 'from', opened_on), reason);
  END LOOP;
  RETURN begin_drafts(code);
END $$;

-- A commissioner answers from a day on, until the day before another begins, if one does later: that is for days on which nobody
-- answered. Whoever answered on that day ends the day before it. Where the next one is the same, it begins earlier.
CREATE OR REPLACE FUNCTION change_responsibility(framework text, provider_code text, commissioner_code text, from_date date, reason text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  former text;
  next_from date;
  next_code text;
BEGIN
  PERFORM require_administrator();
  SELECT r.from_date, r.commissioner_code INTO next_from, next_code FROM responsibility r
  WHERE r.framework = change_responsibility.framework AND r.provider_code = change_responsibility.provider_code
    AND r.from_date > change_responsibility.from_date ORDER BY r.from_date LIMIT 1;
  UPDATE responsibility r SET to_date = change_responsibility.from_date - 1
  WHERE r.framework = change_responsibility.framework AND r.provider_code = change_responsibility.provider_code
    AND r.from_date < change_responsibility.from_date AND (r.to_date IS NULL OR r.to_date >= change_responsibility.from_date)
  RETURNING r.commissioner_code INTO former;
  IF next_code = commissioner_code THEN
    UPDATE responsibility r SET from_date = change_responsibility.from_date
    WHERE r.framework = change_responsibility.framework AND r.provider_code = change_responsibility.provider_code AND r.from_date = next_from;
  ELSE
    INSERT INTO responsibility VALUES (framework, provider_code, commissioner_code, from_date, next_from - 1);
  END IF;
  PERFORM append_audit(provider_code, 'responsibility-changed', framework, now(),
    CASE WHEN former IS NOT NULL THEN jsonb_build_object('commissioner', former, 'to', from_date - 1) END,
    jsonb_strip_nulls(jsonb_build_object('commissioner', commissioner_code, 'from', from_date,
      'to', CASE WHEN next_code IS DISTINCT FROM commissioner_code THEN next_from - 1 END)), reason);
  RETURN begin_drafts(provider_code);
END $$;

-- What is open now and would be asked of a provider by its own days, but is not, since nobody answers for it on any of them. Of providers for
-- which somebody answers on other days: where nobody ever did, that is said by itself.
CREATE FUNCTION list_unasked(wanted text) RETURNS TABLE (provider_code text, period text) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  RETURN QUERY
    WITH open AS MATERIALIZED (SELECT w.period, days_of(w.period) AS days FROM reporting_window w
      WHERE w.framework = wanted AND w.opens_at <= now() AND w.closes_at > now()),
    served AS MATERIALIZED (SELECT r.provider_code, daterange(r.from_date, r.to_date, '[]') * daterange(p.opened_on, p.closed_on, '[]') AS days
      FROM responsibility r JOIN provider p ON p.code = r.provider_code WHERE r.framework = wanted)
    SELECT p.code, o.period FROM provider p JOIN open o ON daterange(p.opened_on, p.closed_on, '[]') && o.days
    WHERE EXISTS (SELECT FROM served s WHERE s.provider_code = p.code)
      AND NOT EXISTS (SELECT FROM served s WHERE s.provider_code = p.code AND s.days && o.days)
    ORDER BY p.code, o.period;
END $$;
GRANT EXECUTE ON FUNCTION list_unasked(text) TO assurance_app;
