-- More time of one provider, and leave to correct, stand once each: whoever gives it anew replaces what stands, so that what the provider is
-- told is what holds, and what is ended is over.

-- Makes room for more time that is given: 'stands' where the same of the same person stands already, so that a form that is posted twice
-- gives it once; 'changed' where somebody else gave it at this moment; else 'made', with whatever stood ended for the same reason.
CREATE FUNCTION make_room_for_time(framework text, provider_code text, period text, kind text, until_at timestamptz, reason text,
  at timestamptz) RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  standing window_extension;
  is_newest boolean := true;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'more-time', make_room_for_time.framework, make_room_for_time.provider_code,
    make_room_for_time.period), 0));
  FOR standing IN SELECT * FROM window_extension x WHERE x.ended_at IS NULL AND (x.framework, x.provider_code, x.period, x.kind)
      = (make_room_for_time.framework, make_room_for_time.provider_code, make_room_for_time.period, make_room_for_time.kind)
      AND x.until_at > make_room_for_time.at ORDER BY x.granted_at DESC LOOP
    -- The newest is what the provider was told of last; what is older was left standing before there was room for one only.
    IF is_newest AND standing.granted_by = app_person_id() AND (standing.until_at, standing.reason)
      = (make_room_for_time.until_at, make_room_for_time.reason) THEN RETURN 'stands'; END IF;
    IF standing.granted_at >= make_room_for_time.at THEN RETURN 'changed'; END IF;
    is_newest := false;
    PERFORM end_extension(standing.framework, standing.provider_code, standing.period, standing.granted_at, make_room_for_time.reason,
      make_room_for_time.at);
  END LOOP;
  RETURN 'made';
END $$;

DROP FUNCTION grant_extension(text, text, text, timestamptz, text, timestamptz);
DROP FUNCTION allow_correction(text, text, text, timestamptz, text, timestamptz);

-- For one provider's first version.
CREATE FUNCTION grant_extension(framework text, provider_code text, period text, until_at timestamptz, reason text,
  at timestamptz) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE came text;
BEGIN
  PERFORM require_administrator();
  IF NOT EXISTS (SELECT FROM reporting_window w WHERE (w.framework, w.period) = (grant_extension.framework, grant_extension.period)
    AND w.deadline_at < grant_extension.until_at) THEN
    RAISE EXCEPTION 'an extension ends after the deadline' USING ERRCODE = 'check_violation';
  END IF;
  came := make_room_for_time(grant_extension.framework, grant_extension.provider_code, grant_extension.period, 'submission',
    grant_extension.until_at, grant_extension.reason, grant_extension.at);
  IF came <> 'made' THEN RETURN came; END IF;
  INSERT INTO window_extension (framework, provider_code, period, until_at, reason, granted_by, granted_by_name, granted_at)
  VALUES (grant_extension.framework, grant_extension.provider_code, grant_extension.period, grant_extension.until_at,
    grant_extension.reason, app_person_id(), caller_name(), grant_extension.at);
  PERFORM append_audit(grant_extension.provider_code, 'extension-granted', audit_object(grant_extension.framework,
    grant_extension.provider_code || '-' || grant_extension.period), grant_extension.at, NULL,
    jsonb_build_object('framework', grant_extension.framework, 'until', grant_extension.until_at), grant_extension.reason);
  RETURN 'made';
END $$;

-- For the correction of one provider's return or declaration after its year has closed.
CREATE FUNCTION allow_correction(framework text, provider_code text, period text, until_at timestamptz, reason text, at timestamptz)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE came text;
BEGIN
  IF NOT allow_correction.framework = ANY (my_frameworks('correction:allow')) THEN
    RAISE EXCEPTION 'only a national analyst may do this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT EXISTS (SELECT FROM reporting_window w WHERE (w.framework, w.period) = (allow_correction.framework, allow_correction.period)
    AND w.year_closes_at < allow_correction.until_at) THEN
    RAISE EXCEPTION 'a correction is allowed for after the close of the year' USING ERRCODE = 'check_violation';
  END IF;
  came := make_room_for_time(allow_correction.framework, allow_correction.provider_code, allow_correction.period, 'correction',
    allow_correction.until_at, allow_correction.reason, allow_correction.at);
  IF came <> 'made' THEN RETURN came; END IF;
  INSERT INTO window_extension (framework, provider_code, period, kind, until_at, reason, granted_by, granted_by_name, granted_at)
  VALUES (allow_correction.framework, allow_correction.provider_code, allow_correction.period, 'correction', allow_correction.until_at,
    allow_correction.reason, app_person_id(), caller_name(), allow_correction.at);
  PERFORM append_audit(allow_correction.provider_code, 'correction-allowed', audit_object(allow_correction.framework,
    allow_correction.provider_code || '-' || allow_correction.period), allow_correction.at, NULL,
    jsonb_build_object('framework', allow_correction.framework, 'until', allow_correction.until_at), allow_correction.reason);
  RETURN 'made';
END $$;

GRANT EXECUTE ON FUNCTION grant_extension(text, text, text, timestamptz, text, timestamptz),
  allow_correction(text, text, text, timestamptz, text, timestamptz) TO assurance_app;
