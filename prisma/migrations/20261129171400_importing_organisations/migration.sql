-- Many organisations at once, in one statement: all of them or none. It is for an administrator, as each function that it calls is.
CREATE FUNCTION import_organisations(framework text, plan jsonb, reason text) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  each jsonb;
  named jsonb;
  done integer := 0;
BEGIN
  PERFORM require_administrator();
  FOR each IN SELECT * FROM jsonb_array_elements(plan->'commissioners') LOOP
    PERFORM register_commissioner(each->>'code', each->>'name');
    done := done + 1;
  END LOOP;
  FOR each IN SELECT * FROM jsonb_array_elements(plan->'providers') LOOP
    PERFORM register_provider(each->>'code', each->>'name', each->>'region', (each->>'opened')::date);
    IF each->>'closed' IS NOT NULL THEN
      PERFORM change_provider(each->>'code', each->>'region', (each->>'opened')::date, (each->>'closed')::date, reason);
    END IF;
    FOR named IN SELECT * FROM jsonb_array_elements(each->'leads') LOOP
      PERFORM record_named_lead(framework, each->>'code', named->>'side', named->>'name', (named->>'from')::date,
        named->>'email', named->>'telephone');
    END LOOP;
    done := done + 1;
  END LOOP;
  FOR each IN SELECT * FROM jsonb_array_elements(plan->'responsibilities') LOOP
    PERFORM change_responsibility(framework, each->>'code', each->>'commissioner', (each->>'from')::date, reason);
    done := done + 1;
  END LOOP;
  RETURN done;
END $$;
GRANT EXECUTE ON FUNCTION import_organisations(text, jsonb, text) TO assurance_app;
