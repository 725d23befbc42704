import { afterAll, beforeAll, expect, test } from 'vitest'
import { retention } from '@/domain/pages/retention'
import { getNotice } from '@/operations/read/get-notice'
import { getOutbox } from '@/operations/read/get-outbox'
import { disconnect } from '@/server/db/client'
import { readServicePage } from '@/server/service-pages'
import { type People, registerOrganisations } from '../../factories/organisations'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'

let people: People
beforeAll(async () => {
  people = await registerOrganisations()
})
afterAll(disconnect)

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString()
const bytes = (digit: string) => `\\x${digit.repeat(64)}`

/** One row of everything that is kept for a time, as it was so many days before its time is over. Negative where that is past. */
async function arrange(digit: string, days: (what: keyof typeof retention) => number) {
  const person = people.lead1.personId
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
}

/** As the worker's role does, and nobody else. */
const prune = () =>
  withClient(database.workerUrl, async (client) => {
    const { rows } = await client.query<{ removed: number }>('SELECT prune_expired(now()) AS removed')
    return rows[0]?.removed
  })

/** Everything that stands in every table, but for what the worker itself is noted by. */
async function allRows(): Promise<Readonly<Record<string, number>>> {
  const tables = await asSuperuser<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  )
  const counts = tables.map(async ({ name }) => {
    const [count] = await asSuperuser<{ rows: number }>(`SELECT count(*)::int AS rows FROM "${name}"`)
    return [name, count?.rows ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

test('what is past keeping goes, on the day and not before, and nothing else does', async () => {
  await arrange('1', (what) => retention[what].days + 1)
  await arrange('2', (what) => retention[what].days - 0.5)
  const before = await allRows()
  const [head] = await asSuperuser(`SELECT count(*)::int AS events, max(hash) AS hash FROM audit_event`)
  const removed = await prune()
  const after = await allRows()
  const gone = Object.entries(before).flatMap(([name, rows]) =>
    after[name] === rows ? [] : [[name, rows - (after[name] ?? 0)]],
  )
  expect(Object.fromEntries(gone)).toEqual({
    ...{
      session: 1,
      half_session: 1,
      invitation: 2,
      passphrase_reset: 1,
      sign_in_failure: 1,
      sign_in_refusal: 1,
    },
  })
  expect(await asSuperuser(`SELECT count(*)::int AS events, max(hash) AS hash FROM audit_event`)).toEqual([
    head,
  ])
  // Two mails lost their words, and no row went for it.
  expect(removed).toBe(9)
  expect(await prune()).toBe(0)
})

test('of mail the words go; that it was sent stays, it says so, and is tried no more', async () => {
  const notices = await asSuperuser<{ id: string; key: string; facts: object; href: string }>(
    `SELECT id, key, facts, href FROM notice WHERE kind = 'test' ORDER BY key`,
  )
  expect(notices.map(({ key, href }) => [key, href])).toEqual([
    ...[
      ['bounced 1', '/'],
      ['bounced 2', '/admin/outbox'],
      ['sent 1', '/'],
      ['sent 2', '/admin/outbox'],
    ],
  ])
  const [old, recent] = [notices[0]?.id ?? '', notices[1]?.id ?? '']
  const read = await getNotice(people.administrator, old)
  expect(read?.mayRetry).toBe(false)
  expect(read?.mail.text).toContain('What this mail said was removed on')
  expect(read?.mail.text).not.toContain('Somebody')
  expect((await getNotice(people.administrator, recent))?.mayRetry).toBe(true)
  const outbox = await getOutbox(people.administrator, { state: null, beyond: null, direction: 'older' }, 25)
  expect(outbox?.rows).toContainEqual(
    expect.objectContaining({ id: old, state: 'bounced', email: 'new1@test.example' }),
  )
})

test('the database removes by the days that the page about privacy shows', async () => {
  const kept = await asSuperuser<{ what: string; days: number }>('SELECT what, days FROM retention_days()')
  expect(Object.fromEntries(kept.map(({ what, days }) => [what, days]))).toEqual(
    Object.fromEntries(Object.entries(retention).map(([what, { days }]) => [what, days])),
  )
  const page = await readServicePage('privacy')
  for (const { said, days } of Object.values(retention)) expect(page).toContain(`- ${said}: ${days} day`)
})
