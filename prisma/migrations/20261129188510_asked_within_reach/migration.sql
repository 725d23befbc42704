-- Whoever asks on, or closes, does so within their own reach, as whoever asks first does: said by the policy itself, beside whose query it is.
ALTER POLICY asks ON query_message
  WITH CHECK (kind IN ('question', 'closing') AND written_by = (SELECT app_person_id())
    AND ((framework, provider_code) IN (SELECT r.framework, r.provider_code FROM my_reach('query:raise') r)
      OR framework = ANY ((SELECT my_frameworks('query:raise'))::text[]))
    AND EXISTS (SELECT FROM query q WHERE q.framework = query_message.framework AND q.provider_code = query_message.provider_code
      AND q.number = query_message.number AND asks_query(q.framework, q.provider_code, q.asked_by)));
