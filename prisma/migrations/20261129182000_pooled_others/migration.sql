-- What the providers that somebody does not see come to together: what those they see are compared with, when those are few. Nothing of
-- any one of them leaves the database: sums of at least five, rounded as counts that are shown to others are (indicators, section 7), so
-- that whoever takes their own away is left with rounded sums.

CREATE POLICY owner_reads ON submitted_line FOR SELECT TO assurance_owner USING (true);

-- A count as it is shown to others: nothing of one to seven, else to the nearest five.
CREATE FUNCTION shared_count(exact numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN exact BETWEEN 1 AND 7 THEN NULL ELSE round(exact / 5) * 5 END
$$;

-- By line, for whoever reads some providers of a framework and not all of it. `basis` names by line the boxes that say what it was
-- measured by, `linked` the line whose counts a line repeats, and with which it is withheld. Where the others are unlike, or fewer than
-- five have figures, there are no sums. Of a wait no total is shared: it is the mean, to a tenth of a day, of the rounded patients.
-- `squares` is the sum of squared distances by which the spread between services is worked out (statistics, funnel), and `weights` and
-- `squared_weights` are what they are weighed by: of those with eight patients or more, where at least five have them.
CREATE FUNCTION pooled_others(wanted text, quarters text[], basis jsonb, linked jsonb, shown text, as_at timestamptz)
RETURNS TABLE (indicator text, definition_version integer, measured jsonb, is_unlike boolean, providers integer, numerator numeric,
  denominator numeric, large integer, squares numeric, weights numeric, squared_weights numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH mine AS MATERIALIZED (SELECT r.provider_code FROM my_reach('return:read-submitted') r WHERE r.framework = wanted),
  versions AS MATERIALIZED (
    SELECT s.provider_code, s.financial_year, s.period, CASE shown WHEN 'first' THEN min(s.version) ELSE max(s.version) END AS version
    FROM submission s
    WHERE s.framework = wanted AND s.period = ANY (quarters) AND (as_at IS NULL OR s.submitted_at <= as_at)
      AND EXISTS (SELECT FROM mine) AND NOT wanted = ANY (my_frameworks('return:read-submitted'))
      AND s.provider_code NOT IN (SELECT m.provider_code FROM mine m)
    GROUP BY s.provider_code, s.financial_year, s.period),
  given AS (
    SELECT l.indicator, l.definition_version, l.kind, b.measured, l.provider_code, sum(l.numerator) AS n, sum(l.denominator) AS d
    FROM versions v JOIN submitted_line l ON (l.framework, l.provider_code, l.financial_year, l.period, l.version)
        = (wanted, v.provider_code, v.financial_year, v.period, v.version)
      CROSS JOIN LATERAL (SELECT coalesce(jsonb_object_agg(k.field, l.figures -> k.field) FILTER (WHERE l.figures ? k.field), '{}') AS measured
        FROM known_box k WHERE (k.framework, k.indicator, k.definition_version) = (wanted, l.indicator, l.definition_version)
          AND k.type = 'choice' AND basis -> l.indicator ? k.field) b
    WHERE l.state = 'value' AND l.numerator IS NOT NULL AND l.denominator > 0
    GROUP BY l.indicator, l.definition_version, l.kind, b.measured, l.provider_code),
  summed AS (
    SELECT g.indicator, g.definition_version, g.kind, g.measured, count(*) AS providers, sum(g.n) AS n, sum(g.d) AS d,
      count(*) OVER (PARTITION BY g.indicator) > 1 AS is_unlike
    FROM given g GROUP BY g.indicator, g.definition_version, g.kind, g.measured),
  -- Nothing of a line that is withheld can be had from one that repeats its counts.
  rounded AS (
    SELECT s.*, s.providers >= 5 AND NOT s.is_unlike AND shared_count(s.d) IS NOT NULL
      AND (s.kind = 'mean-wait' OR (shared_count(s.n) IS NOT NULL AND shared_count(s.d - s.n) IS NOT NULL)) AS is_shared
    FROM summed s),
  shared AS (
    SELECT r.*, r.is_shared AND NOT EXISTS (SELECT FROM rounded o WHERE o.indicator = linked ->> r.indicator AND NOT o.is_shared) AS is_told
    FROM rounded r),
  distances AS (
    SELECT g.indicator, g.d, (asin(sqrt(g.n / g.d)) - asin(sqrt(s.n / s.d))) * 2 * sqrt(g.d) AS z
    FROM given g JOIN shared s ON s.indicator = g.indicator AND s.is_told
    WHERE g.kind <> 'mean-wait' AND g.d >= 8 AND s.n > 0 AND s.n < s.d),
  ends AS (
    SELECT z.indicator, count(*) AS large, percentile_cont(ARRAY[0.1, 0.9]) WITHIN GROUP (ORDER BY z.z) AS cut
    FROM distances z GROUP BY z.indicator HAVING count(*) >= 5),
  spread AS (
    SELECT z.indicator, e.large, sum(least(e.cut[2], greatest(e.cut[1], z.z)) ^ 2) AS squares, sum(4 * z.d) AS weights,
      sum((4 * z.d) ^ 2) AS squared_weights
    FROM distances z JOIN ends e USING (indicator) GROUP BY z.indicator, e.large)
  SELECT DISTINCT ON (s.indicator) s.indicator, CASE WHEN s.is_told THEN s.definition_version END, CASE WHEN s.is_told THEN s.measured END,
    s.is_unlike, CASE WHEN s.is_told THEN s.providers END::integer,
    CASE WHEN NOT s.is_told THEN NULL WHEN s.kind = 'mean-wait' THEN round(s.n / s.d, 1) * shared_count(s.d) ELSE shared_count(s.n) END,
    CASE WHEN s.is_told THEN shared_count(s.d) END, p.large::integer, round(p.squares::numeric, 1), round(p.weights / 20) * 20,
    round(p.squared_weights / 1000) * 1000
  FROM shared s LEFT JOIN spread p ON p.indicator = s.indicator
  ORDER BY s.indicator
$$;

GRANT EXECUTE ON FUNCTION pooled_others(text, text[], jsonb, jsonb, text, timestamptz) TO assurance_app;
