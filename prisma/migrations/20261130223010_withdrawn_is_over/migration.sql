-- A correction that is withdrawn is over. As before, and at the end of the transaction that withdraws it the version in force stands as it did:
-- whoever may withdraw writes into the draft on the way, and a draft that stayed open would have been filled in, or emptied, by somebody who may
-- not, under a decision that nobody could take back.
CREATE OR REPLACE FUNCTION refuse_decided_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT called_by_owner() AND NOT EXISTS (SELECT FROM quarterly_return r WHERE (r.framework, r.provider_code, r.period)
      = (NEW.framework, NEW.provider_code, NEW.period) AND r.revision > NEW.revision
      AND (NEW.decision <> 'withdrawn' OR r.state <> 'draft') AND r.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a return moves by its decision' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$;
