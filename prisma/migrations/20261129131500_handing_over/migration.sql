-- A draft goes from hand to hand: it is said to be ready, it is handed back with a comment, and a correction that was begun by
-- mistake is withdrawn, with its reason.

-- CreateTable
CREATE TABLE "handover" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "comment" TEXT,
    "handed_by" UUID NOT NULL,
    "handed_by_name" TEXT NOT NULL,
    "handed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("framework","provider_code","period","revision","handed_at")
);

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_framework_period_fkey" FOREIGN KEY ("framework", "period") REFERENCES "reporting_window"("framework", "period") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

ALTER TABLE handover
  ADD CONSTRAINT handover_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT handover_period CHECK (is_quarter(period) OR is_financial_year(period)),
  ADD CONSTRAINT handover_revision CHECK (revision >= 0),
  ADD CONSTRAINT handover_step CHECK (step IN ('ready', 'back', 'withdrawn')),
  ADD CONSTRAINT handover_comment CHECK (CASE WHEN step = 'ready' THEN comment IS NULL
    ELSE comment IS NOT NULL AND comment ~ '\S' AND length(comment) <= 1000 END),
  ADD CONSTRAINT handover_name CHECK (handed_by_name <> '');

CREATE TRIGGER handover_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON handover
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---- Row security ------------------------------------------------------------------------------------------

ALTER TABLE handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE handover FORCE ROW LEVEL SECURITY;

-- How a draft goes from hand to hand is read by whoever reads the draft.
CREATE POLICY reads ON handover FOR SELECT TO assurance_app
  USING (service_key(framework, provider_code) = ANY ((SELECT my_services('return:read-draft'))::text[])
    OR framework = ANY ((SELECT my_frameworks('return:read-draft'))::text[]));
-- Its own people hand it on, in their own name; back only those who sign.
CREATE POLICY adds ON handover FOR INSERT TO assurance_app
  WITH CHECK (handed_by = (SELECT app_person_id())
    AND service_key(framework, provider_code) = ANY ((SELECT my_own_services())::text[])
    AND (step <> 'back' OR service_key(framework, provider_code) = ANY ((SELECT my_services('declaration:sign'))::text[])));

GRANT SELECT, INSERT ON handover TO assurance_app;

-- What is handed on is a draft as it stands; only a correction is withdrawn like this, and only of a declaration: a return has
-- its decisions.
CREATE FUNCTION refuse_stray_handover() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.declaration d WHERE d.framework = NEW.framework AND d.provider_code = NEW.provider_code
      AND d.financial_year = NEW.period AND d.state = 'draft' AND d.revision = NEW.revision
      AND (NEW.step <> 'withdrawn' OR d.version > 0))
    AND NOT EXISTS (SELECT FROM public.quarterly_return r WHERE r.framework = NEW.framework
      AND r.provider_code = NEW.provider_code AND r.period = NEW.period AND r.state = 'draft' AND r.revision = NEW.revision
      AND NEW.step = 'ready') THEN
    RAISE EXCEPTION 'a draft is handed on as it stands' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER handover_fits BEFORE INSERT ON handover FOR EACH ROW EXECUTE FUNCTION refuse_stray_handover();

-- ---- The correction of a return is withdrawn ---------------------------------------------------------------

ALTER TABLE return_decision DROP CONSTRAINT return_decision_decision,
  ADD CONSTRAINT return_decision_decision CHECK (decision IN ('accepted', 'returned', 'reopened', 'withdrawn'));
DO $$
DECLARE
  within constant text := 'service_key(framework, provider_code) = ANY ((SELECT %s)::text[])';
BEGIN
  EXECUTE format('ALTER POLICY adds ON return_decision
    WITH CHECK (decision IN (''reopened'', ''withdrawn'') AND decided_by = (SELECT app_person_id()) AND %s)',
    format(within, 'my_own_services()'));
  EXECUTE format('ALTER POLICY judges ON return_decision
    WITH CHECK (decision IN (''accepted'', ''returned'', ''withdrawn'') AND decided_by = (SELECT app_person_id()) AND %s)',
    format(within, 'my_services(''return:judge'')'));
END $$;

