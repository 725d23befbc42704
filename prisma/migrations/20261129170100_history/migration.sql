-- Quarters from before this service, as somebody of the provider vouches for them: history, for trends, and never a submission.

-- CreateTable
CREATE TABLE "vouched_quarter" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "lines_sha256" CHAR(64) NOT NULL,
    "source" TEXT NOT NULL,
    "catalogue_version" TEXT NOT NULL,
    "vouched_by" UUID NOT NULL,
    "vouched_by_name" TEXT NOT NULL,
    "vouched_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "vouched_quarter_pkey" PRIMARY KEY ("framework","provider_code","period","version")
);

-- AddForeignKey
ALTER TABLE "vouched_quarter" ADD CONSTRAINT "vouched_quarter_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "provider"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON TABLE vouched_quarter IS 'A quarter from before this service, with who vouches for its figures; entered again it is another version';
COMMENT ON COLUMN vouched_quarter.lines IS 'Its lines, each with indicator, definitionVersion, kind, state, reason and figures';
COMMENT ON COLUMN vouched_quarter.source IS 'Where its figures come from, in the words of whoever vouches for them';

ALTER TABLE vouched_quarter
  ADD CONSTRAINT vouched_quarter_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ADD CONSTRAINT vouched_quarter_period CHECK (is_quarter(period) AND left(period, 7) = financial_year),
  ADD CONSTRAINT vouched_quarter_version CHECK (version > 0),
  ADD CONSTRAINT vouched_quarter_lines CHECK (jsonb_typeof(lines) = 'array' AND lines <> '[]'),
  ADD CONSTRAINT vouched_quarter_digest CHECK (lines_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT vouched_quarter_source CHECK (source ~ '\S' AND length(source) <= 1000),
  ADD CONSTRAINT vouched_quarter_names CHECK (vouched_by_name <> '' AND catalogue_version <> '');

CREATE TRIGGER vouched_quarter_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON vouched_quarter
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE vouched_quarter ENABLE ROW LEVEL SECURITY;
ALTER TABLE vouched_quarter FORCE ROW LEVEL SECURITY;

-- Read by whoever reads what the provider submits; entered by those who submit for it, in their own name.
CREATE POLICY reads ON vouched_quarter FOR SELECT TO assurance_app
  USING ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('return:read-submitted') r)
    OR framework = ANY ((SELECT my_frameworks('return:read-submitted'))::text[]));
CREATE POLICY adds ON vouched_quarter FOR INSERT TO assurance_app
  WITH CHECK (vouched_by = (SELECT app_person_id())
    AND (framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('return:submit') r));

GRANT SELECT, INSERT ON vouched_quarter TO assurance_app;

-- A quarter for which the service has a return is reported there, and nowhere else; versions follow each other.
CREATE FUNCTION refuse_stray_history() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM quarterly_return r WHERE r.framework = NEW.framework AND r.provider_code = NEW.provider_code
      AND r.period = NEW.period)
    OR NEW.version <> 1 + (SELECT coalesce(max(v.version), 0) FROM vouched_quarter v WHERE v.framework = NEW.framework
      AND v.provider_code = NEW.provider_code AND v.period = NEW.period) THEN
    RAISE EXCEPTION 'history is of quarters that were never asked for here' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vouched_quarter_fits BEFORE INSERT ON vouched_quarter FOR EACH ROW EXECUTE FUNCTION refuse_stray_history();
