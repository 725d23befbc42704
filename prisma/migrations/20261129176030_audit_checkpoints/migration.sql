-- CreateTable
CREATE TABLE "audit_checkpoint" (
    "organisation" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "seal" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("organisation","seq")
);

-- AddForeignKey
ALTER TABLE "audit_checkpoint" ADD CONSTRAINT "audit_checkpoint_organisation_fkey" FOREIGN KEY ("organisation") REFERENCES "audit_chain"("organisation") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

-- Up to where a chain was verified, so that nobody has to verify all of a long one while a page waits. The seal is made with the
-- secret of the service, which the database does not know: whoever may write here cannot vouch for what they changed.
COMMENT ON TABLE audit_checkpoint IS 'Places of a chain up to which all of it was verified, each 5,000 events; sealed by the service';
COMMENT ON COLUMN audit_checkpoint.seal IS 'HMAC-SHA-256 of organisation, seq and hash with the secret of the service';

ALTER TABLE audit_checkpoint
  ADD CONSTRAINT audit_checkpoint_place CHECK (seq > 0 AND seq % 5000 = 0),
  ADD CONSTRAINT audit_checkpoint_hash CHECK (is_digest(hash)),
  ADD CONSTRAINT audit_checkpoint_seal CHECK (seal ~ '^[A-Za-z0-9_-]{43}$');
CREATE TRIGGER audit_checkpoint_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit_checkpoint ENABLE ROW LEVEL SECURITY;

-- The first place of a piece of a chain that is not as it was recorded, or is not there; NULL where all of it is. The piece follows
-- upon a place with this hash, and ends with another.
CREATE FUNCTION break_in_piece(wanted text, after bigint, after_hash text, until bigint) RETURNS bigint LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(min(l.place) FILTER (WHERE l.place <> l.seq OR l.previous_hash <> l.right_previous OR l.hash <> l.right_hash),
    CASE WHEN count(*) < until - after THEN after + count(*) + 1 END)
  FROM (SELECT after + row_number() OVER chained AS place, e.seq, e.previous_hash, e.hash, audit_hash(e) AS right_hash,
      lag(e.hash, 1, after_hash::bpchar) OVER chained AS right_previous
    FROM audit_event e WHERE e.organisation = wanted AND e.seq > after AND e.seq <= until WINDOW chained AS (ORDER BY e.seq)) l
$$;

-- How long a chain is, and up to where it was verified before. For whoever reads the chain.
CREATE FUNCTION find_audit_standing(wanted text) RETURNS TABLE (events bigint, checkpoints jsonb) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT (called_by_owner() OR EXISTS (SELECT FROM my_audit_chains() c WHERE c.organisation = wanted)) THEN
    RAISE EXCEPTION 'no audit chain of % can be read', wanted USING ERRCODE = 'no_data_found';
  END IF;
  RETURN QUERY SELECT c.seq, (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', k.seq, 'hash', k.hash, 'seal', k.seal,
      'verifiedAt', k.verified_at) ORDER BY k.seq), '[]') FROM audit_checkpoint k WHERE k.organisation = c.organisation)
    FROM audit_chain c WHERE c.organisation = wanted;
END $$;

-- The first broken place in some pieces of a chain, each after a place whose hash is given, or else taken as it stands there. A piece
-- that ends where the chain does is compared with the head of the chain.
CREATE FUNCTION verify_audit_pieces(wanted text, pieces jsonb) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  chain audit_chain;
  broken bigint;
BEGIN
  SELECT * INTO chain FROM audit_chain c WHERE c.organisation = wanted;
  IF NOT FOUND OR NOT (called_by_owner() OR EXISTS (SELECT FROM my_audit_chains() c WHERE c.organisation = wanted)) THEN
    RAISE EXCEPTION 'no audit chain of % can be read', wanted USING ERRCODE = 'no_data_found';
  END IF;
  SELECT min(break_in_piece(wanted, p.after, coalesce(p.hash, (SELECT e.hash FROM audit_event e WHERE e.organisation = wanted
      AND e.seq = p.after), repeat('0', 64)), p.until)) INTO broken
    FROM jsonb_to_recordset(pieces) AS p (after bigint, hash text, until bigint);
  IF broken IS NOT NULL THEN RETURN broken; END IF;
  IF EXISTS (SELECT FROM audit_event e WHERE e.organisation = wanted AND e.seq > chain.seq) THEN RETURN chain.seq + 1; END IF;
  IF EXISTS (SELECT FROM jsonb_to_recordset(pieces) AS p (until bigint) WHERE p.until = chain.seq)
    AND chain.head IS DISTINCT FROM coalesce((SELECT e.hash FROM audit_event e WHERE e.organisation = wanted AND e.seq = chain.seq),
      repeat('0', 64)) THEN RETURN chain.seq; END IF;
  RETURN NULL;
END $$;

-- The next places up to which chains hold, each 5,000 events beyond the last: of a chain that is broken there, none. For the service
-- itself; of a few chains at a time, so that the question is answered in time.
CREATE FUNCTION find_next_checkpoints() RETURNS TABLE (organisation text, seq bigint, hash text) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT called_by_owner() AND app_person_id() IS NOT NULL THEN
    RAISE EXCEPTION 'only the service itself verifies every chain' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY SELECT n.organisation, e.seq, e.hash::text FROM (
      SELECT c.organisation, coalesce(k.seq, 0) AS after, coalesce(k.hash, repeat('0', 64))::text AS after_hash
      FROM audit_chain c LEFT JOIN LATERAL (SELECT x.seq, x.hash FROM audit_checkpoint x WHERE x.organisation = c.organisation
        ORDER BY x.seq DESC LIMIT 1) k ON TRUE
      WHERE c.seq >= coalesce(k.seq, 0) + 5000 ORDER BY c.organisation LIMIT 5) n
    JOIN audit_event e ON e.organisation = n.organisation AND e.seq = n.after + 5000
    WHERE break_in_piece(n.organisation, n.after, n.after_hash, n.after + 5000) IS NULL;
END $$;

-- Keeps such a place, sealed. One that is not in the chain as it stands is refused.
CREATE FUNCTION save_checkpoint(organisation text, seq bigint, hash text, seal text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT called_by_owner() AND app_person_id() IS NOT NULL THEN
    RAISE EXCEPTION 'only the service itself verifies every chain' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO audit_checkpoint (organisation, seq, hash, seal)
    SELECT e.organisation, e.seq, e.hash, save_checkpoint.seal FROM audit_event e WHERE e.organisation = save_checkpoint.organisation
      AND e.seq = save_checkpoint.seq AND e.hash = save_checkpoint.hash ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

GRANT EXECUTE ON FUNCTION find_audit_standing(text), verify_audit_pieces(text, jsonb) TO assurance_app;
GRANT EXECUTE ON FUNCTION find_next_checkpoints(), save_checkpoint(text, bigint, text, text) TO assurance_app, assurance_worker;
GRANT EXECUTE ON FUNCTION close_refusals(date) TO assurance_worker;
