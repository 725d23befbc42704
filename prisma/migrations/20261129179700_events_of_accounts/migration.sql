-- What is done to accounts is of no framework, by whatever factor or identity it is done.

-- As before: each by how its name begins.
CREATE OR REPLACE FUNCTION audit_framework(action text, object text, held jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN action IN ('demo-loaded', 'signed-in', 'signed-out', 'two-people-asked', 'two-people-no-more')
      OR action ~ '^(account|codes?|commissioner|factor|identity|invitation|organisation|passphrase|person|provider|recovery-codes?|role|second-factor|sessions?|sign-ins?|single-sign-on)-'
    THEN held->>'framework'
    ELSE coalesce(substring(object FROM '^([a-z]{2,10}-[0-9]{3,5})(?:-|$)'), 'hsps-1767') END
$$;
