-- What organisations were called is worked out once for a list, and not once for each of its rows.

-- Each name of each organisation with the days on which it is the name; the first holds before its first day too.
CREATE FUNCTION names_with_days() RETURNS TABLE (organisation text, name text, days daterange) LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT n.organisation, n.name,
    daterange(CASE WHEN lag(n.from_date) OVER own IS NOT NULL THEN n.from_date END, lead(n.from_date) OVER own)
  FROM public.organisation_name n WINDOW own AS (PARTITION BY n.organisation ORDER BY n.from_date)
$$;

CREATE OR REPLACE FUNCTION list_providers_in_scope(wanted text) RETURNS TABLE (code text, name text, region text, commissioner_code text,
  commissioner_name text, provider_lead text, commissioner_lead text, names jsonb, successor_code text, succeeded_on date,
  predecessors jsonb) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH dated AS MATERIALIZED (SELECT n.organisation, n.name, n.days FROM names_with_days() n),
  called AS MATERIALIZED (SELECT d.organisation, d.name FROM dated d WHERE d.days @> today()),
  every_name AS (SELECT n.organisation, jsonb_agg(jsonb_build_object('from', n.from_date, 'name', n.name) ORDER BY n.from_date) AS names
    FROM organisation_name n GROUP BY n.organisation),
  merged AS (SELECT s.successor_code, jsonb_agg(jsonb_build_object('code', s.provider_code, 'name', d.name, 'from', s.from_date)
      ORDER BY s.from_date, s.provider_code) AS predecessors
    FROM succession s LEFT JOIN dated d ON d.organisation = s.provider_code AND d.days @> s.from_date - 1
    WHERE s.from_date <= today() GROUP BY s.successor_code)
  SELECT p.code, own_name.name, p.region, c.code, their_name.name, ours.name, theirs.name, every_name.names, own.successor_code,
    own.from_date, coalesce(merged.predecessors, '[]')
  FROM provider p
  LEFT JOIN called own_name ON own_name.organisation = p.code
  LEFT JOIN every_name ON every_name.organisation = p.code
  LEFT JOIN merged ON merged.successor_code = p.code
  LEFT JOIN succession own ON own.provider_code = p.code AND own.from_date <= today()
  LEFT JOIN heirs() h ON h.provider_code = p.code
  LEFT JOIN responsibility r ON r.framework = wanted AND r.provider_code = coalesce(h.heir, p.code)
    AND daterange(r.from_date, r.to_date, '[]') @> today()
  LEFT JOIN commissioner c ON c.code = r.commissioner_code
  LEFT JOIN called their_name ON their_name.organisation = c.code
  LEFT JOIN named_lead ours ON ours.framework = wanted AND ours.provider_code = coalesce(h.heir, p.code) AND ours.side = 'provider'
    AND daterange(ours.from_date, ours.to_date, '[]') @> today()
  LEFT JOIN named_lead theirs ON theirs.framework = wanted AND theirs.provider_code = coalesce(h.heir, p.code)
    AND theirs.side = 'commissioner' AND daterange(theirs.from_date, theirs.to_date, '[]') @> today()
  WHERE p.code IN (SELECT m.provider_code FROM my_reach('return:read-submitted') m WHERE m.framework = wanted)
    OR (wanted = ANY ((SELECT my_frameworks('return:read-submitted'))::text[])
      AND p.code IN (SELECT e.provider_code FROM responsibility e WHERE e.framework = wanted))
  ORDER BY p.code
$$;

CREATE OR REPLACE FUNCTION list_service_days(wanted text) RETURNS TABLE (provider_code text, commissioner_code text,
  commissioner_name text, from_date date, to_date date) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.provider_code, r.commissioner_code, n.name, greatest(r.from_date, p.opened_on), least(r.to_date, p.closed_on)
  FROM responsibility r JOIN provider p ON p.code = r.provider_code
  LEFT JOIN names_with_days() n ON n.organisation = r.commissioner_code AND n.days @> least(r.to_date, p.closed_on, today())
  WHERE r.framework = wanted AND daterange(r.from_date, r.to_date, '[]') && daterange(p.opened_on, p.closed_on, '[]')
    AND r.provider_code IN (SELECT s.code FROM list_providers_in_scope(wanted) s)
$$;
