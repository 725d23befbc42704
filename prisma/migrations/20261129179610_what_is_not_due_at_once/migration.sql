-- Drafts in scope that nobody is asked for, as before, but worked out together: the days of a period once, whoever drafts for it.
CREATE OR REPLACE FUNCTION list_undue(wanted text) RETURNS TABLE (provider_code text, period text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH drafts AS MATERIALIZED (SELECT q.provider_code, q.period FROM quarterly_return q WHERE q.framework = wanted AND q.version = 0
    UNION ALL SELECT d.provider_code, d.financial_year FROM declaration d WHERE d.framework = wanted AND d.version = 0),
  periods AS MATERIALIZED (SELECT each.period, days_of(each.period) AS days FROM (SELECT DISTINCT o.period FROM drafts o) each),
  served AS MATERIALIZED (SELECT r.provider_code, daterange(r.from_date, r.to_date, '[]') * daterange(p.opened_on, p.closed_on, '[]') AS days
    FROM responsibility r JOIN provider p ON p.code = r.provider_code WHERE r.framework = wanted)
  SELECT o.provider_code, o.period FROM drafts o JOIN periods t ON t.period = o.period
  WHERE NOT EXISTS (SELECT FROM served s WHERE s.provider_code = o.provider_code AND s.days && t.days)
    AND o.provider_code IN (SELECT s.code FROM list_providers_in_scope(wanted) s)
$$;
