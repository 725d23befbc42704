-- As before; an extension that was ended, or that lets a provider correct and not submit, puts nothing off.
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
        WHERE e.framework = o.framework AND e.provider_code = o.provider_code AND e.period = o.period AND e.kind = 'submission'
          AND e.ended_at IS NULL)),
      (SELECT max(n.queued_at) FROM notice n WHERE n.framework = o.framework AND n.provider_code = o.provider_code AND n.kind = 'overdue'
        AND starts_with(n.key, 'overdue/' || o.provider_code || '-' || o.period || '/'))
    FROM owed o JOIN reporting_window w ON w.framework = o.framework AND w.period = o.period
    WHERE w.opens_at <= list_owed.at AND w.year_closes_at >= list_owed.at
    ORDER BY o.framework, o.period, o.provider_code;
END $$;
