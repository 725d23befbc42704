-- A draft of a period in which its provider is not in service is asked for no more, whatever was typed into it: it closed before, or
-- its first day was corrected. One that was sent in stays where it is.

-- Whether a provider is in service on any day of a period.
CREATE FUNCTION is_due(framework text, provider_code text, period text) RETURNS boolean LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT EXISTS (SELECT FROM public.responsibility r JOIN public.provider p ON p.code = r.provider_code
    WHERE r.framework = is_due.framework AND r.provider_code = is_due.provider_code
      AND daterange(r.from_date, r.to_date, '[]') * daterange(p.opened_on, p.closed_on, '[]') && public.days_of(is_due.period))
$$;

-- Drafts in scope that nobody is asked for. Mostly there are none.
CREATE FUNCTION list_undue(wanted text) RETURNS TABLE (provider_code text, period text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH drafts AS (SELECT q.provider_code, q.period FROM quarterly_return q WHERE q.framework = wanted AND q.version = 0
    UNION ALL SELECT d.provider_code, d.financial_year FROM declaration d WHERE d.framework = wanted AND d.version = 0)
  SELECT o.provider_code, o.period FROM drafts o WHERE NOT is_due(wanted, o.provider_code, o.period)
    AND o.provider_code IN (SELECT s.code FROM list_providers_in_scope(wanted) s)
$$;
GRANT EXECUTE ON FUNCTION list_undue(text) TO assurance_app;

-- As before, but for what is not due.
CREATE OR REPLACE FUNCTION list_owed(at timestamptz) RETURNS TABLE (framework text, provider_code text, period text, kind text,
  deadline_at timestamptz, overdue_told_at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_service();
  RETURN QUERY
    WITH owed AS (SELECT q.framework, q.provider_code, q.period FROM quarterly_return q WHERE q.version = 0
      UNION ALL SELECT d.framework, d.provider_code, d.financial_year FROM declaration d WHERE d.version = 0)
    SELECT o.framework, o.provider_code, o.period, w.kind, greatest(w.deadline_at, (SELECT max(e.until_at) FROM window_extension e
        WHERE e.framework = o.framework AND e.provider_code = o.provider_code AND e.period = o.period
          AND e.kind = 'submission' AND e.ended_at IS NULL)),
      (SELECT max(n.queued_at) FROM notice n WHERE n.framework = o.framework AND n.provider_code = o.provider_code AND n.kind = 'overdue'
        AND starts_with(n.key, 'overdue/' || o.provider_code || '-' || o.period || '/'))
    FROM owed o JOIN reporting_window w ON w.framework = o.framework AND w.period = o.period
    WHERE w.opens_at <= list_owed.at AND w.year_closes_at >= list_owed.at AND is_due(o.framework, o.provider_code, o.period)
    ORDER BY o.framework, o.period, o.provider_code;
END $$;
