-- Organisations change: their names, who answers for them, who else may read, and into which other they merge. All of it has days.

-- CreateTable
CREATE TABLE "organisation_name" (
    "organisation" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "organisation_name_pkey" PRIMARY KEY ("organisation","from_date")
);

-- CreateTable
CREATE TABLE "reading_responsibility" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "commissioner_code" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,

    CONSTRAINT "reading_responsibility_pkey" PRIMARY KEY ("framework","provider_code","commissioner_code","from_date")
);

-- CreateTable
CREATE TABLE "succession" (
    "provider_code" TEXT NOT NULL,
    "successor_code" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "succession_pkey" PRIMARY KEY ("provider_code")
);

-- CreateIndex
CREATE INDEX "reading_responsibility_commissioner_code_idx" ON "reading_responsibility"("commissioner_code");

-- CreateIndex
CREATE INDEX "succession_successor_code_idx" ON "succession"("successor_code");

-- AddForeignKey
ALTER TABLE "reading_responsibility" ADD CONSTRAINT "reading_responsibility_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reading_responsibility" ADD CONSTRAINT "reading_responsibility_commissioner_code_fkey" FOREIGN KEY ("commissioner_code") REFERENCES "commissioner"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_successor_code_fkey" FOREIGN KEY ("successor_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE organisation_name IS 'What an organisation is called from a day on. The columns called name hold the newest that has begun.';
COMMENT ON TABLE reading_responsibility IS 'Which commissioner may read what a provider submits, beside the one that answers for it; both days are inside.';
COMMENT ON TABLE succession IS 'Into which provider one merged, and from which day on its people answer for the past of the other.';

ALTER TABLE organisation_name
  ADD CONSTRAINT organisation_name_organisation CHECK (organisation ~ '^[A-Z0-9]{2,10}$'),
  ADD CONSTRAINT organisation_name_name CHECK (name <> '' AND length(name) <= 200);
ALTER TABLE reading_responsibility
  ADD CONSTRAINT reading_responsibility_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT reading_responsibility_once EXCLUDE USING gist
    (framework WITH =, provider_code WITH =, commissioner_code WITH =, daterange(from_date, to_date, '[]') WITH &&);
ALTER TABLE succession
  ADD CONSTRAINT succession_other CHECK (provider_code <> successor_code),
  ADD CONSTRAINT succession_reason CHECK (reason <> '' AND length(reason) <= 4000);

ALTER TABLE organisation_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading_responsibility ENABLE ROW LEVEL SECURITY;
ALTER TABLE succession ENABLE ROW LEVEL SECURITY;

INSERT INTO organisation_name (organisation, from_date, name)
SELECT code, opened_on, name FROM provider UNION ALL SELECT code, DATE '2000-01-01', name FROM commissioner;

-- ---- Successions hold, whoever writes them -------------------------------------------------------------------

-- Nobody merges into what is closed on that day, or into what itself merged into them; and who merges is closed the day before.
CREATE FUNCTION hold_succession() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.provider p WHERE p.code = NEW.successor_code
    AND daterange(p.opened_on, p.closed_on, '[]') @> NEW.from_date) THEN
    RAISE EXCEPTION '% is not open on that day', NEW.successor_code USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (WITH RECURSIVE later AS (SELECT NEW.successor_code AS code
      UNION SELECT s.successor_code FROM later l JOIN public.succession s ON s.provider_code = l.code)
    SELECT FROM later WHERE code = NEW.provider_code) THEN
    RAISE EXCEPTION 'this succession would come back to %', NEW.provider_code USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM public.provider p WHERE p.code = NEW.provider_code AND p.closed_on = NEW.from_date - 1) THEN
    RAISE EXCEPTION '% does not close on the day before', NEW.provider_code USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER succession_holds BEFORE INSERT ON succession FOR EACH ROW EXECUTE FUNCTION hold_succession();
CREATE TRIGGER succession_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON succession
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who has merged stays closed on that day, and who succeeds is open on the first one.
CREATE FUNCTION hold_merged_days() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM public.succession s WHERE s.provider_code = NEW.code AND NEW.closed_on IS DISTINCT FROM s.from_date - 1)
    OR EXISTS (SELECT FROM public.succession s WHERE s.successor_code = NEW.code
      AND NOT daterange(NEW.opened_on, NEW.closed_on, '[]') @> s.from_date) THEN
    RAISE EXCEPTION 'the days of % would not fit its succession', NEW.code USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER provider_days_hold BEFORE UPDATE OF opened_on, closed_on ON provider
  FOR EACH ROW EXECUTE FUNCTION hold_merged_days();

