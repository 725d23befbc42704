-- Sending what was queued, by the service itself: one notice at a time is claimed for a while, sent, and what came of it written down.
-- Whoever dies between sending and writing leaves one notice that is sent again, under the same name, when the while is over.

CREATE FUNCTION require_service() RETURNS void LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT (called_by_owner() OR app_person_id() IS NULL) THEN
    RAISE EXCEPTION 'only the service itself does this' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- Claims the notice that has waited longest, or the wanted one; none when nothing is due or everything due is claimed by others. What
-- would lead to a link that has ended is not sent any more.
CREATE FUNCTION claim_notice(at timestamptz, lease interval, wanted uuid) RETURNS TABLE (id uuid, kind text, email text, name text,
  facts jsonb, href text, secret text, tries integer, first_tried_at timestamptz) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_service();
  UPDATE notice n SET state = 'expired', closed_at = claim_notice.at, secret = NULL
  WHERE n.state = 'waiting' AND n.expires_at <= claim_notice.at;
  RETURN QUERY UPDATE notice n SET claimed_until = claim_notice.at + claim_notice.lease
  WHERE n.id = (SELECT w.id FROM notice w WHERE w.state = 'waiting' AND w.next_at <= claim_notice.at
      AND (w.claimed_until IS NULL OR w.claimed_until <= claim_notice.at) AND w.id = coalesce(claim_notice.wanted, w.id)
    ORDER BY w.next_at, w.queued_at, w.id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING n.id, n.kind, n.email, n.name, n.facts, n.href, n.secret, n.tries,
    (SELECT min(a.at) FROM notice_attempt a WHERE a.notice_id = n.id);
END $$;

-- What came of a try: the notice is closed, or waits until the next one.
CREATE FUNCTION record_notice_attempt(id uuid, at timestamptz, outcome text, answer text, state text, next_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE number integer;
BEGIN
  PERFORM require_service();
  UPDATE notice n SET tries = n.tries + 1, state = record_notice_attempt.state, next_at = record_notice_attempt.next_at,
    claimed_until = NULL, closed_at = CASE WHEN record_notice_attempt.state = 'waiting' THEN NULL ELSE record_notice_attempt.at END,
    secret = CASE WHEN record_notice_attempt.state = 'waiting' THEN n.secret END
  WHERE n.id = record_notice_attempt.id AND n.state = 'waiting' RETURNING n.tries INTO number;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO notice_attempt VALUES (record_notice_attempt.id, number, record_notice_attempt.at, record_notice_attempt.outcome,
    left(record_notice_attempt.answer, 500));
END $$;

GRANT EXECUTE ON FUNCTION claim_notice(timestamptz, interval, uuid),
  record_notice_attempt(uuid, timestamptz, text, text, text, timestamptz) TO assurance_app;
