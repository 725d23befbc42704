-- The timetable as data: the rule of a framework, what holds for single windows instead until they open, how an open window was
-- changed and why, and who may be later than others. Every change is a row more; nothing is overwritten but the window that it is about.

-- ---- Tables, as the schema says them -----------------------------------------------------------------------

CREATE TABLE "timetable_rule" (
    "framework" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data_cut_days" INTEGER NOT NULL,
    "deadline_days" INTEGER NOT NULL,
    "close_days" INTEGER,
    "year_opens" CHAR(5) NOT NULL,
    "year_deadline" CHAR(5) NOT NULL,
    "year_closes" CHAR(5) NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by" UUID,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "timetable_rule_pkey" PRIMARY KEY ("framework","version")
);

CREATE TABLE "planned_window" (
    "framework" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "opens_on" DATE,
    "data_cut_on" DATE,
    "deadline_on" DATE,
    "closes_on" DATE,
    "reason" TEXT NOT NULL,
    "recorded_by" UUID,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "planned_window_pkey" PRIMARY KEY ("framework","period","version")
);

CREATE TABLE "window_change" (
    "framework" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "old_deadline_at" TIMESTAMPTZ(6) NOT NULL,
    "old_closes_at" TIMESTAMPTZ(6) NOT NULL,
    "deadline_at" TIMESTAMPTZ(6) NOT NULL,
    "closes_at" TIMESTAMPTZ(6) NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by" UUID,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "window_change_pkey" PRIMARY KEY ("framework","period","version")
);

CREATE TABLE "general_extension" (
    "framework" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "old_deadline_at" TIMESTAMPTZ(6) NOT NULL,
    "old_closes_at" TIMESTAMPTZ(6) NOT NULL,
    "until_at" TIMESTAMPTZ(6) NOT NULL,
    "message" TEXT NOT NULL,
    "granted_by" UUID,
    "granted_by_name" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by_name" TEXT,

    CONSTRAINT "general_extension_pkey" PRIMARY KEY ("framework","period","version")
);

ALTER TABLE "window_extension"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'submission',
  ADD COLUMN "granted_by_name" TEXT,
  ADD COLUMN "ended_at" TIMESTAMPTZ(6),
  ADD COLUMN "ended_by_name" TEXT,
  ADD COLUMN "end_reason" TEXT;

ALTER TABLE "window_change" ADD CONSTRAINT "window_change_framework_period_fkey" FOREIGN KEY ("framework", "period") REFERENCES "reporting_window"("framework", "period") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "general_extension" ADD CONSTRAINT "general_extension_framework_period_fkey" FOREIGN KEY ("framework", "period") REFERENCES "reporting_window"("framework", "period") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---- What may stand in them --------------------------------------------------------------------------------

