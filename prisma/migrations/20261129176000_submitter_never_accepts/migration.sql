-- Whoever submitted a version never accepts it, whatever other roles they hold. It asks for a submission by somebody else, so
-- that where none can be seen nothing is accepted.
CREATE FUNCTION refuse_own_acceptance() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.decision = 'accepted' AND NOT EXISTS (SELECT FROM public.submission s
    WHERE s.framework = NEW.framework AND s.provider_code = NEW.provider_code AND s.financial_year = NEW.financial_year
      AND s.period = NEW.period AND s.version = NEW.version AND s.submitted_by <> NEW.decided_by) THEN
    RAISE EXCEPTION 'whoever submitted a version does not accept it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER return_decision_of_another BEFORE INSERT ON return_decision FOR EACH ROW EXECUTE FUNCTION refuse_own_acceptance();
