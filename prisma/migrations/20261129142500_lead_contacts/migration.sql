-- How a named lead is reached, where that is recorded.

-- AlterTable
ALTER TABLE "named_lead" ADD COLUMN     "email" TEXT,
ADD COLUMN     "telephone" TEXT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

ALTER TABLE named_lead
  ADD CONSTRAINT named_lead_email CHECK (email ~ '^[^\s@]+@[^\s@]+$' AND length(email) <= 200),
  ADD CONSTRAINT named_lead_telephone CHECK (telephone ~ '^[0-9+() ]{6,30}$');

-- As before, with how the lead is reached.
DROP FUNCTION record_named_lead(text, text, text, text, date);
CREATE FUNCTION record_named_lead(framework text, provider_code text, side text, name text, from_date date,
  email text DEFAULT NULL, telephone text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  UPDATE named_lead l SET to_date = record_named_lead.from_date - 1 WHERE l.framework = record_named_lead.framework
    AND l.provider_code = record_named_lead.provider_code AND l.side = record_named_lead.side AND l.to_date IS NULL;
  INSERT INTO named_lead (framework, provider_code, side, name, from_date, email, telephone) VALUES (record_named_lead.framework,
    record_named_lead.provider_code, record_named_lead.side, record_named_lead.name, record_named_lead.from_date,
    record_named_lead.email, record_named_lead.telephone);
  PERFORM append_audit(record_named_lead.provider_code, 'named-lead-recorded', record_named_lead.framework, now(), NULL,
    jsonb_strip_nulls(jsonb_build_object('side', record_named_lead.side, 'name', record_named_lead.name,
      'from', record_named_lead.from_date, 'email', record_named_lead.email, 'telephone', record_named_lead.telephone)), NULL);
END $$;
REVOKE EXECUTE ON FUNCTION record_named_lead(text, text, text, text, date, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_named_lead(text, text, text, text, date, text, text) TO assurance_app;

-- How the leads of a service are reached today, for whoever may see what it submits.
CREATE FUNCTION list_lead_contacts(wanted text, provider text) RETURNS TABLE (side text, email text, telephone text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.side, l.email, l.telephone FROM named_lead l
  WHERE l.framework = wanted AND l.provider_code = provider AND daterange(l.from_date, l.to_date, '[]') @> today()
    AND provider IN (SELECT s.code FROM list_providers_in_scope(wanted) s)
$$;
REVOKE EXECUTE ON FUNCTION list_lead_contacts(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_lead_contacts(text, text) TO assurance_app;
