-- What belongs together of a declaration is stored together, as it is of a return: docs/adr/0074.

-- The boxes of a draft change with the draft itself, which then counts one more and says by whom. So whoever writes one waits for a signature
-- that is being given, and finds the draft closed.
CREATE FUNCTION refuse_box_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF current_user = 'assurance_app' AND EXISTS (SELECT FROM touched t WHERE NOT EXISTS (SELECT FROM declaration d
    WHERE (d.framework, d.provider_code, d.financial_year) = (t.framework, t.provider_code, t.financial_year) AND d.state = 'draft'
      AND d.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'only a draft takes what is entered, and counts it' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER declaration_box_added_with_draft AFTER INSERT ON declaration_box REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_box_alone();
CREATE TRIGGER declaration_box_changed_with_draft AFTER UPDATE ON declaration_box REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_box_alone();
CREATE TRIGGER declaration_box_cleared_with_draft AFTER DELETE ON declaration_box REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_box_alone();

-- A correction that is withdrawn is over, and a declaration that is sent back is open, before the transaction ends that says so. The trigger
-- names the state that is come to, and its column that says which year.
CREATE FUNCTION refuse_declared_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  year constant text := to_jsonb(NEW) ->> TG_ARGV[1];
BEGIN
  IF NOT called_by_owner() AND NOT EXISTS (SELECT FROM declaration d WHERE (d.framework, d.provider_code, d.financial_year, d.state)
      = (NEW.framework, NEW.provider_code, year, TG_ARGV[0]) AND d.revision > NEW.revision AND d.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a declaration moves by what is decided about it' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER handover_moves AFTER INSERT ON handover DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.step = 'withdrawn') EXECUTE FUNCTION refuse_declared_alone('signed', 'period');
CREATE CONSTRAINT TRIGGER declaration_decision_moves AFTER INSERT ON declaration_decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.decision = 'returned') EXECUTE FUNCTION refuse_declared_alone('draft', 'financial_year');