-- ---- What is so on a day -------------------------------------------------------------------------------------

-- What an organisation is called on a day; before its first name that one.
CREATE FUNCTION name_on(organisation text, wanted date) RETURNS text LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT n.name FROM public.organisation_name n WHERE n.organisation = name_on.organisation
  ORDER BY n.from_date <= wanted DESC, CASE WHEN n.from_date <= wanted THEN n.from_date END DESC, n.from_date LIMIT 1
$$;

-- Each provider that has merged by today, with the one that answers for it now: the last of its successors.
CREATE FUNCTION heirs() RETURNS TABLE (provider_code text, heir text) LANGUAGE sql STABLE SECURITY INVOKER AS $$
  WITH RECURSIVE later AS (SELECT s.provider_code, s.successor_code FROM public.succession s WHERE s.from_date <= public.today()
    UNION SELECT l.provider_code, s.successor_code FROM later l
      JOIN public.succession s ON s.provider_code = l.successor_code AND s.from_date <= public.today())
  SELECT l.provider_code, l.successor_code FROM later l
  WHERE NOT EXISTS (SELECT FROM public.succession s WHERE s.provider_code = l.successor_code AND s.from_date <= public.today())
$$;

-- These providers, and all that have merged into them by today.
CREATE FUNCTION with_predecessors(codes text[]) RETURNS SETOF text LANGUAGE sql STABLE SECURITY INVOKER AS $$
  WITH RECURSIVE own AS (SELECT unnest(codes) AS code
    UNION SELECT s.provider_code FROM own o JOIN public.succession s ON s.successor_code = o.code AND s.from_date <= public.today())
  SELECT code FROM own
$$;

-- What a commissioner that only reads may do: `readingPermissions` in domain/access/roles.ts, with which a test compares it.
CREATE FUNCTION reading_permissions() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['return:read-submitted', 'declaration:read-signed']
$$;

-- ---- Who reaches what ----------------------------------------------------------------------------------------

-- The services for which a role of the caller allows this: a provider's own, those that a commissioner answers for today, those that
-- it may read; and with each the past of all that merged into it.
CREATE OR REPLACE FUNCTION my_reach(permission text) RETURNS TABLE (framework text, provider_code text) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH RECURSIVE granted AS MATERIALIZED (SELECT m.framework, m.provider_code, m.commissioner_code, d.of
      FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role WHERE my_reach.permission = ANY (d.may)),
    reached AS ((SELECT g.framework, g.provider_code FROM granted g WHERE g.of = 'provider'
        UNION ALL SELECT r.framework, r.provider_code FROM granted g
          JOIN responsibility r ON r.framework = g.framework AND r.commissioner_code = g.commissioner_code
          WHERE r.from_date <= today() AND (r.to_date IS NULL OR r.to_date >= today())
        UNION ALL SELECT r.framework, r.provider_code FROM granted g
          JOIN reading_responsibility r ON r.framework = g.framework AND r.commissioner_code = g.commissioner_code
          WHERE my_reach.permission = ANY (reading_permissions())
            AND r.from_date <= today() AND (r.to_date IS NULL OR r.to_date >= today()))
      UNION SELECT o.framework, s.provider_code FROM reached o
        JOIN succession s ON s.successor_code = o.provider_code AND s.from_date <= today())
    SELECT o.framework, o.provider_code FROM reached o;
END $$;

-- The services whose own people the caller is one of: who has merged is answered for by the people of its successor.
CREATE OR REPLACE FUNCTION my_own_services() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT service_key(m.framework, own) FROM my_memberships() m
    CROSS JOIN LATERAL with_predecessors(ARRAY[m.provider_code]) AS own WHERE m.provider_code IS NOT NULL);
END $$;

-- What a person may record something about; whoever audits, or only reads, changes nothing, but downloads.
CREATE OR REPLACE FUNCTION my_recordable_services() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(
    WITH held AS MATERIALIZED (SELECT m.framework, m.provider_code, m.commissioner_code, d.of, d.may
      FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role),
    answered AS (SELECT framework, provider_code FROM held WHERE provider_code IS NOT NULL
      UNION SELECT framework, provider_code FROM my_responsibilities()),
    reached AS (SELECT framework, own AS organisation FROM answered CROSS JOIN LATERAL with_predecessors(ARRAY[provider_code]) AS own
      UNION ALL SELECT framework, commissioner_code FROM held WHERE commissioner_code IS NOT NULL
      UNION ALL SELECT framework, 'national' FROM held WHERE of = 'national' AND NOT 'audit:read' = ANY (may)
      UNION ALL SELECT framework, 'downloads' FROM held WHERE framework IS NOT NULL)
    SELECT service_key(framework, organisation) FROM reached UNION SELECT service_key('', organisation) FROM reached);
