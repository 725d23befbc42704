/** The id of a redaction by which its page is found. */
export const REDACTION_ID = '00000000-0000-4000-8000-00000000ed17'

/** Puts it beside a provider, past the function that asks, which would choose an id; asked by whoever leads there. */
export const aRedaction = (
  provider: string,
) => `INSERT INTO redaction (id, framework, provider_code, text, sha256, reason, asked_by, asked_at)
  SELECT '${REDACTION_ID}', 'hsps-1767', '${provider}', 'A text of some words', encode(sha256('A text of some words'), 'hex'),
    'It names a patient.', m.person_id, now() FROM membership m WHERE m.provider_code = '${provider}' LIMIT 1 ON CONFLICT DO NOTHING`
