-- What somebody reaches is asked for as rows and no longer as an array. An array is walked for each row that a policy judges, so that
-- a commissioner of three hundred providers paid three hundred comparisons for each of their lines; rows are hashed once a statement.
-- Who sees what is what it was. A function that gives rows is also never called while a statement is planned; unnest() of an array is.

-- ---- What is reached ----------------------------------------------------------------------------------------

-- The services for which a role of the caller allows this: a provider's own, or those that a commissioner answers for today.
CREATE FUNCTION my_reach(permission text) RETURNS TABLE (framework text, provider_code text) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH granted AS MATERIALIZED (SELECT m.framework, m.provider_code, m.commissioner_code, d.of
      FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role WHERE my_reach.permission = ANY (d.may))
    SELECT g.framework, g.provider_code FROM granted g WHERE g.of = 'provider'
    UNION ALL SELECT r.framework, r.provider_code FROM granted g
      JOIN responsibility r ON r.framework = g.framework AND r.commissioner_code = g.commissioner_code
      WHERE r.from_date <= today() AND (r.to_date IS NULL OR r.to_date >= today());
END $$;

-- The parts of chains that the caller reads: of the providers they reach and of their own commissioner, what is of the framework
-- under which they reach them, and what is of none, which is ''. An auditor reads every chain, in the same way: my_frameworks() says so.
CREATE FUNCTION my_audit_parts() RETURNS TABLE (framework text, organisation text) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH reached AS (SELECT r.framework, r.provider_code AS organisation FROM my_reach('audit:read') r
      UNION ALL SELECT m.framework, m.commissioner_code FROM my_memberships() m JOIN role_definitions() d ON d.role = m.role
        WHERE 'audit:read' = ANY (d.may) AND m.commissioner_code IS NOT NULL)
    SELECT r.framework, r.organisation FROM reached r UNION SELECT '', r.organisation FROM reached r;
END $$;

-- The chains of which the caller reads a part.
CREATE FUNCTION my_audit_chains() RETURNS TABLE (organisation text) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF cardinality(my_frameworks('audit:read')) > 0 THEN RETURN QUERY SELECT c.organisation FROM audit_chain c;
  ELSE RETURN QUERY SELECT DISTINCT p.organisation FROM my_audit_parts() p;
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION my_reach(text), my_audit_parts(), my_audit_chains() TO assurance_app;

-- ---- Row security -------------------------------------------------------------------------------------------
-- Every policy asks through (SELECT ...): once per query. Somebody's own services stay an array: it is as long as their roles are many.

DO $$
DECLARE
  name text;
  within constant text := '(framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach(%L) r)';
  judged constant text := format(within, 'return:judge');
  signed constant text := format(within, 'declaration:sign');
  -- A question is put when a row needs its answer: the second one only for rows that the first does not let through.
  reads constant text := within || ' OR framework = ANY ((SELECT my_frameworks(%1$L))::text[])';
