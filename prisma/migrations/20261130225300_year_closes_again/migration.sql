-- More time for all that is ended early puts back the close of the year too, which it had moved where it went beyond it: else everybody
-- could correct the quarter until a day that was withdrawn. What holds is the year's own window where it is open, else what was found.

ALTER TABLE general_extension ADD COLUMN old_year_closes_at timestamptz(6);
COMMENT ON COLUMN general_extension.old_year_closes_at IS 'When its year closed before; unknown of what was given before this was kept.';

-- For everybody at once: the deadline and the close of the window move, and what is said of it is shown until it ends.
CREATE OR REPLACE FUNCTION extend_for_all(framework text, period text, until_at timestamptz, message text, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE found reporting_window;
BEGIN
  PERFORM require_administrator();
  SELECT * INTO STRICT found FROM reporting_window w WHERE (w.framework, w.period) = (extend_for_all.framework, extend_for_all.period) FOR UPDATE;
  UPDATE general_extension e SET ended_at = e.until_at, ended_by_name = 'The service'
  WHERE (e.framework, e.period) = (found.framework, found.period) AND e.ended_at IS NULL AND e.until_at <= extend_for_all.at;
  IF EXISTS (SELECT FROM general_extension e WHERE (e.framework, e.period) = (found.framework, found.period) AND e.ended_at IS NULL) THEN
    RETURN false;
  END IF;
  IF extend_for_all.until_at <= found.deadline_at THEN
    RAISE EXCEPTION 'an extension ends after the deadline' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO general_extension SELECT found.framework, found.period, 1 + (SELECT count(*) FROM general_extension e
      WHERE (e.framework, e.period) = (found.framework, found.period)), found.deadline_at, found.closes_at, extend_for_all.until_at,
    extend_for_all.message, app_person_id(), caller_name(), extend_for_all.at, NULL, NULL, found.year_closes_at;
  PERFORM move_window(found.framework, found.period, extend_for_all.until_at, greatest(found.closes_at, extend_for_all.until_at),
    extend_for_all.message, extend_for_all.at);
  RETURN true;
END $$;

-- Ends it before its time: the window is again as it was, but for what is past by now, since nobody is late after the fact.
CREATE OR REPLACE FUNCTION end_for_all(framework text, period text, reason text, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  ended general_extension;
  deadline timestamptz;
BEGIN
  PERFORM require_administrator();
  UPDATE general_extension e SET ended_at = end_for_all.at, ended_by_name = caller_name()
  WHERE (e.framework, e.period) = (end_for_all.framework, end_for_all.period) AND e.ended_at IS NULL RETURNING * INTO ended;
  IF ended IS NULL THEN RETURN false; END IF;
  IF ended.until_at > end_for_all.at THEN
    deadline := greatest(ended.old_deadline_at, end_for_all.at);
    PERFORM move_window(ended.framework, ended.period, deadline, greatest(ended.old_closes_at, deadline), end_for_all.reason, end_for_all.at);
    UPDATE reporting_window w SET year_closes_at = greatest(w.closes_at, coalesce((SELECT y.closes_at FROM reporting_window y
      WHERE (y.framework, y.period) = (w.framework, w.financial_year)), ended.old_year_closes_at, w.year_closes_at))
    WHERE (w.framework, w.period) = (ended.framework, ended.period) AND w.kind = 'quarter';
  END IF;
  RETURN true;
END $$;