END $$;

-- ---- Whose a provider is, and was ----------------------------------------------------------------------------

DROP FUNCTION list_providers_in_scope(text);
-- The providers whose submitted figures of this framework the caller may read, with who is responsible and who leads today: of one
-- that has merged, those of its successor. Whoever reads all of a framework is shown those that were ever somebody's under it: others
-- have nothing to do with it. `names` are all names with their first days, the oldest first.
CREATE FUNCTION list_providers_in_scope(wanted text) RETURNS TABLE (code text, name text, region text, commissioner_code text,
  commissioner_name text, provider_lead text, commissioner_lead text, names jsonb, successor_code text, succeeded_on date,
  predecessors jsonb) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.code, name_on(p.code, today()), p.region, c.code, name_on(c.code, today()), ours.name, theirs.name,
    (SELECT jsonb_agg(jsonb_build_object('from', n.from_date, 'name', n.name) ORDER BY n.from_date)
      FROM organisation_name n WHERE n.organisation = p.code), own.successor_code, own.from_date,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('code', s.provider_code, 'name', name_on(s.provider_code, s.from_date - 1),
      'from', s.from_date) ORDER BY s.from_date, s.provider_code), '[]') FROM succession s WHERE s.successor_code = p.code
        AND s.from_date <= today())
  FROM provider p
  LEFT JOIN succession own ON own.provider_code = p.code AND own.from_date <= today()
  LEFT JOIN heirs() h ON h.provider_code = p.code
  LEFT JOIN responsibility r ON r.framework = wanted AND r.provider_code = coalesce(h.heir, p.code)
    AND daterange(r.from_date, r.to_date, '[]') @> today()
  LEFT JOIN commissioner c ON c.code = r.commissioner_code
  LEFT JOIN named_lead ours ON ours.framework = wanted AND ours.provider_code = coalesce(h.heir, p.code) AND ours.side = 'provider'
    AND daterange(ours.from_date, ours.to_date, '[]') @> today()
  LEFT JOIN named_lead theirs ON theirs.framework = wanted AND theirs.provider_code = coalesce(h.heir, p.code)
    AND theirs.side = 'commissioner' AND daterange(theirs.from_date, theirs.to_date, '[]') @> today()
  WHERE p.code IN (SELECT m.provider_code FROM my_reach('return:read-submitted') m WHERE m.framework = wanted)
    OR (wanted = ANY ((SELECT my_frameworks('return:read-submitted'))::text[])
      AND p.code IN (SELECT e.provider_code FROM responsibility e WHERE e.framework = wanted))
  ORDER BY p.code
$$;

-- How the leads of a service are reached today, for whoever may see what it submits.
CREATE OR REPLACE FUNCTION list_lead_contacts(wanted text, provider text) RETURNS TABLE (side text, email text, telephone text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.side, l.email, l.telephone FROM named_lead l
  WHERE l.framework = wanted AND l.provider_code = coalesce((SELECT h.heir FROM heirs() h WHERE h.provider_code = provider), provider)
    AND daterange(l.from_date, l.to_date, '[]') @> today()
    AND provider IN (SELECT s.code FROM list_providers_in_scope(wanted) s)
$$;

-- When each provider in scope was open and a commissioner answered for it, by the name of that time; both days are among them.
CREATE OR REPLACE FUNCTION list_service_days(wanted text) RETURNS TABLE (provider_code text, commissioner_code text,
  commissioner_name text, from_date date, to_date date) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.provider_code, c.code, name_on(c.code, least(r.to_date, p.closed_on, today())), greatest(r.from_date, p.opened_on),
    least(r.to_date, p.closed_on)
  FROM responsibility r JOIN provider p ON p.code = r.provider_code JOIN commissioner c ON c.code = r.commissioner_code
  WHERE r.framework = wanted AND daterange(r.from_date, r.to_date, '[]') && daterange(p.opened_on, p.closed_on, '[]')
    AND r.provider_code IN (SELECT s.code FROM list_providers_in_scope(wanted) s)
$$;

GRANT EXECUTE ON FUNCTION list_providers_in_scope(text) TO assurance_app;
