-- Somebody asks about what is declared of an indicator, `004`, or about one of its criteria, `004.agreed-with-referrers`: as a box is named.

COMMENT ON COLUMN query.criterion IS 'What is declared: the code of an indicator, or with the id of one of its criteria after a dot; null for a query about a figure';
ALTER TABLE query ADD CONSTRAINT query_criterion CHECK (criterion ~ '^[a-z0-9-]+(\.[a-z0-9-]+)?$');

-- As before, where a criterion belongs to the indicator that was declared.
CREATE OR REPLACE FUNCTION refuse_stray_query() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('query/' || service_key(NEW.framework, NEW.provider_code), 0));
  NEW.number := 1 + (SELECT coalesce(max(q.number), 0) FROM query q
    WHERE q.framework = NEW.framework AND q.provider_code = NEW.provider_code);
  IF NOT EXISTS (SELECT FROM submitted_line l WHERE l.framework = NEW.framework AND l.provider_code = NEW.provider_code
      AND l.financial_year = NEW.financial_year AND l.period = NEW.period AND l.version = NEW.version AND l.indicator = NEW.indicator)
    AND NOT EXISTS (SELECT FROM declared_line d WHERE d.framework = NEW.framework AND d.provider_code = NEW.provider_code
      AND d.financial_year = NEW.financial_year AND d.indicator = split_part(NEW.criterion, '.', 1)) THEN
    RAISE EXCEPTION 'a query is about what was submitted' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;

-- As before: the event names the indicator, by which the trail is narrowed, and the criterion beside it where one was asked about.
CREATE OR REPLACE FUNCTION audit_query_message() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asked query;
BEGIN
  SELECT * INTO STRICT asked FROM query q WHERE q.framework = NEW.framework AND q.provider_code = NEW.provider_code
    AND q.number = NEW.number;
  PERFORM append_audit(NEW.provider_code, CASE NEW.kind WHEN 'question' THEN CASE NEW.place WHEN 1 THEN 'query-raised' ELSE 'query-asked-again' END
      WHEN 'answer' THEN 'query-answered' ELSE 'query-closed' END,
    audit_object(NEW.framework, NEW.provider_code || '-' || coalesce(asked.period, asked.financial_year)), NEW.written_at, NULL,
    jsonb_strip_nulls(jsonb_build_object('query', NEW.number, 'message', NEW.place,
      'indicator', coalesce(asked.indicator, split_part(asked.criterion, '.', 1)),
      'criterion', CASE WHEN asked.criterion LIKE '%.%' THEN asked.criterion END, 'version', asked.version, 'dueOn', NEW.due_on)), NEW.text);
  RETURN NULL;
END $$;
