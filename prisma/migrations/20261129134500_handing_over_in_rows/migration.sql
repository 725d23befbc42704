-- As every policy since what somebody reaches is rows: who has handed over is read by those who read the draft.
ALTER POLICY reads ON handover USING ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('return:read-draft') r)
  OR framework = ANY ((SELECT my_frameworks('return:read-draft'))::text[]));
ALTER POLICY adds ON handover WITH CHECK (handed_by = (SELECT app_person_id())
  AND service_key(framework, provider_code) = ANY ((SELECT my_own_services())::text[])
  AND (step <> 'back' OR (framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('declaration:sign') r)));
ALTER POLICY judges ON return_decision WITH CHECK (decision IN ('accepted', 'returned', 'withdrawn')
  AND decided_by = (SELECT app_person_id())
  AND (framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('return:judge') r));
