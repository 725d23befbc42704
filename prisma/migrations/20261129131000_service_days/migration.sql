-- A provider counts from its opening to its closing day, under the commissioner of that time: asked of a period, not of the day
-- on which its window opens.

-- The days of a quarter (`2026-27-Q1`) or of a financial year (`2026-27`).
CREATE FUNCTION days_of(period text) RETURNS daterange LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN is_quarter(period) THEN daterange((april + (quarter - 1) * interval '3 months')::date,
      (april + quarter * interval '3 months')::date)
    ELSE daterange(april, (april + interval '1 year')::date) END
  FROM (SELECT make_date(left(period, 4)::int, 4, 1) AS april, nullif(substring(period FROM '-Q([1-4])$'), '')::int AS quarter) starts
$$;
GRANT EXECUTE ON FUNCTION days_of(text) TO assurance_app;

-- When each provider in scope was open and a commissioner answered for it; the first and the last day are among them.
CREATE FUNCTION list_service_days(wanted text) RETURNS TABLE (provider_code text, commissioner_code text, commissioner_name text,
  from_date date, to_date date) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.provider_code, c.code, c.name, greatest(r.from_date, p.opened_on), least(r.to_date, p.closed_on)
  FROM responsibility r JOIN provider p ON p.code = r.provider_code JOIN commissioner c ON c.code = r.commissioner_code
  WHERE r.framework = wanted AND daterange(r.from_date, r.to_date, '[]') && daterange(p.opened_on, p.closed_on, '[]')
    AND r.provider_code IN (SELECT s.code FROM list_providers_in_scope(wanted) s)
$$;
GRANT EXECUTE ON FUNCTION list_service_days(text) TO assurance_app;

CREATE OR REPLACE FUNCTION open_window(framework text, period text, kind text, financial_year text, opens_at timestamptz,
  data_cut_on date, deadline_at timestamptz, closes_at timestamptz, year_closes_at timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  in_force text;
  opened integer := 0;
BEGIN
  IF app_person_id() IS NOT NULL THEN PERFORM require_administrator(); END IF;
  INSERT INTO reporting_window VALUES (open_window.framework, open_window.period, open_window.kind, open_window.financial_year,
    open_window.opens_at, open_window.data_cut_on, open_window.deadline_at, open_window.closes_at, open_window.year_closes_at)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM append_audit('national', 'window-opened', audit_object(open_window.framework, open_window.period), open_window.opens_at,
      NULL, jsonb_build_object('framework', open_window.framework, 'deadline', open_window.deadline_at,
        'closes', open_window.closes_at), NULL);
  END IF;
  FOR in_force IN SELECT DISTINCT r.provider_code FROM responsibility r JOIN provider p ON p.code = r.provider_code
    WHERE r.framework = open_window.framework AND daterange(r.from_date, r.to_date, '[]') * daterange(p.opened_on, p.closed_on, '[]')
      && days_of(open_window.period) ORDER BY r.provider_code LOOP
    IF open_window.kind = 'quarter' THEN
      INSERT INTO quarterly_return (framework, provider_code, period, financial_year, opened_at)
      VALUES (open_window.framework, in_force, open_window.period, open_window.financial_year, open_window.opens_at)
      ON CONFLICT DO NOTHING;
    ELSE
      INSERT INTO declaration (framework, provider_code, financial_year, opened_at)
      VALUES (open_window.framework, in_force, open_window.financial_year, open_window.opens_at)
      ON CONFLICT DO NOTHING;
    END IF;
    CONTINUE WHEN NOT FOUND;
    opened := opened + 1;
    PERFORM append_audit(in_force, CASE open_window.kind WHEN 'quarter' THEN 'return-opened' ELSE 'declaration-opened' END,
      audit_object(open_window.framework, in_force || '-' || open_window.period), open_window.opens_at, NULL,
      jsonb_build_object('framework', open_window.framework), NULL);
  END LOOP;
  RETURN opened;
END $$;