-- The provider withdraws what it reopened. Its commissioner withdraws what they asked for, while the provider has changed
-- nothing: what somebody has typed is not thrown away by somebody else.
CREATE FUNCTION may_withdraw(wanted return_decision) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT CASE c.decision
      WHEN 'reopened' THEN service_key(c.framework, c.provider_code) = ANY (my_own_services())
      WHEN 'returned' THEN c.revision = wanted.revision - 1
        AND service_key(c.framework, c.provider_code) = ANY (my_services('return:judge'))
      ELSE false END
    FROM return_decision c WHERE c.framework = wanted.framework AND c.provider_code = wanted.provider_code
      AND c.financial_year = wanted.financial_year AND c.period = wanted.period AND c.version = wanted.version
      AND c.decision <> 'accepted' ORDER BY c.revision DESC LIMIT 1), false)
$$;
GRANT EXECUTE ON FUNCTION may_withdraw(return_decision) TO assurance_app;

CREATE OR REPLACE FUNCTION refuse_stray_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.quarterly_return r WHERE r.framework = NEW.framework AND r.provider_code = NEW.provider_code
    AND r.period = NEW.period AND r.version = NEW.version AND r.revision = NEW.revision
    AND CASE NEW.decision WHEN 'withdrawn' THEN r.state = 'draft' AND may_withdraw(NEW)
      WHEN 'accepted' THEN r.state = 'submitted' ELSE r.state IN ('submitted', 'accepted') END) THEN
    RAISE EXCEPTION 'a decision is about the version in force' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;

-- As before; and a draft goes back to the version in force, as it stood, when its correction is withdrawn in the same transaction.
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
      AND NOT service_key(NEW.framework, NEW.provider_code) = ANY (my_own_services()) THEN
      RAISE EXCEPTION 'a draft is its provider''s alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM public.return_decision d WHERE d.framework = OLD.framework AND d.provider_code = OLD.provider_code
    AND d.financial_year = OLD.financial_year AND d.period = OLD.period AND d.version = OLD.version AND d.revision = OLD.revision
    AND (d.decision = 'accepted') = (NEW.state = 'accepted') AND d.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a submitted return changes by a decision' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;

-- ---- The correction of a declaration is withdrawn ----------------------------------------------------------

CREATE OR REPLACE FUNCTION hold_declaration_states() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  moved text := OLD.state || ' to ' || NEW.state;
  withdrawn boolean := moved = 'draft to signed' AND NEW.version = OLD.version
    AND EXISTS (SELECT FROM public.handover h WHERE h.framework = OLD.framework AND h.provider_code = OLD.provider_code
      AND h.period = OLD.financial_year AND h.step = 'withdrawn' AND h.xmin = pg_current_xact_id()::xid);
BEGIN
  IF (NEW.framework, NEW.provider_code, NEW.financial_year, NEW.opened_at)
      IS DISTINCT FROM (OLD.framework, OLD.provider_code, OLD.financial_year, OLD.opened_at)
    OR NEW.revision <> OLD.revision + 1
    OR NEW.version <> OLD.version + (moved = 'draft to signed' AND NOT withdrawn)::int
    OR moved = 'signed to signed'
    OR (moved <> 'draft to draft' AND (NEW.saved_at, NEW.saved_by, NEW.saved_by_name)
      IS DISTINCT FROM (OLD.saved_at, OLD.saved_by, OLD.saved_by_name))
    OR (moved = 'draft to draft' AND (NEW.correction_reason, NEW.correction_by, NEW.correction_by_name, NEW.correction_at)
      IS DISTINCT FROM (OLD.correction_reason, OLD.correction_by, OLD.correction_by_name, OLD.correction_at))
    OR (moved = 'signed to draft' AND NEW.correction_by IS DISTINCT FROM app_person_id())
    OR (moved = 'draft to signed' AND NOT withdrawn AND NOT EXISTS (SELECT FROM public.signed_declaration s
      WHERE s.framework = OLD.framework AND s.provider_code = OLD.provider_code AND s.financial_year = OLD.financial_year
      AND s.version = NEW.version AND s.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'a declaration does not change like this: %', moved USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
