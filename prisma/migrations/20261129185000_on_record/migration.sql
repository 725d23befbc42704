-- What was on record at a moment: organisations, who answered for them, who led them, what they offered and when it was due. What has
-- days of its own has, beside them, the moment at which it was recorded; and what an update replaces is kept with the moments between
-- which it stood. Nothing that was ever on record is lost by a later change.

-- ---- When it was recorded ----------------------------------------------------------------------------------

-- AlterTable
ALTER TABLE "provider" ADD COLUMN     "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now();

-- AlterTable
ALTER TABLE "organisation_name" ADD COLUMN     "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now();

-- AlterTable
ALTER TABLE "responsibility" ADD COLUMN     "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now();

-- AlterTable
ALTER TABLE "named_lead" ADD COLUMN     "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now();

-- AlterTable
ALTER TABLE "succession" ADD COLUMN     "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now();

-- CreateTable
CREATE TABLE "former_row" (
    "id" BIGSERIAL NOT NULL,
    "relation" TEXT NOT NULL,
    "held" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "former_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "former_row_relation_ended_at_idx" ON "former_row"("relation", "ended_at");

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE former_row IS 'What an update replaced, as it stood, without texts that people wrote; and from when until when it was on record.';

ALTER TABLE former_row
  ADD CONSTRAINT former_row_relation CHECK (relation IN ('provider', 'responsibility', 'named_lead', 'service_offering')),
  ADD CONSTRAINT former_row_held CHECK (jsonb_typeof(held) = 'object'),
  ADD CONSTRAINT former_row_span CHECK (recorded_at < ended_at);
ALTER TABLE former_row ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER former_row_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON former_row
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is there already was recorded when the audit trail says; what it does not tell of, always was there.
UPDATE provider p SET recorded_at = coalesce((SELECT min(e.at) FROM audit_event e WHERE e.organisation = p.code
  AND e.action = 'provider-registered'), '-infinity');
UPDATE organisation_name n SET recorded_at = coalesce((SELECT min(e.at) FROM audit_event e WHERE e.organisation = n.organisation
  AND (e.action IN ('provider-registered', 'commissioner-registered') AND e.new ->> 'name' = n.name
    OR e.action = 'organisation-renamed' AND (e.new ->> 'from')::date = n.from_date)), '-infinity');
UPDATE responsibility r SET recorded_at = coalesce((SELECT min(e.at) FROM audit_event e WHERE e.organisation = r.provider_code
  AND e.action IN ('responsibility-recorded', 'responsibility-changed') AND e.object = r.framework
  AND e.new ->> 'commissioner' = r.commissioner_code AND (e.new ->> 'from')::date = r.from_date), '-infinity');
UPDATE named_lead l SET recorded_at = coalesce((SELECT min(e.at) FROM audit_event e WHERE e.organisation = l.provider_code
  AND e.action = 'named-lead-recorded' AND e.object = l.framework AND e.new ->> 'side' = l.side
  AND (e.new ->> 'from')::date = l.from_date), '-infinity');
ALTER TABLE succession DISABLE TRIGGER succession_never_changes;
UPDATE succession s SET recorded_at = coalesce((SELECT min(e.at) FROM audit_event e WHERE e.organisation = s.provider_code
  AND e.action = 'provider-merged'), '-infinity');
ALTER TABLE succession ENABLE TRIGGER succession_never_changes;

-- The days on which a commissioner, or a provider, ended were recorded by the change that set them: before it, others stood there.
INSERT INTO former_row (relation, held, recorded_at, ended_at)
SELECT 'responsibility', to_jsonb(r) || '{"to_date": null}', r.recorded_at, e.at
FROM audit_event e JOIN responsibility r ON r.provider_code = e.organisation AND r.framework = e.object
  AND r.commissioner_code = e.old ->> 'commissioner' AND r.to_date = (e.old ->> 'to')::date
WHERE e.action = 'responsibility-changed' AND r.recorded_at < e.at;
UPDATE responsibility r SET recorded_at = f.ended_at FROM former_row f
WHERE f.relation = 'responsibility' AND (f.held ->> 'framework', f.held ->> 'provider_code', (f.held ->> 'from_date')::date)
  = (r.framework, r.provider_code, r.from_date);
INSERT INTO former_row (relation, held, recorded_at, ended_at)
SELECT 'provider', to_jsonb(p) || jsonb_build_object('region', coalesce(e.old ->> 'region', p.region),
    'opened_on', coalesce((e.old ->> 'opened')::date, p.opened_on), 'closed_on', (e.old ->> 'closed')::date),
  coalesce(lag(e.at) OVER own, p.recorded_at), e.at
FROM audit_event e JOIN provider p ON p.code = e.organisation
WHERE e.action IN ('provider-changed', 'provider-closed', 'provider-reopened', 'provider-merged') AND p.recorded_at < e.at
WINDOW own AS (PARTITION BY e.organisation ORDER BY e.seq);
UPDATE provider p SET recorded_at = (SELECT max(f.ended_at) FROM former_row f WHERE f.relation = 'provider' AND f.held ->> 'code' = p.code)
WHERE EXISTS (SELECT FROM former_row f WHERE f.relation = 'provider' AND f.held ->> 'code' = p.code);

-- ---- What an update replaces -------------------------------------------------------------------------------

-- Keeps the row that an update replaces, and says since when the new one stands: since now, unless whoever writes it says when. What was
-- recorded in the same moment never stood. Texts that people wrote are no part of it, so that nobody needs to take them out of it.
CREATE FUNCTION keep_former() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE texts constant text[] := ARRAY['recorded_by', 'recorded_by_name', 'partner_name', 'completion_rule'];
BEGIN
  IF to_jsonb(NEW) - texts = to_jsonb(OLD) - texts THEN RETURN NEW; END IF;
  IF NEW.recorded_at = OLD.recorded_at THEN NEW.recorded_at := now(); END IF;
  IF OLD.recorded_at < NEW.recorded_at THEN
    INSERT INTO former_row (relation, held, recorded_at, ended_at)
    VALUES (TG_TABLE_NAME, to_jsonb(OLD) - texts, OLD.recorded_at, NEW.recorded_at);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER provider_kept BEFORE UPDATE OF region, opened_on, closed_on ON provider FOR EACH ROW EXECUTE FUNCTION keep_former();
CREATE TRIGGER responsibility_kept BEFORE UPDATE ON responsibility FOR EACH ROW EXECUTE FUNCTION keep_former();
CREATE TRIGGER named_lead_kept BEFORE UPDATE ON named_lead FOR EACH ROW EXECUTE FUNCTION keep_former();
CREATE TRIGGER service_offering_kept BEFORE UPDATE ON service_offering FOR EACH ROW EXECUTE FUNCTION keep_former();

-- What this transaction registered stood in the register from which it is carried over since a moment that is past.
CREATE FUNCTION stood_since(codes text[], at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM require_administrator();
  IF at > now() THEN RAISE EXCEPTION 'that is still to come' USING ERRCODE = 'check_violation'; END IF;
  UPDATE provider p SET recorded_at = at WHERE p.code = ANY (codes) AND p.recorded_at = now();
  UPDATE organisation_name n SET recorded_at = at WHERE n.organisation = ANY (codes) AND n.recorded_at = now();
  UPDATE responsibility r SET recorded_at = at WHERE r.provider_code = ANY (codes) AND r.recorded_at = now();
  UPDATE named_lead l SET recorded_at = at WHERE l.provider_code = ANY (codes) AND l.recorded_at = now();
END $$;
GRANT EXECUTE ON FUNCTION stood_since(text[], timestamptz) TO assurance_app;

-- ---- What was on record ------------------------------------------------------------------------------------

-- Whether what was recorded at one moment was on record at another; moments are asked for to the millisecond, and NULL is now.
CREATE FUNCTION was_recorded(recorded_at timestamptz, at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT at IS NULL OR recorded_at < at + interval '1 millisecond'
$$;
-- The day in London of a moment, of now where it is NULL.
CREATE FUNCTION day_at(at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce((at AT TIME ZONE 'Europe/London')::date, public.today())
$$;
GRANT EXECUTE ON FUNCTION was_recorded(timestamptz, timestamptz), day_at(timestamptz) TO assurance_app;

-- What an update replaced since, of one table.
CREATE FUNCTION replaced_since(wanted text, at timestamptz) RETURNS SETOF jsonb LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT f.held FROM public.former_row f
  WHERE at IS NOT NULL AND f.relation = wanted AND public.was_recorded(f.recorded_at, at) AND NOT public.was_recorded(f.ended_at, at)
$$;
CREATE FUNCTION providers_at(at timestamptz) RETURNS SETOF provider LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT p.* FROM public.provider p WHERE public.was_recorded(p.recorded_at, at)
  UNION ALL SELECT r.* FROM public.replaced_since('provider', at) held, jsonb_populate_record(NULL::public.provider, held) r
$$;
CREATE FUNCTION responsibilities_at(at timestamptz) RETURNS SETOF responsibility LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT p.* FROM public.responsibility p WHERE public.was_recorded(p.recorded_at, at)
  UNION ALL SELECT r.* FROM public.replaced_since('responsibility', at) held, jsonb_populate_record(NULL::public.responsibility, held) r
$$;
CREATE FUNCTION leads_at(at timestamptz) RETURNS SETOF named_lead LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT p.* FROM public.named_lead p WHERE public.was_recorded(p.recorded_at, at)
  UNION ALL SELECT r.* FROM public.replaced_since('named_lead', at) held, jsonb_populate_record(NULL::public.named_lead, held) r
$$;
-- Successions that were on record and had begun.
CREATE FUNCTION successions_at(at timestamptz) RETURNS SETOF succession LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT s.* FROM public.succession s WHERE public.was_recorded(s.recorded_at, at) AND s.from_date <= public.day_at(at)
$$;

DROP FUNCTION heirs();
-- Each provider that had merged, with the one that answered for it: the last of its successors.
CREATE FUNCTION heirs(at timestamptz DEFAULT NULL) RETURNS TABLE (provider_code text, heir text) LANGUAGE sql STABLE SECURITY INVOKER AS $$
  WITH RECURSIVE merged AS MATERIALIZED (SELECT s.provider_code, s.successor_code FROM public.successions_at(at) s),
  later AS (SELECT s.provider_code, s.successor_code FROM merged s
    UNION SELECT l.provider_code, s.successor_code FROM later l JOIN merged s ON s.provider_code = l.successor_code)
  SELECT l.provider_code, l.successor_code FROM later l
  WHERE NOT EXISTS (SELECT FROM merged s WHERE s.provider_code = l.successor_code)
$$;

DROP FUNCTION names_with_days();
-- Each name of each organisation that was on record, with the days on which it is the name; the first holds before its first day too.
CREATE FUNCTION names_with_days(at timestamptz DEFAULT NULL) RETURNS TABLE (organisation text, name text, days daterange)
  LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT n.organisation, n.name,
    daterange(CASE WHEN lag(n.from_date) OVER own IS NOT NULL THEN n.from_date END, lead(n.from_date) OVER own)
  FROM public.organisation_name n WHERE public.was_recorded(n.recorded_at, at)
  WINDOW own AS (PARTITION BY n.organisation ORDER BY n.from_date)
$$;

DROP FUNCTION list_providers_in_scope(text);
DROP FUNCTION list_lead_contacts(text, text);
-- The providers whose submitted figures of this framework the caller may read, as they were on record at a moment (NULL: now): who was
-- responsible and who led that day, and how they are reached; of one that had merged, those of its successor. It is what is shown that
-- belongs to the moment, and never who may see it: that is asked of today. Whoever reads all of a framework is shown those that were
-- ever somebody's under it: others have nothing to do with it. `names` are all names with their first days, the oldest first.
CREATE FUNCTION list_providers_in_scope(wanted text, at timestamptz DEFAULT NULL) RETURNS TABLE (code text, name text, region text,
  commissioner_code text, commissioner_name text, leads jsonb, names jsonb, successor_code text, succeeded_on date, predecessors jsonb) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH dated AS MATERIALIZED (SELECT n.organisation, n.name, n.days FROM names_with_days(at) n),
  called AS MATERIALIZED (SELECT d.organisation, d.name FROM dated d WHERE d.days @> day_at(at)),
  every_name AS (SELECT n.organisation, jsonb_agg(jsonb_build_object('from', n.from_date, 'name', n.name) ORDER BY n.from_date) AS names
    FROM organisation_name n WHERE was_recorded(n.recorded_at, at) GROUP BY n.organisation),
  merged AS (SELECT s.successor_code, jsonb_agg(jsonb_build_object('code', s.provider_code, 'name', d.name, 'from', s.from_date)
      ORDER BY s.from_date, s.provider_code) AS predecessors
    FROM successions_at(at) s LEFT JOIN dated d ON d.organisation = s.provider_code AND d.days @> s.from_date - 1
    GROUP BY s.successor_code),
  answering AS MATERIALIZED (SELECT r.provider_code, r.commissioner_code, daterange(r.from_date, r.to_date, '[]') @> day_at(at) AS is_now
    FROM responsibilities_at(at) r WHERE r.framework = wanted),
  leading_then AS MATERIALIZED (SELECT l.provider_code, jsonb_agg(jsonb_build_object('side', l.side, 'name', l.name, 'email', l.email,
      'telephone', l.telephone) ORDER BY l.side DESC) AS leads
    FROM leads_at(at) l WHERE l.framework = wanted AND daterange(l.from_date, l.to_date, '[]') @> day_at(at) GROUP BY l.provider_code)
  SELECT p.code, own_name.name, p.region, c.code, their_name.name, coalesce(led.leads, '[]'), every_name.names,
    own.successor_code, own.from_date, coalesce(merged.predecessors, '[]')
  FROM providers_at(at) p
  LEFT JOIN called own_name ON own_name.organisation = p.code
  LEFT JOIN every_name ON every_name.organisation = p.code
  LEFT JOIN merged ON merged.successor_code = p.code
  LEFT JOIN successions_at(at) own ON own.provider_code = p.code
  LEFT JOIN heirs(at) h ON h.provider_code = p.code
  LEFT JOIN answering r ON r.provider_code = coalesce(h.heir, p.code) AND r.is_now
  LEFT JOIN commissioner c ON c.code = r.commissioner_code
  LEFT JOIN called their_name ON their_name.organisation = c.code
  LEFT JOIN leading_then led ON led.provider_code = coalesce(h.heir, p.code)
  WHERE p.code IN (SELECT m.provider_code FROM my_reach('return:read-submitted') m WHERE m.framework = wanted)
    OR (wanted = ANY ((SELECT my_frameworks('return:read-submitted'))::text[])
      AND p.code IN (SELECT e.provider_code FROM answering e))
  ORDER BY p.code
$$;
GRANT EXECUTE ON FUNCTION list_providers_in_scope(text, timestamptz) TO assurance_app;

DROP FUNCTION list_service_days(text);
-- When each provider in scope was open and a commissioner answered for it, as it was on record, by the name of that time; both days are
-- among them.
CREATE FUNCTION list_service_days(wanted text, at timestamptz DEFAULT NULL) RETURNS TABLE (provider_code text, commissioner_code text,
  commissioner_name text, from_date date, to_date date) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.provider_code, r.commissioner_code, n.name, greatest(r.from_date, p.opened_on), least(r.to_date, p.closed_on)
  FROM responsibilities_at(at) r JOIN providers_at(at) p ON p.code = r.provider_code
  LEFT JOIN names_with_days(at) n ON n.organisation = r.commissioner_code AND n.days @> least(r.to_date, p.closed_on, day_at(at))
  WHERE r.framework = wanted AND daterange(r.from_date, r.to_date, '[]') && daterange(p.opened_on, p.closed_on, '[]')
    AND r.provider_code IN (SELECT s.code FROM list_providers_in_scope(wanted, at) s)
$$;
GRANT EXECUTE ON FUNCTION list_service_days(text, timestamptz) TO assurance_app;

DROP FUNCTION list_undue(text);
-- Drafts in scope that nobody was asked for, as it was on record.
CREATE FUNCTION list_undue(wanted text, at timestamptz DEFAULT NULL) RETURNS TABLE (provider_code text, period text) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH drafts AS MATERIALIZED (SELECT q.provider_code, q.period FROM quarterly_return q WHERE q.framework = wanted
      AND (q.version = 0 OR at IS NOT NULL AND NOT EXISTS (SELECT FROM submission s WHERE (s.framework, s.provider_code, s.financial_year,
        s.period, s.version) = (q.framework, q.provider_code, q.financial_year, q.period, 1) AND was_recorded(s.submitted_at, at)))
    UNION ALL SELECT d.provider_code, d.financial_year FROM declaration d WHERE d.framework = wanted
      AND (d.version = 0 OR at IS NOT NULL AND NOT EXISTS (SELECT FROM signed_declaration s WHERE (s.framework, s.provider_code,
        s.financial_year, s.version) = (d.framework, d.provider_code, d.financial_year, 1) AND was_recorded(s.signed_at, at)))),
  periods AS MATERIALIZED (SELECT each.period, days_of(each.period) AS days FROM (SELECT DISTINCT o.period FROM drafts o) each),
  served AS MATERIALIZED (SELECT r.provider_code, daterange(r.from_date, r.to_date, '[]') * daterange(p.opened_on, p.closed_on, '[]') AS days
    FROM responsibilities_at(at) r JOIN providers_at(at) p ON p.code = r.provider_code WHERE r.framework = wanted)
  SELECT o.provider_code, o.period FROM drafts o JOIN periods t ON t.period = o.period
  WHERE NOT EXISTS (SELECT FROM served s WHERE s.provider_code = o.provider_code AND s.days && t.days)
    AND o.provider_code IN (SELECT s.code FROM list_providers_in_scope(wanted, at) s)
$$;
GRANT EXECUTE ON FUNCTION list_undue(text, timestamptz) TO assurance_app;

-- What providers in scope were recorded to offer, as it was on record before a later record of the same quarter replaced it.
CREATE FUNCTION list_former_offerings(wanted text, at timestamptz) RETURNS TABLE (framework text, provider_code text, offering text,
  from_period text, status text, reported_by text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT o.framework, o.provider_code, o.offering, o.from_period, o.status, o.reported_by
  FROM replaced_since('service_offering', at) held, jsonb_populate_record(NULL::service_offering, held) o
  WHERE o.framework = wanted AND o.provider_code IN (SELECT s.code FROM list_providers_in_scope(wanted, at) s)
$$;
GRANT EXECUTE ON FUNCTION list_former_offerings(text, timestamptz) TO assurance_app;

-- When windows of a framework that had opened were due and closed, before they were changed since.
CREATE FUNCTION list_windows(wanted text, at timestamptz) RETURNS SETOF reporting_window LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT w.framework, w.period, w.kind, w.financial_year, w.opens_at, w.data_cut_on, coalesce(c.old_deadline_at, w.deadline_at),
    coalesce(c.old_closes_at, w.closes_at), w.year_closes_at
  FROM reporting_window w LEFT JOIN LATERAL (SELECT x.old_deadline_at, x.old_closes_at FROM window_change x
    WHERE x.framework = w.framework AND x.period = w.period AND NOT was_recorded(x.recorded_at, at) ORDER BY x.version LIMIT 1) c ON true
  WHERE w.framework = wanted AND was_recorded(w.opens_at, at)
$$;
GRANT EXECUTE ON FUNCTION list_windows(text, timestamptz) TO assurance_app;
