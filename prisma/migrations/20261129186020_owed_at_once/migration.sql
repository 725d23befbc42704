-- Everything that is owed at a moment, as before, but worked out together: the days of a period once, whoever owes it, and what each
-- provider has beside its window from one reading of each table. The worker asks each minute.
CREATE OR REPLACE FUNCTION list_owed(at timestamptz) RETURNS TABLE (framework text, provider_code text, period text, kind text,
  deadline_at timestamptz, overdue_told_at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_service();
  RETURN QUERY
    WITH open AS MATERIALIZED (SELECT w.framework, w.period, w.kind, w.deadline_at, days_of(w.period) AS days FROM reporting_window w
      WHERE w.opens_at <= list_owed.at AND w.year_closes_at >= list_owed.at),
    drafts AS (SELECT q.framework, q.provider_code, q.period FROM quarterly_return q WHERE q.version = 0
      UNION ALL SELECT d.framework, d.provider_code, d.financial_year FROM declaration d WHERE d.version = 0),
    served AS MATERIALIZED (SELECT r.framework, r.provider_code, daterange(r.from_date, r.to_date, '[]')
      * daterange(p.opened_on, p.closed_on, '[]') AS days FROM responsibility r JOIN provider p ON p.code = r.provider_code),
    owed AS MATERIALIZED (SELECT o.framework, o.provider_code, o.period, w.kind, w.deadline_at
      FROM drafts o JOIN open w ON w.framework = o.framework AND w.period = o.period
      WHERE EXISTS (SELECT FROM served s WHERE s.framework = o.framework AND s.provider_code = o.provider_code AND s.days && w.days)),
    longer AS (SELECT e.framework, e.provider_code, e.period, max(e.until_at) AS until_at FROM window_extension e
      WHERE e.kind = 'submission' AND e.ended_at IS NULL GROUP BY e.framework, e.provider_code, e.period)
    SELECT o.framework, o.provider_code, o.period, o.kind, greatest(o.deadline_at, x.until_at),
      (SELECT max(n.queued_at) FROM notice n WHERE n.framework = o.framework AND n.provider_code = o.provider_code AND n.kind = 'overdue'
        AND starts_with(n.key, 'overdue/' || o.provider_code || '-' || o.period || '/'))
    FROM owed o LEFT JOIN longer x ON x.framework = o.framework AND x.provider_code = o.provider_code AND x.period = o.period
    ORDER BY o.framework, o.period, o.provider_code;
END $$;
