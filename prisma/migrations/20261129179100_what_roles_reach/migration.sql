-- What a membership reaches through a merger, and what a commissioner may read, told with it; and whose events are of no framework.

CREATE OR REPLACE FUNCTION memberships_of(wanted uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'framework', m.framework, 'providerCode', m.provider_code,
    'providerName', name_on(p.code, today()), 'commissionerCode', m.commissioner_code, 'commissionerName', name_on(c.code, today()),
    'succeededCodes', ARRAY(SELECT code FROM with_predecessors(ARRAY[m.provider_code]) AS code WHERE code <> m.provider_code ORDER BY 1),
    'commissionedCodes', ARRAY(SELECT with_predecessors(ARRAY(SELECT r.provider_code FROM responsibility r
      WHERE r.framework = m.framework AND r.commissioner_code = m.commissioner_code
        AND daterange(r.from_date, r.to_date, '[]') @> today())) ORDER BY 1),
    'readCodes', ARRAY(SELECT with_predecessors(ARRAY(SELECT r.provider_code FROM reading_responsibility r
      WHERE r.framework = m.framework AND r.commissioner_code = m.commissioner_code
        AND daterange(r.from_date, r.to_date, '[]') @> today())) ORDER BY 1))
    || CASE WHEN m.deputy_for IS NULL THEN '{}' ELSE jsonb_build_object('deputyFor', d.name) END
    ORDER BY m.role, m.framework, m.provider_code, m.commissioner_code), '[]')
  FROM membership m LEFT JOIN provider p ON p.code = m.provider_code LEFT JOIN commissioner c ON c.code = m.commissioner_code
  LEFT JOIN person d ON d.id = m.deputy_for
  WHERE m.person_id = wanted AND m.from_at <= now() AND (m.to_at IS NULL OR m.to_at > now())
$$;

-- The framework of an event, or NULL: what is done to accounts and organisations is of none, unless it names one: each by how its
-- name begins. Any other action, one that is not known here included, is of the framework that its object says.
CREATE OR REPLACE FUNCTION audit_framework(action text, object text, held jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN action IN ('demo-loaded', 'sign-in-refused', 'signed-in', 'signed-out', 'two-people-asked', 'two-people-no-more')
      OR action ~ '^(account|commissioner|factor|invitation|organisation|passphrase|person|provider|role|session|single-sign-on)-'
    THEN held->>'framework'
    ELSE coalesce(substring(object FROM '^([a-z]{2,10}-[0-9]{3,5})(?:-|$)'), 'hsps-1767') END
$$;
