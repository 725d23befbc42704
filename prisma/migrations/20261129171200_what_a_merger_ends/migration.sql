-- From a day on one provider goes on as another: it closes the day before, with who answers for it, reads it and leads it. What it
-- reported stays where it was reported. The triggers of succession refuse what cannot be, and a commissioner that would begin to answer for
-- it only then is refused as a range that ends before it begins.
CREATE OR REPLACE FUNCTION merge_provider(provider_code text, successor_code text, from_date date, reason text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE former date;
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
  UPDATE reading_responsibility r SET to_date = merge_provider.from_date - 1 WHERE r.provider_code = merge_provider.provider_code
    AND r.from_date < merge_provider.from_date AND (r.to_date IS NULL OR r.to_date >= merge_provider.from_date);
  UPDATE named_lead l SET to_date = merge_provider.from_date - 1 WHERE l.provider_code = merge_provider.provider_code
    AND l.from_date < merge_provider.from_date AND (l.to_date IS NULL OR l.to_date >= merge_provider.from_date);
  PERFORM append_audit(provider_code, 'provider-merged', provider_code, now(), jsonb_build_object('closed', former),
    jsonb_build_object('into', successor_code, 'from', from_date), reason);
  PERFORM append_audit(successor_code, 'provider-succeeded', successor_code, now(), NULL,
    jsonb_build_object('provider', provider_code, 'from', from_date), reason);
END $$;
