import { afterAll, beforeAll, expect, test } from 'vitest'
import { retention } from '@/domain/pages/retention'
import { getNotice } from '@/operations/read/get-notice'
import { getOutbox } from '@/operations/read/get-outbox'
import { disconnect } from '@/server/db/client'
import { readServicePage } from '@/server/service-pages'
import { type People, registerOrganisations } from '../../factories/organisations'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'
import { arrangeKept } from './kept-rows'

let people: People
beforeAll(async () => {
  people = await registerOrganisations()
})
afterAll(disconnect)

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
  await arrangeKept(people.lead1.personId, '1', (what) => retention[what].days + 1)
  await arrangeKept(people.lead1.personId, '2', (what) => retention[what].days - 0.5)
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
  // Three mails lost their words, and two their links; no row went for it.
  expect(removed).toBe(12)
  expect(await prune()).toBe(0)
})

test('of mail the words go; that it was sent stays, it says so, and is tried no more', async () => {
  const notices = await asSuperuser<{ id: string; key: string; facts: object; href: string }>(
    `SELECT id, key, facts, href FROM notice WHERE kind = 'test' AND key !~ 'link' ORDER BY key`,
  )
  expect(notices.map(({ key, href }) => [key, href])).toEqual([
    ...[
      ['bounced 1', '/'],
      ['bounced 2', '/admin/outbox'],
      ['kept 1', '/'],
      ['kept 2', '/admin/outbox'],
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

test('the end of a link goes with what it opened, also of mail that was never sent', async () => {
  const linked = `SELECT key, state, secret, closed_at IS NOT NULL AS closed FROM notice
    WHERE kind = 'test' AND key ~ '^(kept|waiting)' ORDER BY key COLLATE "C"`
  const [expired, open] = [
    { state: 'expired', secret: null, closed: true },
    { secret: 'sealed', closed: false },
  ]
  expect(await asSuperuser(linked)).toMatchObject([
    { key: 'kept 1', ...expired },
    { key: 'kept 2', ...open, state: 'kept' },
    { key: 'kept with a link 1', ...expired },
    { key: 'kept with a link 2', ...open, state: 'kept' },
    { key: 'waiting with a link 1', ...expired },
    { key: 'waiting with a link 2', ...open, state: 'waiting' },
  ])
})

test('what lost its words long ago is not read again each minute', async () => {
  const used = await withClient(database.superuserUrl, async (client) => {
    await client.query('BEGIN; SET LOCAL enable_seqscan = off; SELECT prune_expired(now())')
    const scans = `SELECT pg_stat_get_xact_numscans(to_regclass('notice_words'))::int AS used`
    return (await client.query<{ used: number }>(scans)).rows[0]?.used
  })
  expect(used).toBe(1)
})

test('the database removes by the days that the page about privacy shows', async () => {
  const kept = await asSuperuser<{ what: string; days: number }>('SELECT what, days FROM retention_days()')
  expect(Object.fromEntries(kept.map(({ what, days }) => [what, days]))).toEqual(
    Object.fromEntries(Object.entries(retention).map(([what, { days }]) => [what, days])),
  )
  const page = await readServicePage('privacy')
  for (const { said, days } of Object.values(retention)) expect(page).toContain(`- ${said}: ${days} day`)
})
