import { createHash } from 'node:crypto'

/** The id of a provider's redaction by which its page is found. */
export function redactionIdOf(provider: string): string {
  const digest = createHash('sha256').update(provider).digest('hex')
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Puts it beside a provider, past the function that asks, which would choose an id; asked by whoever has a role there. */
export const aRedaction = (
  provider: string,
) => `INSERT INTO redaction (id, framework, provider_code, text, sha256, reason, asked_by, asked_at)
  SELECT '${redactionIdOf(provider)}', 'hsps-1767', '${provider}', 'A text of some words', encode(sha256('A text of some words'), 'hex'),
    'It names a patient.', m.person_id, now() FROM membership m WHERE m.provider_code = '${provider}' LIMIT 1 ON CONFLICT DO NOTHING`
