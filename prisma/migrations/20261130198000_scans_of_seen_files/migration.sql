-- What a scanner said of a file is seen by whoever sees the file. Which files these are is worked out once a statement, and not once a row.
DROP POLICY reads ON evidence_scan;
CREATE POLICY reads ON evidence_scan FOR SELECT TO assurance_app
  USING (((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:read-signed') r)
      OR framework = ANY ((SELECT my_frameworks('declaration:read-signed'))::text[]))
    AND (framework, provider_code, file_id) IN (SELECT f.framework, f.provider_code, f.id FROM evidence_file f));
