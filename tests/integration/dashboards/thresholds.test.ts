import { describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { PostedThreshold } from '@/domain/thresholds/posted-threshold-schema'
import { getThresholds } from '@/operations/read/get-thresholds'
import { endLocalThreshold, setThreshold } from '@/operations/set-threshold'
import { listThresholds } from '@/server/db/thresholds'
import { withActor } from '@/server/db/transaction'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'

const registered = await registerOrganisations()
/** For whom a commissioner decides is known by its code. */
const withCode = (actor: Actor, code: string): Actor => ({
  ...actor,
  memberships: actor.memberships.map((membership) => ({ ...membership, code })),
})
const people = {
  ...registered,
  north: withCode(registered.north, 'NORTH'),
  south: withCode(registered.south, 'SOUTH'),
}
const LATER = new Date('2026-10-25T10:00:00Z')
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const DONE = { ok: true, value: null }

const posted = (over: Partial<PostedThreshold> = {}): PostedThreshold => ({
  ...{
    framework: framework.code,
    indicator: '106',
    commissionerCode: 'NORTH',
    value: '80',
    direction: 'at-least',
  },
  ...{
    'from-day': '1',
    'from-month': '7',
    'from-year': '2026',
    reason: 'Agreed with our providers.',
    ...over,
  },
})
const set = (actor: Actor, over?: Partial<PostedThreshold>) => setThreshold(actor, posted(over), OPEN)
const standing = async (actor: Actor, at: Date | null = null) =>
  withActor(actor, ({ tx }) => listThresholds(tx, framework.code, 'all', { at }))
const idsOf = async (actor: Actor, code = '106') =>
  ((await getThresholds(actor, framework, code, LATER))?.thresholds ?? []).map(({ id }) => id)

describe('who asks for a level', () => {
  test('a commissioner for the providers it answers for, the nation for all', async () => {
    expect(await set(people.north)).toEqual(DONE)
    expect(await set(people.national, { commissionerCode: null })).toEqual(DONE)
  })

  test.each(['lead1', 'gatekeeper1', 'executive1', 'auditor', 'administrator', 'south'] as const)(
    'not %s for NORTH or for the nation, in the operation and in the database',
    async (name) => {
      for (const commissionerCode of ['NORTH', null]) {
        expect(await set(people[name], { commissionerCode })).toEqual(NOT_FOUND)
        expect(await past(people[name], commissionerCode)).toBe('not-found')
      }
    },
  )

  test('the nation speaks for no commissioner, and a commissioner for no other', async () => {
    expect(await set(people.national)).toEqual(NOT_FOUND)
    expect(await set(people.north, { commissionerCode: 'SOUTH' })).toEqual(NOT_FOUND)
    expect(await past(people.north, 'SOUTH')).toBe('not-found')
  })
})

/** Asks the database itself, past the operation. */
async function past(actor: Actor, commissioner: string | null) {
  const rows = await withActor(
    actor,
    ({ tx }) => tx.$queryRaw<{ came: string }[]>`
      SELECT set_threshold(${framework.code}, '106', ${commissioner}, 0.5, 'at-least', '2026-01-01', 'Whatever it may be.', now()) AS came`,
  )
  return rows[0]?.came
}

test('who is seen against it reads it, and nobody else', async () => {
  expect(await idsOf(people.lead1)).toHaveLength(2)
  expect(await idsOf(people.national)).toHaveLength(2)
  expect(await idsOf(people.lead2)).toHaveLength(1)
  expect(await idsOf(people.south)).toHaveLength(1)
  expect((await standing(people.lead2)).map(({ commissionerCode }) => commissionerCode)).toEqual([null])
  expect(await getThresholds(people.administrator, framework, '106')).toBeNull()
  expect(await getThresholds(people.lead1, framework, '999')).toBeNull()
})

test('what is wrong is told at once; one begins on a day; an unknown line is not there', async () => {
  const wrong = await set(people.north, {
    value: '101',
    direction: '',
    'from-day': '31',
    'from-month': '2',
    reason: '',
  })
  const faults = !wrong.ok && wrong.failure.kind === 'refused' ? wrong.failure.faults.map(({ at }) => at) : []
  expect(faults).toEqual(['value', 'direction', 'from-day', 'reason'])
  for (const other of [
    { value: '70' },
    { direction: 'at-most' },
    { reason: 'Asked for by the board.' },
  ] as const)
    expect(await set(people.north, other)).toMatchObject({ failure: { kind: 'refused' } })
  expect(await set(people.north, { indicator: '999' })).toEqual(NOT_FOUND)
})

test('what is posted twice is one level, and was done for whoever posted it', async () => {
  const level = { indicator: '105', value: '12.5', 'from-day': '2' }
  const posts = () => [set(people.national, { ...level, commissionerCode: null }), set(people.north, level)]
  for (const came of await Promise.all([...posts(), ...posts()])) expect(came).toEqual(DONE)
  expect(await idsOf(people.north, '105')).toHaveLength(2)
  const [row] = await asSuperuser(
    `SELECT count(*)::int AS n FROM audit_event WHERE action = 'threshold-set' AND new->>'indicator' = '105'`,
  )
  expect(row).toEqual({ n: 2 })
  const [colleague] = await asSuperuser<{ id: string }>(
    `WITH p AS MATERIALIZED (SELECT register_person('colleague@test.example', 'Colleague', NULL) AS id)
     SELECT id FROM p, LATERAL grant_membership(id, 'commissioner', 'hsps-1767', NULL, 'NORTH')`,
  )
  expect(await set({ ...people.north, personId: colleague?.id ?? '' }, level)).toMatchObject({ ok: false })
})

test('it is ended with a reason by whoever may set it, and all of it stays on record', async () => {
  expect(await set(people.north, { indicator: '107', value: '60' })).toEqual(DONE)
  const [id = ''] = await idsOf(people.north, '107')
  const of = { framework: framework.code, indicator: '107', commissionerCode: 'NORTH', threshold: id }
  const end = (actor: Actor, reason = 'It was replaced.') =>
    endLocalThreshold(actor, { ...of, reason }, LATER)
  for (const actor of [people.lead1, people.south, people.national])
    expect(await end(actor)).toEqual(NOT_FOUND)
  expect(await end(people.north, '')).toMatchObject({ failure: { kind: 'refused' } })
  expect(await end(people.north)).toEqual(DONE)
  expect(await end(people.north)).toEqual(NOT_FOUND)
  expect((await getThresholds(people.lead1, framework, '107', LATER))?.thresholds).toMatchObject([
    { value: 0.6, recordedAt: OPEN, ended: { at: LATER, reason: 'It was replaced.' } },
  ])
  const trail = await asSuperuser<{ action: string; organisation: string }>(
    `SELECT action, organisation FROM audit_event WHERE new->>'threshold' = $1 ORDER BY seq`,
    [id],
  )
  expect(trail).toEqual([
    { action: 'threshold-set', organisation: 'NORTH' },
    { action: 'threshold-ended', organisation: 'NORTH' },
  ])
})

test('as at a moment it stood as it did then', async () => {
  expect(await standing(people.north, new Date(OPEN.getTime() - 1))).toEqual([])
  const then = (await standing(people.north, OPEN)).filter(({ indicator }) => indicator === '107')
  expect(then.map(({ ended }) => ended)).toEqual([null])
})

test('the table itself is never changed or emptied', async () => {
  for (const statement of [
    'UPDATE local_threshold SET value = 0.1',
    'UPDATE local_threshold SET ended_at = NULL, ended_by_name = NULL, end_rationale = NULL WHERE ended_at IS NOT NULL',
    'DELETE FROM local_threshold',
  ])
    await expect(asSuperuser(statement)).rejects.toThrow()
})