-- A day of every year, `06-30`; not 29 February.
CREATE FUNCTION is_year_day(value text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN value ~ '^\d\d-\d\d$' AND make_date(2023, left(value, 2)::int, right(value, 2)::int) IS NOT NULL;
EXCEPTION WHEN datetime_field_overflow THEN RETURN false;
END $$;
GRANT EXECUTE ON FUNCTION is_year_day(text) TO assurance_app;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['timetable_rule', 'planned_window', 'window_change', 'general_extension'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %1$s_framework CHECK (framework ~ ''^[a-z]{2,10}-[0-9]{3,5}$''),
      ADD CONSTRAINT %1$s_version CHECK (version > 0)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['timetable_rule', 'planned_window', 'window_change'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %1$s_reason CHECK (reason <> '''' AND length(reason) <= 4000)', name);
  END LOOP;
END $$;
ALTER TABLE timetable_rule
  ADD CONSTRAINT timetable_rule_order CHECK (data_cut_days BETWEEN 0 AND 365 AND deadline_days BETWEEN greatest(1, data_cut_days) AND 365
    AND (close_days IS NULL OR close_days BETWEEN deadline_days AND 730)),
  ADD CONSTRAINT timetable_rule_days CHECK (is_year_day(year_opens) AND is_year_day(year_deadline) AND is_year_day(year_closes));
ALTER TABLE planned_window
  ADD CONSTRAINT planned_window_period CHECK (is_quarter(period) OR is_financial_year(period)),
  ADD CONSTRAINT planned_window_order CHECK (CASE WHEN opens_on IS NULL THEN num_nonnulls(data_cut_on, deadline_on, closes_on) = 0
    ELSE num_nulls(data_cut_on, deadline_on, closes_on) = 0 AND opens_on <= data_cut_on AND data_cut_on <= deadline_on
      AND deadline_on <= closes_on AND opens_on >= upper(days_of(period)) END);
ALTER TABLE window_change ADD CONSTRAINT window_change_order CHECK (deadline_at <= closes_at);
ALTER TABLE general_extension
  ADD CONSTRAINT general_extension_message CHECK (message <> '' AND length(message) <= 500),
  ADD CONSTRAINT general_extension_until CHECK (until_at > granted_at),
  ADD CONSTRAINT general_extension_end CHECK (num_nulls(ended_at, ended_by_name) <> 1 AND ended_at >= granted_at);
-- One at a time: each puts back, at its end, what it had found.
CREATE UNIQUE INDEX general_extension_once ON general_extension (framework, period) WHERE ended_at IS NULL;
ALTER TABLE window_extension
  ADD CONSTRAINT window_extension_kind CHECK (kind IN ('submission', 'correction')),
  ADD CONSTRAINT window_extension_end CHECK (num_nulls(ended_at, ended_by_name, end_reason) IN (0, 3) AND ended_at >= granted_at
    AND end_reason <> '' AND length(end_reason) <= 4000);
-- What is due is due on the data that were cut.
ALTER TABLE reporting_window ADD CONSTRAINT reporting_window_data_cut
  CHECK ((deadline_at AT TIME ZONE 'Europe/London')::date >= data_cut_on) NOT VALID;

COMMENT ON TABLE timetable_rule IS 'From which the dates of all windows follow: the newest version counts for what has not opened.';
COMMENT ON TABLE planned_window IS 'The days of one window instead of the rule''s, until it opens: the newest version counts; without days it is the rule''s again.';
COMMENT ON TABLE window_change IS 'How the deadline and the close of a window were changed after it had opened, and why.';
COMMENT ON TABLE general_extension IS 'More time for all at once, with what everybody concerned is told until it ends.';
COMMENT ON COLUMN window_extension.kind IS 'submission: more time for a first version; correction: leave to correct after the close of the year.';

-- ---- Who may read ------------------------------------------------------------------------------------------

ALTER TABLE timetable_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE planned_window ENABLE ROW LEVEL SECURITY;
ALTER TABLE window_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE general_extension ENABLE ROW LEVEL SECURITY;

-- The owner's functions end an extension.
CREATE POLICY owner_ends ON window_extension FOR UPDATE TO assurance_owner USING (true);

-- Until when a provider's first version, and a correction of theirs, may come, where that is later than for others.
CREATE VIEW own_extension WITH (security_invoker = true) AS
  SELECT framework, provider_code, period, max(until_at) FILTER (WHERE kind = 'submission') AS extended_until,
    max(until_at) FILTER (WHERE kind = 'correction') AS correctable_until
  FROM window_extension WHERE ended_at IS NULL GROUP BY framework, provider_code, period;
GRANT SELECT ON own_extension TO assurance_app;

-- What was decided about the timetable of a framework, in one row: the newest rule, or NULL, and what was set for single windows.
CREATE FUNCTION find_timetable(wanted text) RETURNS TABLE (rule jsonb, planned jsonb) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT (SELECT to_jsonb(r) FROM timetable_rule r WHERE r.framework = wanted ORDER BY r.version DESC LIMIT 1),
    (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM (SELECT DISTINCT ON (x.period) x.* FROM planned_window x
      WHERE x.framework = wanted ORDER BY x.period, x.version DESC) p)
$$;
GRANT EXECUTE ON FUNCTION find_timetable(text) TO assurance_app, assurance_worker;

-- ---- The rule, and single windows before they open ---------------------------------------------------------

-- Who does it by name; the service itself where nobody is signed in.
CREATE FUNCTION caller_name() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT p.name FROM person p WHERE p.id = app_person_id()), 'The service')
$$;

-- False when somebody else has changed the rule since version `seen` (0: none yet).
CREATE FUNCTION record_timetable_rule(framework text, seen integer, rule jsonb, reason text, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  last timetable_rule;
  next timetable_rule;
BEGIN
  PERFORM require_administrator();
  PERFORM pg_advisory_xact_lock(hashtext('assurance-windows/' || record_timetable_rule.framework));
  SELECT * INTO last FROM timetable_rule r WHERE r.framework = record_timetable_rule.framework ORDER BY r.version DESC LIMIT 1;
  IF coalesce(last.version, 0) <> seen THEN RETURN false; END IF;
  next := jsonb_populate_record(NULL::timetable_rule, record_timetable_rule.rule || jsonb_build_object(
    'framework', record_timetable_rule.framework, 'version', seen + 1, 'reason', record_timetable_rule.reason, 'recorded_by', app_person_id(),
    'recorded_by_name', caller_name(), 'recorded_at', record_timetable_rule.at));
  INSERT INTO timetable_rule SELECT next.*;
  PERFORM append_audit('national', 'timetable-changed', audit_object(record_timetable_rule.framework, 'timetable'), record_timetable_rule.at,
    CASE WHEN last.version IS NOT NULL THEN to_jsonb(last) - ARRAY['framework', 'version', 'reason', 'recorded_by', 'recorded_by_name',
      'recorded_at'] END, record_timetable_rule.rule || jsonb_build_object('framework', record_timetable_rule.framework),
    record_timetable_rule.reason);
  RETURN true;
END $$;

-- The days of one window that has not opened, or NULL for what the rule says. False when somebody else changed it since version `seen`,
-- or when it has opened.
CREATE FUNCTION plan_window(framework text, period text, seen integer, dates jsonb, reason text, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE last planned_window;
BEGIN
  PERFORM require_administrator();
  PERFORM pg_advisory_xact_lock(hashtext('assurance-windows/' || plan_window.framework));
  SELECT * INTO last FROM planned_window p WHERE (p.framework, p.period) = (plan_window.framework, plan_window.period)
    ORDER BY p.version DESC LIMIT 1;
  IF coalesce(last.version, 0) <> seen OR EXISTS (SELECT FROM reporting_window w
    WHERE (w.framework, w.period) = (plan_window.framework, plan_window.period)) THEN RETURN false; END IF;
  INSERT INTO planned_window VALUES (plan_window.framework, plan_window.period, seen + 1, (dates->>'opens')::date,
    (dates->>'dataCut')::date, (dates->>'deadline')::date, (dates->>'closes')::date, plan_window.reason, app_person_id(), caller_name(),
    plan_window.at);
  PERFORM append_audit('national', 'window-planned', audit_object(plan_window.framework, plan_window.period), plan_window.at,
    jsonb_strip_nulls(jsonb_build_object('opens', last.opens_on, 'dataCut', last.data_cut_on, 'deadline', last.deadline_on,
      'closes', last.closes_on)), coalesce(dates, '{"by": "rule"}') || jsonb_build_object('framework', plan_window.framework),
    plan_window.reason);
  RETURN true;
END $$;

-- ---- Windows that are open ---------------------------------------------------------------------------------

-- Opens a window once, and begins what its providers owe. A year's own close is the close of the year for its quarters too.
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
    UPDATE reporting_window w SET year_closes_at = greatest(open_window.year_closes_at, w.closes_at)
    WHERE open_window.kind = 'year' AND w.framework = open_window.framework AND w.financial_year = open_window.financial_year
      AND w.kind = 'quarter';
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

-- Moves the deadline and the close of an open window, and of the year with the year's: for the functions below, which have asked.
CREATE FUNCTION move_window(framework text, period text, deadline_at timestamptz, closes_at timestamptz, reason text, at timestamptz)
  RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE found reporting_window;
BEGIN
  SELECT * INTO STRICT found FROM reporting_window w WHERE (w.framework, w.period) = (move_window.framework, move_window.period) FOR UPDATE;
  INSERT INTO window_change SELECT found.framework, found.period,
    1 + (SELECT count(*) FROM window_change c WHERE (c.framework, c.period) = (found.framework, found.period)), found.deadline_at,
    found.closes_at, move_window.deadline_at, move_window.closes_at, move_window.reason, app_person_id(), caller_name(), move_window.at;
  UPDATE reporting_window w SET deadline_at = move_window.deadline_at, closes_at = move_window.closes_at,
    year_closes_at = CASE found.kind WHEN 'year' THEN move_window.closes_at ELSE greatest(w.year_closes_at, move_window.closes_at) END
  WHERE (w.framework, w.period) = (found.framework, found.period);
  IF found.kind = 'year' THEN
    UPDATE reporting_window w SET year_closes_at = greatest(move_window.closes_at, w.closes_at)
    WHERE w.framework = found.framework AND w.financial_year = found.financial_year AND w.kind = 'quarter';
  END IF;
  PERFORM append_audit('national', 'window-changed', audit_object(found.framework, found.period), move_window.at,
    jsonb_build_object('deadline', found.deadline_at, 'closes', found.closes_at), jsonb_build_object('framework', found.framework,
      'deadline', move_window.deadline_at, 'closes', move_window.closes_at), move_window.reason);
END $$;

-- False when the window is no longer as whoever changes it has seen it, or while everybody has more time, which its end would undo.
CREATE FUNCTION change_window(framework text, period text, seen_deadline timestamptz, seen_closes timestamptz, deadline_at timestamptz,
  closes_at timestamptz, reason text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  PERFORM FROM reporting_window w WHERE (w.framework, w.period) = (change_window.framework, change_window.period)
    AND (w.deadline_at, w.closes_at) = (seen_deadline, seen_closes) AND NOT EXISTS (SELECT FROM general_extension e
      WHERE (e.framework, e.period) = (w.framework, w.period) AND e.ended_at IS NULL AND e.until_at > change_window.at) FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM move_window(change_window.framework, change_window.period, change_window.deadline_at, change_window.closes_at,
    change_window.reason, change_window.at);
  RETURN true;
END $$;

-- ---- More time ---------------------------------------------------------------------------------------------

-- For one provider's first version. The latest that is not ended counts.
CREATE OR REPLACE FUNCTION grant_extension(framework text, provider_code text, period text, until_at timestamptz, reason text,
  at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  IF NOT EXISTS (SELECT FROM reporting_window w WHERE (w.framework, w.period) = (grant_extension.framework, grant_extension.period)
    AND w.deadline_at < grant_extension.until_at) THEN
    RAISE EXCEPTION 'an extension ends after the deadline' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO window_extension (framework, provider_code, period, until_at, reason, granted_by, granted_by_name, granted_at)
  VALUES (grant_extension.framework, grant_extension.provider_code, grant_extension.period, grant_extension.until_at,
    grant_extension.reason, app_person_id(), caller_name(), grant_extension.at);
  PERFORM append_audit(grant_extension.provider_code, 'extension-granted', audit_object(grant_extension.framework,
    grant_extension.provider_code || '-' || grant_extension.period), grant_extension.at, NULL,
    jsonb_build_object('framework', grant_extension.framework, 'until', grant_extension.until_at), grant_extension.reason);
END $$;

-- For the correction of one provider's return or declaration after its year has closed.
CREATE FUNCTION allow_correction(framework text, provider_code text, period text, until_at timestamptz, reason text, at timestamptz)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT allow_correction.framework = ANY (my_frameworks('correction:allow')) THEN
    RAISE EXCEPTION 'only a national analyst may do this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT EXISTS (SELECT FROM reporting_window w WHERE (w.framework, w.period) = (allow_correction.framework, allow_correction.period)
    AND w.year_closes_at < allow_correction.until_at) THEN
    RAISE EXCEPTION 'a correction is allowed for after the close of the year' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO window_extension (framework, provider_code, period, kind, until_at, reason, granted_by, granted_by_name, granted_at)
  VALUES (allow_correction.framework, allow_correction.provider_code, allow_correction.period, 'correction', allow_correction.until_at,
    allow_correction.reason, app_person_id(), caller_name(), allow_correction.at);
  PERFORM append_audit(allow_correction.provider_code, 'correction-allowed', audit_object(allow_correction.framework,
    allow_correction.provider_code || '-' || allow_correction.period), allow_correction.at, NULL,
    jsonb_build_object('framework', allow_correction.framework, 'until', allow_correction.until_at), allow_correction.reason);
END $$;

-- Ends what was granted to one provider, by whoever may grant it. False when there is none such that stands.
CREATE FUNCTION end_extension(framework text, provider_code text, period text, granted_at timestamptz, reason text, at timestamptz)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE ended window_extension;
BEGIN
  UPDATE window_extension x SET ended_at = end_extension.at, ended_by_name = caller_name(), end_reason = end_extension.reason
  WHERE (x.framework, x.provider_code, x.period, x.granted_at)
    = (end_extension.framework, end_extension.provider_code, end_extension.period, end_extension.granted_at) AND x.ended_at IS NULL
  RETURNING * INTO ended;
  IF ended IS NULL THEN RETURN false; END IF;
  IF ended.kind = 'submission' THEN PERFORM require_administrator();
  ELSIF NOT ended.framework = ANY (my_frameworks('correction:allow')) THEN
    RAISE EXCEPTION 'only a national analyst may do this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM append_audit(ended.provider_code, CASE ended.kind WHEN 'submission' THEN 'extension-ended' ELSE 'correction-no-longer-allowed' END,
    audit_object(ended.framework, ended.provider_code || '-' || ended.period), end_extension.at,
    jsonb_build_object('until', ended.until_at), jsonb_build_object('framework', ended.framework), end_extension.reason);
  RETURN true;
END $$;

-- For everybody at once: the deadline and the close of the window move, and what is said of it is shown until it ends.
CREATE FUNCTION extend_for_all(framework text, period text, until_at timestamptz, message text, at timestamptz) RETURNS boolean
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
    extend_for_all.message, app_person_id(), caller_name(), extend_for_all.at, NULL, NULL;
  PERFORM move_window(found.framework, found.period, extend_for_all.until_at, greatest(found.closes_at, extend_for_all.until_at),
    extend_for_all.message, extend_for_all.at);
  RETURN true;
END $$;

-- Ends it before its time: the window is again as it was, but for what is past by now, since nobody is late after the fact.
CREATE FUNCTION end_for_all(framework text, period text, reason text, at timestamptz) RETURNS boolean
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
  END IF;
  RETURN true;
END $$;

-- What everybody concerned is told now, of the frameworks under which the caller holds a role.
CREATE FUNCTION list_banners() RETURNS TABLE (framework text, period text, until_at timestamptz, message text) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT e.framework, e.period, e.until_at, e.message FROM general_extension e
  WHERE e.ended_at IS NULL AND e.until_at > now() AND e.framework IN (SELECT m.framework FROM my_memberships() m)
  ORDER BY e.granted_at
$$;

-- ---- What an administrator sees ----------------------------------------------------------------------------

-- Every window that has opened since a day, with how many returns or declarations of it were asked for, came, and are overdue.
CREATE FUNCTION list_window_counts(wanted text, since date, at timestamptz) RETURNS TABLE (period text, kind text, opens_at timestamptz,
  data_cut_on date, deadline_at timestamptz, closes_at timestamptz, year_closes_at timestamptz, asked integer, received integer,
  overdue integer, extended integer) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  RETURN QUERY
    WITH owed AS (SELECT r.period, r.provider_code, r.version FROM quarterly_return r WHERE r.framework = wanted
        UNION ALL SELECT d.financial_year, d.provider_code, d.version FROM declaration d WHERE d.framework = wanted),
      longer AS (SELECT x.period, x.provider_code, max(x.until_at) AS until_at FROM window_extension x
        WHERE x.framework = wanted AND x.kind = 'submission' AND x.ended_at IS NULL GROUP BY x.period, x.provider_code)
    SELECT w.period, w.kind, w.opens_at, w.data_cut_on, w.deadline_at, w.closes_at, w.year_closes_at, count(o.period)::int,
      count(o.period) FILTER (WHERE o.version > 0)::int,
      count(o.period) FILTER (WHERE o.version = 0 AND list_window_counts.at > greatest(w.deadline_at, l.until_at)
        AND list_window_counts.at <= greatest(w.year_closes_at, l.until_at))::int,
      count(l.period) FILTER (WHERE l.until_at >= list_window_counts.at)::int
    FROM reporting_window w LEFT JOIN owed o ON o.period = w.period
    LEFT JOIN longer l ON (l.period, l.provider_code) = (o.period, o.provider_code)
    WHERE w.framework = wanted AND w.closes_at >= list_window_counts.since::timestamptz
    GROUP BY w.framework, w.period ORDER BY w.opens_at, w.kind;
END $$;

-- One window that has opened: its history, its extensions, and the providers that owe something for it; NULL where it has not opened.
CREATE FUNCTION find_window_history(wanted text, of_period text) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  RETURN (SELECT jsonb_build_object(
    'changes', (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.version DESC), '[]') FROM window_change c
      WHERE (c.framework, c.period) = (w.framework, w.period)),
    'general', (SELECT to_jsonb(e) FROM general_extension e WHERE (e.framework, e.period) = (w.framework, w.period)
      AND e.ended_at IS NULL),
    'extensions', (SELECT coalesce(jsonb_agg(to_jsonb(x) || jsonb_build_object('provider_name', p.name) ORDER BY x.granted_at DESC), '[]')
      FROM window_extension x JOIN provider p ON p.code = x.provider_code
      WHERE (x.framework, x.period, x.kind) = (w.framework, w.period, 'submission')),
    'owing', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name, 'received', o.version > 0) ORDER BY p.name), '[]')
      FROM (SELECT r.provider_code, r.version FROM quarterly_return r WHERE (r.framework, r.period) = (w.framework, w.period)
        UNION ALL SELECT d.provider_code, d.version FROM declaration d WHERE (d.framework, d.financial_year) = (w.framework, w.period)) o
      JOIN provider p ON p.code = o.provider_code))
    FROM reporting_window w WHERE (w.framework, w.period) = (wanted, of_period));
END $$;

-- How often the rule and one window's days were decided, so that two people do not overwrite each other, and what was said of it.
CREATE FUNCTION list_planning(wanted text) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  RETURN (SELECT coalesce(jsonb_agg(d.decided ORDER BY d.at DESC), '[]') FROM (
    SELECT to_jsonb(r) AS decided, r.recorded_at AS at FROM timetable_rule r WHERE r.framework = wanted
    UNION ALL SELECT to_jsonb(p), p.recorded_at FROM planned_window p WHERE p.framework = wanted) d);
END $$;

-- ---- Who may allow a correction after the close of the year ------------------------------------------------

CREATE OR REPLACE FUNCTION role_definitions() RETURNS TABLE (role text, of text, may text[]) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('contributor', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'return:fill', 'declaration:fill']),
    ('service-lead', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'return:fill', 'return:submit', 'return:reopen', 'declaration:fill',
      'declaration:correct']),
    ('gatekeeper', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'return:submit', 'return:reopen', 'declaration:correct', 'profile:record',
      'people:invite']),
    ('executive', 'provider', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read', 'declaration:sign']),
    ('commissioner', 'commissioner', ARRAY['return:read-submitted', 'declaration:read-signed', 'return:judge', 'audit:read']),
    ('national-analyst', 'national', ARRAY['return:read-submitted', 'declaration:read-signed', 'correction:allow']),
    ('auditor', 'national', ARRAY['return:read-draft', 'return:read-submitted', 'declaration:read-draft',
      'declaration:read-signed', 'audit:read']),
    ('administrator', 'service', ARRAY['registry:manage'])
$$;

REVOKE EXECUTE ON FUNCTION move_window(text, text, timestamptz, timestamptz, text, timestamptz), caller_name() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_timetable_rule(text, integer, jsonb, text, timestamptz), plan_window(text, text, integer, jsonb, text, timestamptz),
  change_window(text, text, timestamptz, timestamptz, timestamptz, timestamptz, text, timestamptz),
  allow_correction(text, text, text, timestamptz, text, timestamptz), end_extension(text, text, text, timestamptz, text, timestamptz),
  extend_for_all(text, text, timestamptz, text, timestamptz), end_for_all(text, text, text, timestamptz), list_banners(),
  list_window_counts(text, date, timestamptz), find_window_history(text, text), list_planning(text) TO assurance_app;
