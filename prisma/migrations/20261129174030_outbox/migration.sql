-- The outbox as administrators see it, what people choose to be told, and mailboxes that stand in for the persons of a role.

-- ---- The outbox --------------------------------------------------------------------------------------------

CREATE INDEX notice_by_state ON notice (state, queued_at, id);

-- A page of it, newest first: of one state or of all, from the newest or beyond one of them.
CREATE FUNCTION list_outbox(wanted_state text, beyond uuid, is_newer boolean, size integer) RETURNS TABLE (id uuid, kind text, email text,
  name text, facts jsonb, state text, tries integer, queued_at timestamptz, next_at timestamptz, closed_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE place notice;
BEGIN
  PERFORM require_administrator();
  IF beyond IS NOT NULL THEN
    SELECT * INTO place FROM notice n WHERE n.id = beyond;
    IF NOT FOUND THEN RETURN; END IF;
  END IF;
  RETURN QUERY SELECT * FROM (
    (SELECT n.id, n.kind, n.email, n.name, n.facts, n.state, n.tries, n.queued_at, n.next_at, n.closed_at FROM notice n
      WHERE NOT is_newer AND (wanted_state IS NULL OR n.state = wanted_state)
        AND (beyond IS NULL OR (n.queued_at, n.id) < (place.queued_at, place.id)) ORDER BY n.queued_at DESC, n.id DESC LIMIT size)
    UNION ALL
    (SELECT n.id, n.kind, n.email, n.name, n.facts, n.state, n.tries, n.queued_at, n.next_at, n.closed_at FROM notice n
      WHERE is_newer AND (wanted_state IS NULL OR n.state = wanted_state)
        AND (n.queued_at, n.id) > (place.queued_at, place.id) ORDER BY n.queued_at, n.id LIMIT size)) page
  ORDER BY page.queued_at DESC, page.id DESC;
END $$;

CREATE FUNCTION count_outbox() RETURNS TABLE (state text, notices integer) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_administrator();
  RETURN QUERY SELECT n.state, count(*)::integer FROM notice n GROUP BY n.state;
END $$;

-- One notice with every try that was made; none where it is not there, or the caller is no administrator.
CREATE FUNCTION read_notice(wanted uuid) RETURNS TABLE (id uuid, kind text, email text, name text, facts jsonb, href text, secret text,
  state text, tries integer, queued_at timestamptz, next_at timestamptz, closed_at timestamptz, attempts jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT n.id, n.kind, n.email, n.name, n.facts, n.href, n.secret, n.state, n.tries, n.queued_at, n.next_at, n.closed_at,
    coalesce((SELECT jsonb_agg(jsonb_build_object('at', a.at, 'outcome', a.outcome, 'answer', a.answer) ORDER BY a.number DESC)
      FROM notice_attempt a WHERE a.notice_id = n.id), '[]')
  FROM notice n WHERE n.id = wanted AND (called_by_owner() OR i_may('registry:manage'))
$$;

-- Sends a notice again that bounced, was given up, or was kept while no mail was set. False where it is in another state, or where its
-- link is gone: then its cause has to be repeated.
CREATE FUNCTION retry_notice(wanted uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE was notice;
BEGIN
  PERFORM require_administrator();
  SELECT * INTO was FROM notice n WHERE n.id = wanted AND n.state IN ('bounced', 'given-up', 'kept') FOR UPDATE;
  IF NOT FOUND OR (was.secret IS NULL AND EXISTS (SELECT FROM notice_kinds() k WHERE k.kind = was.kind AND k.carries_secret)) THEN
    RETURN false;
  END IF;
  UPDATE notice n SET state = 'waiting', next_at = least(n.queued_at, now()), closed_at = NULL WHERE n.id = wanted;
  PERFORM append_audit('national', 'account-notice-tried-again', wanted::text, now(), jsonb_build_object('state', was.state),
    jsonb_build_object('kind', was.kind, 'to', was.email), NULL);
  RETURN true;
END $$;

-- How the mail of the service stands: what waits and since when, what failed of late, when a test last arrived.
CREATE FUNCTION mail_standing() RETURNS TABLE (waiting integer, waits_since timestamptz, failed integer, tested_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  RETURN QUERY SELECT (count(*) FILTER (WHERE n.state = 'waiting'))::integer, min(n.queued_at) FILTER (WHERE n.state = 'waiting'),
    (count(*) FILTER (WHERE n.state IN ('bounced', 'given-up') AND n.closed_at > now() - interval '30 days'))::integer,
    max(n.closed_at) FILTER (WHERE n.state = 'sent' AND n.kind = 'test') FROM notice n;
END $$;

-- The id of a notice of one's own by its key.
CREATE FUNCTION my_notice(wanted_key text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT n.id FROM notice n WHERE n.key = wanted_key AND n.person_id = app_person_id()
$$;

-- The last mail to somebody that their server refused, unless one arrived since; for whoever keeps that person.
CREATE FUNCTION bounce_of(wanted uuid) RETURNS TABLE (email text, at timestamptz, answer text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT last.email, last.at, last.answer FROM (SELECT n.email, a.at, a.outcome, a.answer FROM notice n
      JOIN notice_attempt a ON a.notice_id = n.id WHERE n.person_id = wanted AND a.outcome IN ('sent', 'refused')
    ORDER BY a.at DESC, a.number DESC LIMIT 1) last
  WHERE last.outcome = 'refused' AND i_know(wanted)
$$;

-- ---- What people choose ------------------------------------------------------------------------------------

CREATE FUNCTION my_notice_choices() RETURNS TABLE (kind text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.kind FROM notice_choice c WHERE c.person_id = app_person_id() AND c.on_at IS NULL
$$;

-- Switches off these kinds for oneself and on all others; what was chosen before is kept with its end. Says whether anything changed.
CREATE FUNCTION choose_notices(off text[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  me constant uuid := app_person_id();
  before constant text[] := ARRAY(SELECT c.kind FROM notice_choice c WHERE c.person_id = me AND c.on_at IS NULL ORDER BY 1);
  after constant text[] := ARRAY(SELECT DISTINCT unnest(off) ORDER BY 1);
BEGIN
  IF me IS NULL OR NOT EXISTS (SELECT FROM person p WHERE p.id = me AND p.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'nobody is asking' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF before = after THEN RETURN false; END IF;
  UPDATE notice_choice c SET on_at = clock_timestamp() WHERE c.person_id = me AND c.on_at IS NULL AND c.kind <> ALL (after);
  INSERT INTO notice_choice (person_id, kind, off_at) SELECT me, k, clock_timestamp() FROM unnest(after) k WHERE k <> ALL (before);
  PERFORM append_audit('national', 'account-notices-chosen', me::text, now(), jsonb_build_object('off', before), jsonb_build_object('off', after), NULL);
  RETURN true;
END $$;

-- ---- Mailboxes that stand in for the persons of a role -----------------------------------------------------

-- The offices for which the caller may set one, with that which is set: an administrator all that somebody holds, who invites people
-- those of their own provider.
CREATE FUNCTION list_mailboxes() RETURNS TABLE (framework text, organisation text, organisation_name text, role text, email text,
  persons integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH mine AS MATERIALIZED (SELECT i_may('registry:manage') AS everywhere),
  offices AS (SELECT m.framework, coalesce(m.provider_code, m.commissioner_code) AS organisation, m.role,
      count(DISTINCT m.person_id)::integer AS persons
    FROM membership m JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
    WHERE coalesce(m.provider_code, m.commissioner_code) IS NOT NULL AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
      AND ((SELECT everywhere FROM mine) OR (m.framework, m.provider_code) IN (SELECT r.framework, r.provider_code
        FROM my_reach('people:invite') r))
    GROUP BY 1, 2, 3)
  SELECT o.framework, o.organisation, coalesce(p.name, c.name), o.role, b.email, o.persons FROM offices o
  LEFT JOIN provider p ON p.code = o.organisation LEFT JOIN commissioner c ON c.code = o.organisation
  LEFT JOIN shared_mailbox b ON b.framework = o.framework AND b.organisation = o.organisation AND b.role = o.role AND b.to_at IS NULL
  ORDER BY o.framework, o.organisation, o.role
$$;

-- Sets, changes or, by NULL, ends the mailbox of a role at an organisation. Says whether anything changed.
CREATE FUNCTION set_mailbox(framework text, organisation text, role text, email text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  was text;
  wanted constant text := lower(set_mailbox.email);
BEGIN
  IF NOT EXISTS (SELECT FROM list_mailboxes() l WHERE l.framework = set_mailbox.framework AND l.organisation = set_mailbox.organisation
    AND l.role = set_mailbox.role) THEN
    RAISE EXCEPTION 'this mailbox is not yours to set' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'mailbox', set_mailbox.framework, set_mailbox.organisation, set_mailbox.role), 0));
  SELECT b.email INTO was FROM shared_mailbox b WHERE b.framework = set_mailbox.framework AND b.organisation = set_mailbox.organisation
    AND b.role = set_mailbox.role AND b.to_at IS NULL;
  IF was IS NOT DISTINCT FROM wanted THEN RETURN false; END IF;
  UPDATE shared_mailbox b SET to_at = clock_timestamp() WHERE b.framework = set_mailbox.framework
    AND b.organisation = set_mailbox.organisation AND b.role = set_mailbox.role AND b.to_at IS NULL;
  IF wanted IS NOT NULL THEN
    INSERT INTO shared_mailbox (framework, organisation, role, email, set_by, from_at) VALUES (set_mailbox.framework,
      set_mailbox.organisation, set_mailbox.role, wanted, app_person_id(), clock_timestamp());
  END IF;
  PERFORM append_audit(set_mailbox.organisation, 'organisation-mailbox-set', set_mailbox.role, now(), jsonb_build_object('email', was),
    jsonb_build_object('framework', set_mailbox.framework, 'email', wanted), NULL);
  RETURN true;
END $$;

GRANT EXECUTE ON FUNCTION list_outbox(text, uuid, boolean, integer), count_outbox(), read_notice(uuid), retry_notice(uuid), mail_standing(),
  my_notice(text), bounce_of(uuid), my_notice_choices(), choose_notices(text[]), list_mailboxes(), set_mailbox(text, text, text, text)
  TO assurance_app;
