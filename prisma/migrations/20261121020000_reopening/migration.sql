-- CreateTable
CREATE TABLE "return_decision" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "decided_by" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "return_decision_pkey" PRIMARY KEY ("framework","provider_code","financial_year","period","version","revision")
);

-- AddForeignKey
ALTER TABLE "return_decision" ADD CONSTRAINT "return_decision_framework_provider_code_financial_year_per_fkey" FOREIGN KEY ("framework", "provider_code", "financial_year", "period", "version") REFERENCES "submission"("framework", "provider_code", "financial_year", "period", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

-- What was decided about a submitted version. The revision is that of the return which was decided over.
ALTER TABLE return_decision
  ADD CONSTRAINT return_decision_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT return_decision_period CHECK (is_quarter(period) AND financial_year = left(period, 7)),
  ADD CONSTRAINT return_decision_numbers CHECK (version >= 1 AND revision >= 0),
  ADD CONSTRAINT return_decision_decision CHECK (decision IN ('accepted', 'returned', 'reopened')),
  ADD CONSTRAINT return_decision_reason CHECK (CASE WHEN decision = 'accepted' THEN reason IS NULL
    ELSE reason IS NOT NULL AND reason ~ '\S' AND length(reason) <= 1000 END),
  ADD CONSTRAINT return_decision_name CHECK (decided_by_name <> '');

CREATE TRIGGER return_decision_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON return_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---- Row security ------------------------------------------------------------------------------------------

ALTER TABLE return_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE return_decision FORCE ROW LEVEL SECURITY;

CREATE POLICY reads ON return_decision FOR SELECT TO assurance_app
  USING (provider_code = ANY ((SELECT my_submitted_provider_codes())::text[]));
-- The provider reopens; whoever is responsible for it today accepts it or returns it. Each in their own name.
CREATE POLICY adds ON return_decision FOR INSERT TO assurance_app
  WITH CHECK (decision = 'reopened' AND decided_by = (SELECT app_person_id())
    AND provider_code = ANY ((SELECT my_provider_codes())::text[]));
CREATE POLICY judges ON return_decision FOR INSERT TO assurance_app
  WITH CHECK (decision IN ('accepted', 'returned') AND decided_by = (SELECT app_person_id())
    AND provider_code = ANY ((SELECT my_commissioned_provider_codes())::text[]));

-- A commissioner touches no row of a draft, but does change how a return stands. The policy lets them lock a return whatever
-- its state, so that a decision that is posted twice finds the first; what they may change, the trigger below says.
CREATE POLICY judges ON quarterly_return FOR UPDATE TO assurance_app
  USING (provider_code = ANY ((SELECT my_commissioned_provider_codes())::text[]));

GRANT SELECT, INSERT ON return_decision TO assurance_app;

-- ---- How a return moves, whoever asks ----------------------------------------------------------------------

-- A decision is about the version in force and the revision that stands, and joins the change that it decides.
CREATE FUNCTION refuse_stray_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.quarterly_return r WHERE r.framework = NEW.framework AND r.provider_code = NEW.provider_code
    AND r.period = NEW.period AND r.version = NEW.version AND r.revision = NEW.revision
    AND (r.state = 'submitted' OR (r.state = 'accepted' AND NEW.decision <> 'accepted'))) THEN
    RAISE EXCEPTION 'a decision is about the version in force' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER return_decision_fits BEFORE INSERT ON return_decision FOR EACH ROW EXECUTE FUNCTION refuse_stray_decision();

-- Each change counts the revision up by one. A draft is saved, or submitted as the next version, by its provider alone; a
-- submitted return is accepted; a submitted or an accepted one becomes a draft again, and its version stays in force.
CREATE FUNCTION hold_return_states() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  moved text := OLD.state || ' to ' || NEW.state;
BEGIN
  IF (NEW.framework, NEW.provider_code, NEW.period, NEW.financial_year, NEW.opened_at)
      IS DISTINCT FROM (OLD.framework, OLD.provider_code, OLD.period, OLD.financial_year, OLD.opened_at)
    OR NEW.revision <> OLD.revision + 1
    OR NEW.version <> OLD.version + (moved = 'draft to submitted')::int
    OR moved NOT IN ('draft to draft', 'draft to submitted', 'submitted to accepted', 'submitted to draft', 'accepted to draft')
    OR (moved <> 'draft to draft' AND (NEW.saved_at, NEW.saved_by, NEW.saved_by_name)
      IS DISTINCT FROM (OLD.saved_at, OLD.saved_by, OLD.saved_by_name)) THEN
    RAISE EXCEPTION 'a return does not change like this: %', moved USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF OLD.state = 'draft' THEN
    IF app_person_id() IS NOT NULL AND NOT NEW.provider_code = ANY (my_provider_codes()) THEN
      RAISE EXCEPTION 'a draft is its provider''s alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM public.return_decision d WHERE d.framework = OLD.framework AND d.provider_code = OLD.provider_code
    AND d.financial_year = OLD.financial_year AND d.period = OLD.period AND d.version = OLD.version AND d.revision = OLD.revision
    AND (d.decision = 'accepted') = (NEW.state = 'accepted') AND d.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a submitted return changes by a decision' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER quarterly_return_moves BEFORE UPDATE ON quarterly_return FOR EACH ROW EXECUTE FUNCTION hold_return_states();

-- ---- A fresh factor ----------------------------------------------------------------------------------------

-- One's own session in force, once its passphrase has been proved again. It writes its own line of the audit trail.
CREATE FUNCTION freshen_session(wanted bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE clock timestamptz := clock_timestamp();
BEGIN
  UPDATE session s SET fresh_at = clock FROM person p WHERE s.token_hash = wanted AND s.person_id = app_person_id()
    AND p.id = s.person_id AND p.disabled_at IS NULL AND s.ended_at IS NULL
    AND s.last_seen_at > clock - interval '30 minutes' AND s.created_at > clock - interval '12 hours';
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM append_audit('national', 'passphrase-confirmed', app_person_id()::text, now(), NULL, NULL, NULL);
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION freshen_session(bytea) TO assurance_app;
