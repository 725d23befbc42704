-- Who may see what is asked by every policy of every table that a query touches: for the page of one return thirteen times.
-- These functions answer the same as before, each in one statement whose plan is kept, instead of a dozen nested ones.

-- What is small is merged into the query that calls it, which a SET clause forbids. What it names is in pg_catalog, or is qualified.
ALTER FUNCTION app_person_id() RESET search_path;
ALTER FUNCTION today() RESET search_path;
ALTER FUNCTION is_financial_year(text) RESET search_path;
ALTER FUNCTION is_quarter(text) RESET search_path;
ALTER FUNCTION is_digest(text) RESET search_path;

-- The memberships in force of whoever is asking. With the rights of its caller: only the owner's functions may call it.
CREATE OR REPLACE FUNCTION my_memberships() RETURNS SETOF membership LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT m.* FROM public.membership m JOIN public.person p ON p.id = m.person_id
  WHERE p.id = public.app_person_id() AND p.disabled_at IS NULL
    AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
$$;
ALTER FUNCTION my_memberships() RESET search_path;

-- The responsibilities in force today of the commissioners for whom they work; the same in rights.
CREATE FUNCTION my_responsibilities() RETURNS SETOF responsibility LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT r.* FROM public.my_memberships() m JOIN public.responsibility r ON r.commissioner_code = m.commissioner_code
  WHERE r.from_date <= public.today() AND (r.to_date IS NULL OR r.to_date >= public.today())
$$;

CREATE OR REPLACE FUNCTION i_am(wanted text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM my_memberships() WHERE role = wanted);
END $$;

CREATE OR REPLACE FUNCTION my_provider_codes() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT provider_code FROM my_memberships() WHERE provider_code IS NOT NULL);
END $$;

CREATE OR REPLACE FUNCTION my_draft_provider_codes() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN (SELECT CASE WHEN bool_or(role = 'auditor') THEN ARRAY(SELECT code FROM provider)
    ELSE coalesce(array_agg(provider_code) FILTER (WHERE provider_code IS NOT NULL), '{}') END FROM my_memberships());
END $$;

CREATE OR REPLACE FUNCTION my_commissioned_provider_codes() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT provider_code FROM my_responsibilities());
END $$;

CREATE OR REPLACE FUNCTION my_submitted_provider_codes() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN (SELECT CASE WHEN bool_or(role IN ('auditor', 'national-analyst')) THEN ARRAY(SELECT code FROM provider)
    ELSE coalesce(array_agg(provider_code) FILTER (WHERE provider_code IS NOT NULL), '{}')
      || CASE WHEN bool_or(commissioner_code IS NOT NULL) THEN ARRAY(SELECT provider_code FROM my_responsibilities()) END
    END FROM my_memberships());
END $$;

-- Organisations that a person may record something about; an auditor changes nothing, but downloads.
CREATE OR REPLACE FUNCTION my_recordable_organisations() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- No NULL among them: to be one of these would then be unknown, and not false.
  RETURN (SELECT coalesce(array_agg(coalesce(provider_code, commissioner_code))
      FILTER (WHERE num_nonnulls(provider_code, commissioner_code) > 0), '{}')
    || CASE WHEN bool_or(commissioner_code IS NOT NULL) THEN ARRAY(SELECT provider_code FROM my_responsibilities()) END
    || CASE WHEN bool_or(role = 'administrator') THEN ARRAY(SELECT code FROM provider UNION ALL SELECT code FROM commissioner) END
    || CASE WHEN bool_or(role IN ('administrator', 'national-analyst')) THEN ARRAY['national'] END
    || CASE WHEN count(*) > 0 THEN ARRAY['downloads'] END FROM my_memberships());
END $$;
