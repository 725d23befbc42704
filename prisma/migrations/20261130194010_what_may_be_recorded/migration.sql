-- What the service's role may record in a chain by itself: an action that the caller's role may take, about something of an organisation
-- that they reach by it, when it happens, and together with what it tells of. All else is recorded by the owner's functions, each of which has
-- asked by then: docs/adr/0074.

-- An action that is recorded from the code of the service, the chain that it is told in, and who may take it. An action that is new there
-- is one more line here. `beside`: the table of which a row changes in the same transaction; NULL where nothing does, as for a download.
CREATE FUNCTION recorded_actions() RETURNS TABLE (action text, chain text, permission text, beside text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('section-saved', 'provider', 'return:fill', 'quarterly_return'),
    ('return-handed-over', 'provider', 'return:fill', 'handover'),
    ('return-submitted', 'provider', 'return:submit', 'submission'),
    ('return-accepted', 'provider', 'return:judge', 'return_decision'),
    ('return-sent-back', 'provider', 'return:judge', 'return_decision'),
    ('return-reopened', 'provider', 'return:reopen', 'return_decision'),
    ('return-correction-withdrawn', 'provider', 'return:reopen', 'return_decision'),
    ('return-correction-withdrawn', 'provider', 'return:judge', 'return_decision'),
    ('declaration-saved', 'provider', 'declaration:fill', 'declaration'),
    ('declaration-handed-over', 'provider', 'declaration:fill', 'handover'),
    ('declaration-handed-back', 'provider', 'declaration:sign', 'handover'),
    ('declaration-signed', 'provider', 'declaration:sign', 'signed_declaration'),
    ('declaration-reopened', 'provider', 'declaration:correct', 'declaration'),
    ('declaration-correction-withdrawn', 'provider', 'declaration:correct', 'handover'),
    ('profile-recorded', 'provider', 'profile:record', 'service_offering'),
    ('history-vouched', 'provider', 'return:submit', 'vouched_quarter'),
    ('annual-export-downloaded', 'downloads', 'return:read-submitted', NULL),
    ('shareable-year-downloaded', 'downloads', 'correction:allow', NULL),
    ('evidence-downloaded', 'downloads', 'declaration:read-signed', NULL)
$$;

-- Whether the caller may record this of an organisation. Whoever signs in or out says so of themselves.
CREATE FUNCTION may_record(organisation text, action text, object text, framework text) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE
    WHEN app_person_id() IS NULL THEN false
    WHEN may_record.action IN ('signed-in', 'signed-out') THEN may_record.organisation = 'national' AND may_record.object = app_person_id()::text
    WHEN may_record.organisation = 'downloads' THEN EXISTS (SELECT FROM recorded_actions() a
      WHERE a.action = may_record.action AND a.chain = 'downloads' AND (may_record.framework = ANY (my_frameworks(a.permission))
        OR may_record.framework IN (SELECT r.framework FROM my_reach(a.permission) r)))
    ELSE (may_record.object = audit_object(may_record.framework, may_record.organisation)
        OR starts_with(may_record.object, audit_object(may_record.framework, may_record.organisation) || '-'))
      AND EXISTS (SELECT FROM recorded_actions() a WHERE a.action = may_record.action AND a.chain = 'provider'
        AND (may_record.framework, may_record.organisation) IN (SELECT r.framework, r.provider_code FROM my_reach(a.permission) r)) END
$$;

CREATE OR REPLACE FUNCTION record_audit(organisation text, action text, object text, at timestamptz, old jsonb, new jsonb, reason text,
  OUT seq bigint, OUT hash text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT called_by_owner() AND NOT coalesce(may_record(record_audit.organisation, record_audit.action, record_audit.object,
    coalesce(audit_framework(record_audit.action, record_audit.object, record_audit.new), '')), false) THEN
    RAISE EXCEPTION 'this organisation''s audit trail is not yours to write'
      USING ERRCODE = 'insufficient_privilege', HINT = 'recorded_actions() lists what the service itself records';
  END IF;
  SELECT a.seq, a.hash INTO STRICT record_audit.seq, record_audit.hash FROM append_audit(record_audit.organisation,
    record_audit.action, record_audit.object, record_audit.at, record_audit.old, record_audit.new, record_audit.reason) a;
END $$;
DROP FUNCTION my_recordable_services();

-- Whatever is recorded happens now; what the clock opens is told as at its own day, whenever the worker woke.
CREATE FUNCTION refuse_other_time() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'an event is recorded when it happens' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_now BEFORE INSERT ON audit_event FOR EACH ROW
  WHEN (NOT happens_now(NEW.at) AND NEW.action NOT IN ('window-opened', 'return-opened', 'declaration-opened'))
  EXECUTE FUNCTION refuse_other_time();

-- An event that tells of a change stands in the trail only together with the change: looked for when the transaction ends, since some are
-- written in one statement with their event.
CREATE FUNCTION refuse_told_alone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  told constant text := (SELECT DISTINCT a.beside FROM recorded_actions() a WHERE a.action = NEW.action);
  stands boolean;
BEGIN
  IF told IS NULL OR called_by_owner() THEN RETURN NULL; END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM %I x WHERE x.framework = $1 AND x.provider_code = $2 AND x.xmin = pg_current_xact_id()::xid%s)',
    told, CASE WHEN told IN ('submission', 'signed_declaration') THEN ' AND x.audit_seq = $3' ELSE '' END)
    INTO STRICT stands USING NEW.framework, NEW.organisation, NEW.seq;
  IF NOT stands THEN
    RAISE EXCEPTION 'nothing was changed as % tells', NEW.action USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_event_beside AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_told_alone();

-- The function above has the owner's rights, which row security holds too.
CREATE POLICY owner_reads ON handover FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_reads ON return_decision FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_reads ON service_offering FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_reads ON vouched_quarter FOR SELECT TO assurance_owner USING (true);
