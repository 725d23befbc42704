-- What a database is for, once and for good: a real service, or a training copy whose figures are invented. The first start says it, and
-- a start of the other kind is refused from then on, whatever accounts there are.
CREATE TABLE database_claim (
  only_row BOOLEAN NOT NULL DEFAULT true,
  kind TEXT NOT NULL,
  claimed_at TIMESTAMPTZ(6) NOT NULL,
  CONSTRAINT database_claim_pkey PRIMARY KEY (only_row),
  CONSTRAINT database_claim_once CHECK (only_row),
  CONSTRAINT database_claim_kind CHECK (kind IN ('real', 'training'))
);
COMMENT ON TABLE database_claim IS 'What this database is for: a real service or a training copy; one row, which never changes';
COMMENT ON COLUMN database_claim.only_row IS 'True: there is one row';
COMMENT ON COLUMN database_claim.kind IS 'real or training';
COMMENT ON COLUMN database_claim.claimed_at IS 'When the first start said so';

ALTER TABLE database_claim ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER database_claim_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON database_claim
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What this database is for; NULL before the first start.
CREATE FUNCTION database_kind() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.kind FROM database_claim c
$$;

-- Says what this database is for, where nothing was said before, and answers what it is for. A training copy begins without accounts:
-- NULL where there are some and nothing was said of them. For the service itself, before it answers anybody.
CREATE FUNCTION claim_database(wanted text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_person_id() IS NOT NULL THEN
    RAISE EXCEPTION 'nobody says what a database is for' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF wanted = 'real' OR NOT EXISTS (SELECT FROM person) THEN
    INSERT INTO database_claim (kind, claimed_at) VALUES (wanted, now()) ON CONFLICT DO NOTHING;
  END IF;
  RETURN database_kind();
END $$;

REVOKE ALL ON FUNCTION database_kind(), claim_database(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION database_kind(), claim_database(text) TO assurance_app;
