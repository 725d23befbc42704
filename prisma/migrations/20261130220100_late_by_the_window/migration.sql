-- When a return or a declaration was due, and whether it came late, is what the window of its period says of whoever hands it in: also for
-- whoever has a connection of the service's role and none of its code (docs/adr/0074). A first version is late after the deadline, with the
-- more time that they were given; a later one is as late as the first. None is handed in before the window opens, nor after it has closed for
-- them. The moment is that of the transaction, which refuse_false_signature() compares.
CREATE FUNCTION refuse_false_lateness() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asked_for text;
  at timestamptz;
  late boolean;
  own record;
BEGIN
  IF called_by_owner() THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'submission' THEN
    asked_for := NEW.period;
    at := NEW.submitted_at;
    SELECT s.late INTO late FROM submission s WHERE (s.framework, s.provider_code, s.financial_year, s.period, s.version)
      = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.period, 1) AND NEW.version > 1;
  ELSE
    asked_for := NEW.financial_year;
    at := NEW.signed_at;
    SELECT s.late INTO late FROM signed_declaration s WHERE (s.framework, s.provider_code, s.financial_year, s.version)
      = (NEW.framework, NEW.provider_code, NEW.financial_year, 1) AND NEW.version > 1;
  END IF;
  SELECT w.opens_at, greatest(w.deadline_at, e.extended_until) AS deadline_at, CASE NEW.version
    WHEN 1 THEN greatest(w.closes_at, e.extended_until) ELSE greatest(w.closes_at, w.year_closes_at, e.extended_until, e.correctable_until) END AS ends_at
    INTO own FROM reporting_window w
    LEFT JOIN own_extension e ON (e.framework, e.provider_code, e.period) = (w.framework, NEW.provider_code, w.period)
    WHERE (w.framework, w.period) = (NEW.framework, asked_for);
  -- Where the timetable was changed meanwhile, the same is worked out anew.
  IF date_trunc('milliseconds', own.deadline_at) IS DISTINCT FROM date_trunc('milliseconds', NEW.deadline_at) THEN
    RAISE EXCEPTION 'the window of % is due at another moment', asked_for USING ERRCODE = 'serialization_failure';
  END IF;
  IF NEW.late IS DISTINCT FROM coalesce(late, at > own.deadline_at) OR NOT at BETWEEN own.opens_at AND own.ends_at THEN
    RAISE EXCEPTION 'what is handed in for % is on time or late as its window says', asked_for USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER submission_within_window AFTER INSERT ON submission FOR EACH ROW EXECUTE FUNCTION refuse_false_lateness();
CREATE TRIGGER signed_declaration_within_window AFTER INSERT ON signed_declaration FOR EACH ROW EXECUTE FUNCTION refuse_false_lateness();
