import { beforeAll, expect, test } from 'vitest'
import { findAuditBreak, recordAudit, type AuditEvent } from '@/server/db/audit'
import { withActor } from '@/server/db/transaction'
import { ask, asSuperuser, countWithout, trySuperuser } from './probe'
import { untilServed } from './until-served'
import { makeWorld } from './world'

const people = await makeWorld()
const saved = (at: Date, of: Partial<AuditEvent> = {}): AuditEvent => ({
  organisation: 'ZZ1',
  action: 'section-saved',
  object: 'ZZ1-2026-27-Q1',
  at,
  ...of,
})
const record = (personId: string | null, of: Partial<AuditEvent> = {}) =>
  withActor(personId === null ? null : { personId }, ({ tx, at }) => recordAudit(tx, saved(at, of)))
const verify = (organisation: string) =>
  withActor({ personId: people.auditor }, ({ tx }) => findAuditBreak(tx, organisation))

beforeAll(async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => untilServed(() => record(people.lead1, { new: { n, text: 'é' } }))),
  )
})

test('fifty people at once make one whole chain, each link once', async () => {
  expect(await verify('ZZ1')).toBeNull()
  const events = await asSuperuser<{ seq: string; n: number | null }>(
    `SELECT seq, (new->>'n')::int AS n FROM audit_event WHERE organisation = 'ZZ1' AND action = 'section-saved'`,
  )
  expect(new Set(events.map(({ n }) => n)).size).toBe(50)
})

test('an event says who, what, when, why, before and after, and gives its place', async () => {
  const at = new Date('2026-07-03T09:00:00Z')
  const place = await record(people.lead1, {
    at,
    old: { numerator: 6 },
    new: { numerator: 7 },
    reason: 'A wrong count',
  })
  const [event] = await asSuperuser(
    `SELECT * FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`,
  )
  expect(event).toMatchObject({ person_id: people.lead1, person_name: 'lead1', at, reason: 'A wrong count' })
  expect(event).toMatchObject({
    old: { numerator: 6 },
    new: { numerator: 7 },
    hash: place.head,
    seq: String(place.seq),
  })
  const [chain] = await asSuperuser(`SELECT head FROM audit_chain WHERE organisation = 'ZZ1'`)
  expect(chain).toEqual({ head: place.head })
})

const PAST_THE_TRIGGERS = 'SET LOCAL session_replication_role = replica'
const VERIFY = `SELECT verify_audit('ZZ1')::int AS broken`
const of = (seq: number) => `WHERE organisation = 'ZZ1' AND seq = ${seq}`

test.each([
  [`UPDATE audit_event SET new = '{"n": 99}' ${of(7)}`, 7],
  [`UPDATE audit_event SET person_name = 'Somebody else' ${of(7)}`, 7],
  [`UPDATE audit_event SET recorded_at = recorded_at + interval '1 microsecond' ${of(7)}`, 7],
  [`UPDATE audit_event SET hash = repeat('0', 64) ${of(7)}`, 7],
  [`DELETE FROM audit_event ${of(7)}`, 7],
  [`DELETE FROM audit_event ${of(1)}`, 1],
  [`DELETE FROM audit_event WHERE organisation = 'ZZ1' AND seq >= 20`, 20],
  [`DELETE FROM audit_event WHERE organisation = 'ZZ1'`, 1],
  [
    `UPDATE audit_event SET seq = CASE seq WHEN 7 THEN 1000 ELSE 7 END WHERE organisation = 'ZZ1' AND seq IN (7, 8)`,
    7,
  ],
])('%s is found by the chain', async (tampering, place) => {
  expect(await trySuperuser(PAST_THE_TRIGGERS, tampering, VERIFY)).toEqual([{ broken: place }])
})

test('a chain that was put right as far as its hashes go no longer ends in its head', async () => {
  const rewritten = `UPDATE audit_event e SET new = '{}', hash = audit_hash(jsonb_populate_record(e, '{"new": {}}'))
    WHERE organisation = 'ZZ1' AND seq = (SELECT seq FROM audit_chain WHERE organisation = 'ZZ1')`
  const [last] = await asSuperuser<{ seq: string }>(`SELECT seq FROM audit_chain WHERE organisation = 'ZZ1'`)
  expect(await trySuperuser(PAST_THE_TRIGGERS, rewritten, VERIFY)).toEqual([{ broken: Number(last?.seq) }])
})

const MAY_RECORD = [
  ['lead1', ['ZZ1', 'downloads']],
  ['contributor1', ['ZZ1', 'downloads']],
  ['lead2', ['ZZ2', 'downloads']],
  ['north', ['downloads']],
  ['south', ['downloads']],
  ['national', ['downloads']],
  ['auditor', ['downloads']],
  ['admin', []],
  ['former', []],
  ['disabled', []],
  ['nobody', []],
] as const

const ORGANISATIONS = ['ZZ1', 'ZZ2', 'NORTH', 'SOUTH', 'national', 'downloads', 'NOWHERE']
const recording = (organisation: string) => ({
  sql: `SELECT record_audit($1, $2, $1, now(), NULL, NULL, NULL)`,
  values: [organisation, organisation === 'downloads' ? 'annual-export-downloaded' : 'section-saved'],
})

test.each(MAY_RECORD)('%s writes only the trails of %j', async (name, allowed) => {
  for (const organisation of ORGANISATIONS) {
    const answer = await ask(people[name], recording(organisation))
    expect([organisation, answer === '42501']).toEqual([
      organisation,
      !allowed.some((one) => one === organisation),
    ])
  }
})

test('with nobody signed in nothing is recorded', async () => {
  for (const organisation of ORGANISATIONS) expect(await ask(null, recording(organisation))).toBe('42501')
})

test("without its check anybody would write anybody's trail", async () => {
  const mutant = `CREATE OR REPLACE FUNCTION may_record(organisation text, action text, object text, framework text) RETURNS boolean
    LANGUAGE sql AS $$ SELECT true $$`
  expect(await ask(people.lead2, recording('ZZ1'))).toBe('42501')
  expect(await countWithout(mutant, people.lead2, recording('ZZ1'))).toBe(1)
})

test('a trail that is not theirs cannot be checked, and is not called whole', async () => {
  await expect(withActor({ personId: people.lead2 }, ({ tx }) => findAuditBreak(tx, 'ZZ1'))).rejects.toThrow(
    'ZZ1',
  )
})
