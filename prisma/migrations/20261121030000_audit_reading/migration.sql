-- Reading the audit trail. Who did what and when is for everybody who reads a chain; what an event holds of a draft is for those
-- who read that draft. Row security cannot tell columns apart, so the service may no longer select old and new itself: it asks a
-- function for them. An action whose name ends in -saved is one that changed a draft.

-- CreateIndex
CREATE INDEX "audit_event_at_organisation_seq_idx" ON "audit_event"("at", "organisation", "seq");

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

REVOKE SELECT ON audit_event FROM assurance_app;
GRANT SELECT (organisation, seq, at, recorded_at, person_id, person_name, action, object, reason, previous_hash, hash)
  ON audit_event TO assurance_app;

-- The owner's own functions read events, and whoever verifies the chains as the owner compares them with what was submitted.
CREATE POLICY owner_reads ON audit_event FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_reads ON submission FOR SELECT TO assurance_owner USING (true);

CREATE FUNCTION changes_a_draft(action text) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT action LIKE '%-saved'
$$;

-- What the named events hold, as far as the caller may read it: nothing of another's chain, and of drafts only what they may read.
-- A person who is the object of an event is named.
CREATE FUNCTION read_audit_contents(organisations text[], seqs bigint[])
RETURNS TABLE (organisation text, seq bigint, old jsonb, new jsonb, object_name text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH readable AS MATERIALIZED (
    SELECT o.organisation, o.organisation = ANY (my_draft_provider_codes())
      OR NOT EXISTS (SELECT FROM provider p WHERE p.code = o.organisation) AS with_drafts
    FROM (SELECT DISTINCT unnest(my_audit_organisations()) AS organisation) o)
  SELECT e.organisation, e.seq, CASE WHEN shown THEN e.old END, CASE WHEN shown THEN e.new END, p.name
  FROM unnest(organisations, seqs) AS wanted (organisation, seq)
  JOIN readable r ON r.organisation = wanted.organisation
  JOIN audit_event e ON e.organisation = wanted.organisation AND e.seq = wanted.seq
  CROSS JOIN LATERAL (SELECT r.with_drafts OR NOT changes_a_draft(e.action) AS shown) AS drafts
  LEFT JOIN person p ON p.id::text = e.object
$$;

-- The first broken place of a chain, or NULL. Reads whole events, so it has the owner's rights and asks who is calling.
CREATE OR REPLACE FUNCTION verify_audit(wanted text) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  chain audit_chain;
  broken bigint;
  last_seq bigint;
  last_hash text;
BEGIN
  SELECT * INTO chain FROM audit_chain WHERE organisation = wanted;
  IF NOT FOUND OR NOT (called_by_owner() OR wanted = ANY (my_audit_organisations())) THEN
    RAISE EXCEPTION 'no audit chain of % can be read', wanted USING ERRCODE = 'no_data_found';
  END IF;
  SELECT min(place) INTO broken FROM (
    SELECT row_number() OVER chained AS place, e.seq, e.previous_hash, e.hash, audit_hash(e) AS right_hash,
      lag(e.hash, 1, repeat('0', 64)) OVER chained AS right_previous
    FROM audit_event e WHERE organisation = wanted WINDOW chained AS (ORDER BY e.seq)) links
  WHERE place <> links.seq OR links.previous_hash <> right_previous OR links.hash <> right_hash;
  IF broken IS NOT NULL THEN RETURN broken; END IF;
  SELECT e.seq, e.hash INTO last_seq, last_hash FROM audit_event e WHERE organisation = wanted ORDER BY e.seq DESC LIMIT 1;
  IF coalesce(last_seq, 0) <> chain.seq THEN RETURN coalesce(last_seq, 0) + 1; END IF;
  IF coalesce(last_hash, repeat('0', 64)) <> chain.head THEN RETURN last_seq; END IF;
  RETURN NULL;
END $$;

GRANT EXECUTE ON FUNCTION changes_a_draft(text), read_audit_contents(text[], bigint[]) TO assurance_app;
