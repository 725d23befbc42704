-- Whose name stands under something, and when: that of whoever the transaction acts for, and its own moment. What the operations promise
-- holds also for whoever has a connection of the service's role and none of its code: docs/adr/0074.

-- ---- Who, and when -----------------------------------------------------------------------------------------------

-- When a transaction happens. Another moment than now counts only where what is recorded is invented: in a demonstration, a training copy
-- and a test. A database that a real service took for good knows its own clock and no other, whatever is set.
CREATE FUNCTION transaction_moment() RETURNS timestamptz LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  told constant text := nullif(current_setting('app.clock', true), '');
BEGIN
  IF told IS NULL OR database_kind() = 'real' THEN RETURN now(); END IF;
  RETURN told::timestamptz;
END $$;

-- A service counts in milliseconds what the database counts in microseconds. The owner's own sessions mend and arrange.
CREATE FUNCTION happens_now(at timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  moment constant timestamptz := transaction_moment();
BEGIN
  RETURN coalesce(at IN (moment, date_trunc('milliseconds', moment), now(), date_trunc('milliseconds', now())), false) OR called_by_owner();
END $$;

-- Whether a name is that of whoever the transaction acts for: their own, or as a deputy; of the service itself where it acts for nobody.
CREATE FUNCTION names_caller(name text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN coalesce(name = caller_name(), false) OR called_by_owner()
    OR EXISTS (SELECT FROM my_memberships() m JOIN person p ON p.id = m.deputy_for
      WHERE names_caller.name = caller_name() || ', as deputy for ' || p.name);
END $$;

CREATE FUNCTION signed_truly(by uuid, name text, at timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN (by IS NOT DISTINCT FROM app_person_id() AND happens_now(at) AND names_caller(name)) OR called_by_owner();
END $$;

CREATE FUNCTION signed_truly(by uuid, at timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN (by IS NOT DISTINCT FROM app_person_id() AND happens_now(at)) OR called_by_owner();
END $$;

CREATE FUNCTION signed_truly(name text, at timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN happens_now(at) AND names_caller(name);
END $$;

-- The WHEN of a trigger, and what it runs, are asked with the rights of whoever writes.
GRANT EXECUTE ON FUNCTION called_by_owner(), transaction_moment(), happens_now(timestamptz), signed_truly(uuid, text, timestamptz),
  signed_truly(uuid, timestamptz), signed_truly(text, timestamptz) TO assurance_app, assurance_worker;

CREATE FUNCTION refuse_false_signature() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'what is written into % is written in one''s own name, and now', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- ---- Every row that says who did something, and when -------------------------------------------------------------

DO $$
DECLARE
  of record;
  fresh text;
  changed text;
BEGIN
  -- What is added: at once, in one's own name. `rewritten`: a row that is written again is signed again, but by the owner's functions, which
  -- take a text out of it or give it to a successor. `kept`: it keeps its signature while anything else of it changes.
  FOR of IN SELECT * FROM (VALUES
    ('draft_line', 'saved_by, saved_by_name, saved_at', 'rewritten'),
    ('draft_figure', 'saved_by, saved_by_name, saved_at', 'rewritten'),
    ('declaration_box', 'saved_by, saved_by_name, saved_at', 'rewritten'),
    ('service_offering', 'recorded_by, recorded_by_name, recorded_at', 'rewritten'),
    ('declaration_editor', 'person_id, first_at', 'added'),
    ('submission', 'submitted_by, submitted_by_name, submitted_at', 'added'),
    ('receipt', 'person_id, at', 'added'),
    ('return_decision', 'decided_by, decided_by_name, decided_at', 'added'),
    ('handover', 'handed_by, handed_by_name, handed_at', 'added'),
    ('signed_declaration', 'signed_by, signed_by_name, signed_at', 'added'),
    ('vouched_quarter', 'vouched_by, vouched_by_name, vouched_at', 'added'),
    ('query', 'asked_by, asked_by_name, asked_at', 'added'),
    ('query_message', 'written_by, written_by_name, written_at', 'added'),
    ('case_step', 'taken_by, taken_by_name, taken_at', 'added'),
    ('evidence_file', 'uploaded_by, uploaded_by_name, uploaded_at', 'added'),
    ('review_judgement', 'judged_by, judged_by_name, judged_at', 'added'),
    ('review_finding', 'recorded_by, recorded_by_name, recorded_at', 'added'),
    ('review_outcome', 'signed_by, signed_by_name, signed_at', 'added'),
    ('review_answer', 'answered_by, answered_by_name, answered_at', 'added'),
    ('declaration_decision', 'decided_by, decided_by_name, decided_at', 'added'),
    ('action_entry', 'written_by, written_by_name, written_at', 'added'),
    ('local_threshold', 'author_id, author_name, recorded_at', 'added'),
    ('chart_annotation', 'author_id, author_name, recorded_at', 'added'),
    ('window_extension', 'granted_by, granted_by_name, granted_at', 'added'),
    ('general_extension', 'granted_by, granted_by_name, granted_at', 'added'),
    ('timetable_rule', 'recorded_by, recorded_by_name, recorded_at', 'added'),
    ('planned_window', 'recorded_by, recorded_by_name, recorded_at', 'rewritten'),
    ('window_change', 'recorded_by, recorded_by_name, recorded_at', 'added'),
    ('redaction', 'asked_by, asked_at', 'added'),
    ('two_people_rule', 'set_by, from_at', 'added'),
    ('invitation', 'created_by, created_at', 'added'),
    ('local_threshold', 'ended_by_name, ended_at', 'kept'),
    ('chart_annotation', 'ended_by_name, ended_at', 'kept'),
    ('window_extension', 'ended_by_name, ended_at', 'kept'),
    ('general_extension', 'ended_by_name, ended_at', 'kept'),
    ('redaction', 'settled_by, settled_at', 'kept'),
    ('quarterly_return', 'saved_by, saved_by_name, saved_at', 'kept'),
    ('declaration', 'saved_by, saved_by_name, saved_at', 'kept'),
    ('declaration', 'correction_by, correction_by_name, correction_at', 'kept')) AS signed (tab, cols, how) LOOP
    fresh := 'NEW.' || replace(of.cols, ', ', ', NEW.');
    changed := format('(%s) IS DISTINCT FROM (%s)', fresh, replace(fresh, 'NEW.', 'OLD.'));
    IF of.how <> 'kept' THEN
      EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I FOR EACH ROW WHEN (NOT signed_truly(%s))
        EXECUTE FUNCTION refuse_false_signature()', of.tab || '_in_own_name', of.tab, fresh);
    END IF;
    IF of.how <> 'added' THEN
      EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW WHEN ((%s%s) AND NOT signed_truly(%s))
        EXECUTE FUNCTION refuse_false_signature()', of.tab || '_' || split_part(of.cols, ', ', 1) || '_is_own', of.tab, changed,
        CASE WHEN of.how = 'rewritten' THEN ' OR current_user <> ''assurance_owner''' ELSE
          ' AND num_nonnulls(' || fresh || ') > 0' END, fresh);
    END IF;
  END LOOP;
END $$;

-- When a scanner looked at a file, and when a file that nobody has seen yet was looked at first.
CREATE TRIGGER evidence_scan_now AFTER INSERT ON evidence_scan FOR EACH ROW WHEN (NOT happens_now(NEW.scanned_at))
  EXECUTE FUNCTION refuse_false_signature();

-- A line of a submission says who entered it and when: as its draft does.
CREATE FUNCTION refuse_false_entries() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT called_by_owner() AND EXISTS (SELECT FROM added a WHERE num_nonnulls(a.entered_by, a.entered_by_name, a.entered_at) > 0
    AND NOT EXISTS (SELECT FROM draft_line l WHERE (l.framework, l.provider_code, l.period, l.indicator)
        = (a.framework, a.provider_code, a.period, a.indicator) AND (l.saved_by, l.saved_by_name) = (a.entered_by, a.entered_by_name)
      AND a.entered_at IN (l.saved_at, date_trunc('milliseconds', l.saved_at)))
    AND NOT EXISTS (SELECT FROM draft_figure f WHERE (f.framework, f.provider_code, f.period, f.indicator)
        = (a.framework, a.provider_code, a.period, a.indicator) AND (f.saved_by, f.saved_by_name) = (a.entered_by, a.entered_by_name)
      AND a.entered_at IN (f.saved_at, date_trunc('milliseconds', f.saved_at)))) THEN
    RAISE EXCEPTION 'a line was entered by whoever saved its draft' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER submitted_line_entered AFTER INSERT ON submitted_line REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_false_entries();

-- As before, at the moment of the transaction.
CREATE OR REPLACE FUNCTION name_editor() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO public.declaration_editor (framework, provider_code, financial_year, person_id, first_at)
  VALUES (OLD.framework, OLD.provider_code, OLD.financial_year, coalesce(app_person_id(), NEW.saved_by), transaction_moment())
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION hold_declaration_boxes() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  box public.declaration_box := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF NOT EXISTS (SELECT FROM public.declaration d WHERE d.framework = box.framework AND d.provider_code = box.provider_code
    AND d.financial_year = box.financial_year AND d.state = 'draft') THEN
    RAISE EXCEPTION 'only a draft takes what is entered' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  INSERT INTO public.declaration_editor (framework, provider_code, financial_year, person_id, first_at)
  VALUES (box.framework, box.provider_code, box.financial_year, coalesce(app_person_id(), box.saved_by), transaction_moment())
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- ---- Who may: by the permission that the operation asks for, and no more by being one of a service's people ------

-- Whether the caller withdraws a correction of this draft in this transaction, which lets it say again what is in force.
CREATE FUNCTION withdraws_now(framework text, provider_code text, period text) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM return_decision d WHERE (d.framework, d.provider_code, d.financial_year, d.period, d.decision, d.decided_by)
      = (withdraws_now.framework, withdraws_now.provider_code, left(withdraws_now.period, 7), withdraws_now.period, 'withdrawn', app_person_id())
      AND d.xmin = pg_current_xact_id_if_assigned()::xid)
    OR EXISTS (SELECT FROM handover h WHERE (h.framework, h.provider_code, h.period, h.step, h.handed_by)
      = (withdraws_now.framework, withdraws_now.provider_code, withdraws_now.period, 'withdrawn', app_person_id())
      AND h.xmin = pg_current_xact_id_if_assigned()::xid)
$$;
GRANT EXECUTE ON FUNCTION withdraws_now(text, text, text) TO assurance_app;

DO $$
DECLARE
  of record;
  reach constant text := '(framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach(%L) r)';
  fills text;
BEGIN
  FOR of IN SELECT * FROM (VALUES ('draft_line', 'period', 'return:fill'), ('draft_figure', 'period', 'return:fill'),
    ('declaration_box', 'financial_year', 'declaration:fill')) AS draft (tab, period, permission) LOOP
    fills := format('(%s OR withdraws_now(framework, provider_code, %I))', format(reach, of.permission), of.period);
    EXECUTE format('ALTER POLICY adds ON %I WITH CHECK (%s)', of.tab, fills);
    EXECUTE format('ALTER POLICY changes ON %I USING (%s)', of.tab, fills);
    EXECUTE format('ALTER POLICY removes ON %I USING (%s)', of.tab, fills);
  END LOOP;
  EXECUTE format('ALTER POLICY adds ON submission WITH CHECK (submitted_by = (SELECT app_person_id()) AND %s)', format(reach, 'return:submit'));
  EXECUTE format('ALTER POLICY adds ON receipt WITH CHECK (person_id = (SELECT app_person_id()) AND %s)', format(reach, 'return:submit'));
  EXECUTE format('ALTER POLICY adds ON submitted_line WITH CHECK (%s)', format(reach, 'return:submit'));
  EXECUTE format('ALTER POLICY adds ON service_offering WITH CHECK (%s)', format(reach, 'profile:record'));
  EXECUTE format('ALTER POLICY changes ON service_offering USING (%s)', format(reach, 'profile:record'));
  EXECUTE format('ALTER POLICY adds ON return_decision WITH CHECK (decision IN (''reopened'', ''withdrawn'')
    AND decided_by = (SELECT app_person_id()) AND %s)', format(reach, 'return:reopen'));
  EXECUTE format('ALTER POLICY adds ON handover WITH CHECK (handed_by = (SELECT app_person_id())
    AND CASE WHEN step = ''back'' THEN %s WHEN step = ''withdrawn'' THEN %s WHEN is_quarter(period) THEN %s ELSE %s END)',
    format(reach, 'declaration:sign'), format(reach, 'declaration:correct'), format(reach, 'return:fill'), format(reach, 'declaration:fill'));
END $$;

-- ---- How a return moves: as before, each step by whoever may take it, with its row beside it ----------------------

CREATE OR REPLACE FUNCTION hold_return_states() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  moved text := OLD.state || ' to ' || NEW.state;
  -- Looked for only where it may be meant.
  withdrawn boolean := OLD.state = 'draft' AND NEW.state <> 'draft' AND NEW.version = OLD.version
    AND EXISTS (SELECT FROM public.return_decision d WHERE d.framework = OLD.framework AND d.provider_code = OLD.provider_code
      AND d.financial_year = OLD.financial_year AND d.period = OLD.period AND d.version = OLD.version
      AND d.decision = 'withdrawn' AND d.xmin = pg_current_xact_id()::xid
      AND (NEW.state = 'accepted') = EXISTS (SELECT FROM public.return_decision a WHERE a.framework = d.framework
        AND a.provider_code = d.provider_code AND a.financial_year = d.financial_year AND a.period = d.period
        AND a.version = d.version AND a.decision = 'accepted'));
BEGIN
  IF (NEW.framework, NEW.provider_code, NEW.period, NEW.financial_year, NEW.opened_at)
      IS DISTINCT FROM (OLD.framework, OLD.provider_code, OLD.period, OLD.financial_year, OLD.opened_at)
    OR NEW.revision <> OLD.revision + 1
    OR NEW.version <> OLD.version + (moved = 'draft to submitted' AND NOT withdrawn)::int
    OR (moved NOT IN ('draft to draft', 'draft to submitted', 'submitted to accepted', 'submitted to draft', 'accepted to draft')
      AND NOT withdrawn)
    OR (moved <> 'draft to draft' AND (NEW.saved_at, NEW.saved_by, NEW.saved_by_name)
      IS DISTINCT FROM (OLD.saved_at, OLD.saved_by, OLD.saved_by_name)) THEN
    RAISE EXCEPTION 'a return does not change like this: %', moved USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF OLD.state = 'draft' THEN
    IF app_person_id() IS NOT NULL AND NOT withdrawn
      AND (NEW.framework, NEW.provider_code) NOT IN (SELECT r.framework, r.provider_code
        FROM my_reach(CASE WHEN NEW.state = 'draft' THEN 'return:fill' ELSE 'return:submit' END) r)
      AND NOT (NEW.state = 'draft' AND withdraws_now(NEW.framework, NEW.provider_code, NEW.period)) THEN
      RAISE EXCEPTION 'a draft is its provider''s alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM public.return_decision d WHERE d.framework = OLD.framework AND d.provider_code = OLD.provider_code
    AND d.financial_year = OLD.financial_year AND d.period = OLD.period AND d.version = OLD.version AND d.revision = OLD.revision
    AND (d.decision = 'accepted') = (NEW.state = 'accepted') AND d.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a submitted return changes by a decision' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;

-- A draft that is saved says who saved it, also where the same person saves again.
CREATE TRIGGER quarterly_return_saved AFTER UPDATE ON quarterly_return FOR EACH ROW
  WHEN (OLD.state = 'draft' AND NEW.state = 'draft' AND NOT signed_truly(NEW.saved_by, NEW.saved_by_name, NEW.saved_at))
  EXECUTE FUNCTION refuse_false_signature();
CREATE TRIGGER declaration_saved AFTER UPDATE ON declaration FOR EACH ROW
  WHEN (OLD.state = 'draft' AND NEW.state = 'draft' AND NOT signed_truly(NEW.saved_by, NEW.saved_by_name, NEW.saved_at))
  EXECUTE FUNCTION refuse_false_signature();

-- A return is submitted together with its submission, which is of the caller; and a submission together with its return.
CREATE FUNCTION refuse_submitted_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF called_by_owner() THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT FROM submission s JOIN quarterly_return r USING (framework, provider_code, period, version)
    WHERE (s.framework, s.provider_code, s.financial_year, s.period, s.version)
        = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.period, NEW.version)
      AND s.submitted_by = app_person_id() AND r.state = 'submitted'
      AND s.xmin = pg_current_xact_id()::xid AND r.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a return and its submission are stored together' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER quarterly_return_submitted AFTER UPDATE ON quarterly_return FOR EACH ROW
  WHEN (NEW.version > OLD.version) EXECUTE FUNCTION refuse_submitted_alone();
CREATE TRIGGER submission_whole AFTER INSERT ON submission FOR EACH ROW EXECUTE FUNCTION refuse_submitted_alone();
CREATE TRIGGER receipt_whole AFTER INSERT ON receipt FOR EACH ROW EXECUTE FUNCTION refuse_submitted_alone();

-- A decision is taken over the revision that it names: the return moves on before the transaction ends.
CREATE FUNCTION refuse_decided_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT called_by_owner() AND NOT EXISTS (SELECT FROM quarterly_return r WHERE (r.framework, r.provider_code, r.period)
      = (NEW.framework, NEW.provider_code, NEW.period) AND r.revision > NEW.revision AND r.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a return moves by its decision' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER return_decision_moves AFTER INSERT ON return_decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_decided_alone();

-- The figures of a draft change with the draft itself, which then counts one more and says by whom.
CREATE FUNCTION refuse_changed_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF current_user = 'assurance_app' AND EXISTS (SELECT FROM touched t WHERE NOT EXISTS (SELECT FROM quarterly_return r
    WHERE (r.framework, r.provider_code, r.period) = (t.framework, t.provider_code, t.period) AND r.state = 'draft'
      AND r.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'only a draft takes what is entered, and counts it' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['draft_line', 'draft_figure'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_changed_alone()', tab || '_added_with_draft', tab);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_changed_alone()', tab || '_changed_with_draft', tab);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_changed_alone()', tab || '_cleared_with_draft', tab);
  END LOOP;
END $$;

-- ---- How a declaration moves: as before, each step by whoever may take it ----------------------------------------

CREATE OR REPLACE FUNCTION hold_judged_declaration() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  needed constant text := CASE WHEN OLD.state = 'draft' AND NEW.state = 'draft' THEN 'declaration:fill'
    WHEN OLD.state = 'draft' AND NEW.version > OLD.version THEN 'declaration:sign' ELSE 'declaration:correct' END;
BEGIN
  IF app_person_id() IS NOT NULL
    AND (OLD.framework, OLD.provider_code) NOT IN (SELECT r.framework, r.provider_code FROM my_reach(needed) r)
    AND NOT (needed = 'declaration:fill' AND withdraws_now(OLD.framework, OLD.provider_code, OLD.financial_year))
    AND NOT (OLD.state = 'signed' AND NEW.state = 'draft' AND EXISTS (SELECT FROM public.declaration_decision x
      WHERE (x.framework, x.provider_code, x.financial_year, x.version, x.revision, x.decision)
        = (OLD.framework, OLD.provider_code, OLD.financial_year, OLD.version, OLD.revision, 'returned')
        AND x.reason = NEW.correction_reason AND x.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'a declaration is its provider''s alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- A signature closes the draft that it signs.
CREATE FUNCTION refuse_signed_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT called_by_owner() AND NOT EXISTS (SELECT FROM declaration d WHERE (d.framework, d.provider_code, d.financial_year, d.version, d.state)
      = (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.version, 'signed') AND d.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a declaration and its signature are stored together' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER signed_declaration_whole AFTER INSERT ON signed_declaration FOR EACH ROW EXECUTE FUNCTION refuse_signed_alone();
