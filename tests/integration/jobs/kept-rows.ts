import type { retention } from '@/domain/pages/retention'
import { asSuperuser } from '../../support/database'

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString()
const bytes = (digit: string) => `\\x${digit.repeat(64)}`

/** One row of everything that is kept for a time, as it was so many days before its time is over. Negative where that is past. */
export async function arrangeKept(
  person: string,
  digit: string,
  days: (what: keyof typeof retention) => number,
): Promise<void> {
  const row = (sql: string, ...values: unknown[]) => asSuperuser(sql, values)
  const email = `new${digit}@test.example`
  await row(
    `INSERT INTO session (token_hash, person_id, created_at, last_seen_at, fresh_at) VALUES ($1, $2, $3, $3, $3)`,
    ...[bytes(digit), person, ago(days('session'))],
  )
  await row(
    `INSERT INTO half_session (token_hash, person_id, created_at) VALUES ($1, $2, $3)`,
    bytes(digit),
    person,
    ago(days('half-session')),
  )
  const invitation = `INSERT INTO invitation (token_hash, email, name, role, framework, created_at, expires_at, used_at)
    VALUES ($1, $2, 'New Person', 'auditor', 'hsps-1767', $3::timestamptz - interval '7 days', $3, $4)`
  await row(invitation, bytes(digit), email, ago(days('invitation')), null)
  await row(
    invitation,
    `\\x${`${digit}a`.repeat(32)}`,
    `used-${email}`,
    ago(days('used-invitation')),
    ago(days('used-invitation')),
  )
  await row(
    `INSERT INTO passphrase_reset (token_hash, person_id, created_at, expires_at) VALUES ($1, $2, $3::timestamptz - interval '30 minutes', $3)`,
    ...[bytes(digit), person, ago(days('passphrase-reset'))],
  )
  await row(
    `INSERT INTO sign_in_failure (key, points, expire) VALUES ($1, 1, $2)`,
    `key ${digit}`,
    Date.now() - days('sign-in-failure') * DAY,
  )
  await row(
    `INSERT INTO sign_in_refusal (day, object, refused, first_at, last_at, closed_at) VALUES ($1::timestamptz::date, 'unknown-account', 1, $1, $1, $1)`,
    ago(days('sign-in-refusal')),
  )
  const notice = `INSERT INTO notice (kind, key, email, name, facts, href, state, queued_at, next_at, closed_at)
    VALUES ('test', $1, $2, 'New Person', '{"by": "Somebody"}', '/admin/outbox', $3, $4, $4, $4)`
  for (const state of ['sent', 'bounced'])
    await row(notice, `${state} ${digit}`, email, state, ago(days('notice-words')))
  const linked = `INSERT INTO notice (kind, key, email, name, facts, href, secret, state, queued_at, next_at, expires_at)
    VALUES ('test', $1, $2, 'New Person', '{"by": "Somebody"}', '/admin/outbox', 'sealed', $3, $4, $4, $5)`
  await row(linked, `kept ${digit}`, email, 'kept', ago(days('notice-words')), null)
  for (const state of ['kept', 'waiting'])
    await row(linked, `${state} with a link ${digit}`, email, state, ago(7), ago(days('notice-words') - 90))
}
