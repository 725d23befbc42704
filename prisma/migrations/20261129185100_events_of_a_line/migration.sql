-- Who changed a figure: the events of a return that are about one of its lines.

-- Of a draft those saves that changed the line, for whoever reads the draft; for others every save of its page, since they are told no more
-- than that. Whatever was done to the whole return was done to the line. Nothing of a trail that the caller does not read.
CREATE FUNCTION list_line_events(provider text, return_id text, indicator text, page text) RETURNS TABLE (organisation text, seq bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH mine AS MATERIALIZED (SELECT my_frameworks('audit:read') AS trails, my_frameworks('return:read-draft') AS drafts)
  SELECT e.organisation, e.seq FROM audit_event e CROSS JOIN mine
  WHERE e.organisation = provider AND (e.object = return_id OR starts_with(e.object, return_id || '/'))
    AND (coalesce(e.framework, '') = ANY (mine.trails)
      OR (coalesce(e.framework, ''), e.organisation) IN (SELECT a.framework, a.organisation FROM my_audit_parts() a))
    AND CASE WHEN NOT changes_a_draft(e.action) THEN true
      WHEN coalesce(e.framework, '') = ANY (mine.drafts)
        OR (coalesce(e.framework, ''), e.organisation) IN (SELECT r.framework, r.provider_code FROM my_reach('return:read-draft') r)
      THEN coalesce(e.new ? indicator, false) OR coalesce(e.old ? indicator, false)
      ELSE e.object = return_id || '/' || page END
$$;
GRANT EXECUTE ON FUNCTION list_line_events(text, text, text, text) TO assurance_app;