BEGIN
  FOREACH name IN ARRAY ARRAY['draft_line', 'draft_figure', 'receipt', 'declaration_box', 'declaration_editor'] LOOP
    EXECUTE format('ALTER POLICY reads ON %I USING (%s)', name, format(reads, 'return:read-draft'));
  END LOOP;
  FOREACH name IN ARRAY ARRAY['window_extension', 'service_offering', 'quarterly_return', 'submission', 'submitted_line',
    'return_decision', 'declaration', 'signed_declaration', 'declared_line'] LOOP
    EXECUTE format('ALTER POLICY reads ON %I USING (%s)', name, format(reads, 'return:read-submitted'));
  END LOOP;
  EXECUTE format('ALTER POLICY judges ON return_decision
    WITH CHECK (decision IN (''accepted'', ''returned'') AND decided_by = (SELECT app_person_id()) AND %s)', judged);
  EXECUTE format('ALTER POLICY judges ON quarterly_return USING (%s)', judged);
  EXECUTE format('ALTER POLICY adds ON signed_declaration WITH CHECK (signed_by = (SELECT app_person_id()) AND %s)', signed);
  EXECUTE format('ALTER POLICY adds ON declared_line WITH CHECK (%s)', signed);
END $$;

ALTER POLICY reads ON audit_chain USING (organisation IN (SELECT c.organisation FROM my_audit_chains() c));
ALTER POLICY reads ON audit_event
  USING (coalesce(framework, '') = ANY ((SELECT my_frameworks('audit:read'))::text[])
    OR (coalesce(framework, ''), organisation) IN (SELECT p.framework, p.organisation FROM my_audit_parts() p));

-- ---- Functions that walked the arrays -----------------------------------------------------------------------

-- For one service whose name is at hand.
CREATE OR REPLACE FUNCTION my_services(permission text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT service_key(r.framework, r.provider_code) FROM my_reach(my_services.permission) r);
END $$;

-- The providers whose submitted figures of this framework the caller may read, with who is responsible and who leads today. Whoever
-- reads all of a framework is shown those that were ever somebody's under it: others have nothing to do with it.
CREATE OR REPLACE FUNCTION list_providers_in_scope(wanted text) RETURNS TABLE (code text, name text, region text, commissioner_code text,
  commissioner_name text, provider_lead text, commissioner_lead text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.code, p.name, p.region, c.code, c.name, ours.name, theirs.name
  FROM provider p
  LEFT JOIN responsibility r ON r.framework = wanted AND r.provider_code = p.code AND daterange(r.from_date, r.to_date, '[]') @> today()
  LEFT JOIN commissioner c ON c.code = r.commissioner_code
  LEFT JOIN named_lead ours ON ours.framework = wanted AND ours.provider_code = p.code AND ours.side = 'provider'
    AND daterange(ours.from_date, ours.to_date, '[]') @> today()
  LEFT JOIN named_lead theirs ON theirs.framework = wanted AND theirs.provider_code = p.code AND theirs.side = 'commissioner'
    AND daterange(theirs.from_date, theirs.to_date, '[]') @> today()
  WHERE p.code IN (SELECT m.provider_code FROM my_reach('return:read-submitted') m WHERE m.framework = wanted)
    OR (wanted = ANY ((SELECT my_frameworks('return:read-submitted'))::text[])
      AND p.code IN (SELECT e.provider_code FROM responsibility e WHERE e.framework = wanted))
  ORDER BY p.code
$$;

-- What the named events hold, as far as the caller may read it: nothing of another's chain or framework, and of drafts only what
-- they may read. A person who is the object of an event is named.
CREATE OR REPLACE FUNCTION read_audit_contents(organisations text[], seqs bigint[])
RETURNS TABLE (organisation text, seq bigint, old jsonb, new jsonb, object_name text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  WITH mine AS MATERIALIZED (SELECT my_frameworks('audit:read') AS frameworks, my_frameworks('return:read-draft') AS all_drafts)
  SELECT e.organisation, e.seq, CASE WHEN shown THEN e.old END, CASE WHEN shown THEN e.new END, p.name
  FROM unnest(organisations, seqs) AS wanted (organisation, seq)
  JOIN audit_event e ON e.organisation = wanted.organisation AND e.seq = wanted.seq
  CROSS JOIN mine CROSS JOIN LATERAL (SELECT coalesce(e.framework, '') AS framework) AS part
  CROSS JOIN LATERAL (SELECT NOT changes_a_draft(e.action) OR part.framework = ANY (mine.all_drafts)
    OR (part.framework, e.organisation) IN (SELECT r.framework, r.provider_code FROM my_reach('return:read-draft') r)
    OR e.organisation NOT IN (SELECT p.code FROM provider p) AS shown) AS drafts
  LEFT JOIN person p ON p.id::text = e.object
  WHERE part.framework = ANY (mine.frameworks)
    OR (part.framework, e.organisation) IN (SELECT a.framework, a.organisation FROM my_audit_parts() a)
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
  IF NOT FOUND OR NOT (called_by_owner() OR EXISTS (SELECT FROM my_audit_chains() c WHERE c.organisation = wanted)) THEN
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

-- It is asked of each event of a page; as small as it is, it is merged into the query that calls it, which a SET clause forbids.
ALTER FUNCTION changes_a_draft(text) RESET search_path;

-- ---- What nothing asks any more -----------------------------------------------------------------------------

DROP FUNCTION my_audit_services(), my_audit_organisations();
