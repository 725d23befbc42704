import { describe, expect, test } from 'vitest'
import { asSuperuser, count, countWithout, trySuperuser } from './probe'
import { OWN1, makeWorld, type PersonName } from './world'
import { moving, stand, decisionOf } from './standing'

const people = await makeWorld()
const everybody = Object.keys(people) as PersonName[]
const REFUSED = '55000'
const FORBIDDEN = '42501'

/** A decision and the change that follows from it, in one transaction: `done`, or the SQLSTATE of the refusal. */
async function decide(name: PersonName, decision: string, change: string, broken = 'SELECT 1') {
  const personId = people[name]
  const { sql, values } = decisionOf(personId, { decision })
  const stored = sql.replace(/\$(\d+)/g, (_, at: string) => quote(values[Number(at) - 1]))
  const both = `DO $do$ BEGIN ${stored.replace(' RETURNING 1', '')}; ${moving(change).sql.replace(' RETURNING 1', '')};
    IF NOT FOUND THEN RAISE no_data_found; END IF; END $do$`
  const answer = await countWithout(broken, personId, { sql: both })
  return typeof answer === 'string' ? answer : 'done'
}

const quote = (value: unknown) => (value === null ? 'NULL' : `'${value as string | number}'`)

describe('a draft', () => {
  test.each([
    ['is saved', 'revision = revision + 1', 1],
    ['is submitted', `state = 'submitted', version = version + 1, revision = revision + 1`, 1],
    ['is not saved over the same revision', 'revision = revision', REFUSED],
    ['does not jump ahead', 'revision = revision + 2', REFUSED],
    ['is not accepted', `state = 'accepted', version = version + 1, revision = revision + 1`, REFUSED],
    ['gains no version by being saved', 'version = version + 1, revision = revision + 1', REFUSED],
    ['is not submitted as the same version', `state = 'submitted', revision = revision + 1`, REFUSED],
    ['skips no version', `state = 'submitted', version = version + 2, revision = revision + 1`, REFUSED],
    [
      'is not saved by being submitted',
      `state = 'submitted', version = version + 1, revision = revision + 1, saved_by_name = 'x'`,
      REFUSED,
    ],
  ])('%s', async (_, change, expected) => {
    await stand('draft')
    expect(await count(people.lead1, moving(change))).toBe(expected)
  })

  test('is never touched by its commissioner', async () => {
    await stand('draft')
    for (const change of [
      'revision = revision + 1',
      `state = 'submitted', version = version + 1, revision = revision + 1`,
    ])
      expect(await count(people.north, moving(change))).toBe(FORBIDDEN)
    const open = 'ALTER TABLE quarterly_return DISABLE TRIGGER quarterly_return_moves'
    expect(await countWithout(open, people.north, moving('revision = revision + 1'))).toBe(1)
    for (const table of ['draft_line', 'draft_figure'])
      expect(await count(people.north, { sql: `UPDATE ${table} SET saved_at = saved_at RETURNING 1` })).toBe(
        0,
      )
  })
})

const AS_DRAFT = `state = 'draft', revision = revision + 1`
const AS_ACCEPTED = `state = 'accepted', revision = revision + 1`

describe('a draft of which the correction is withdrawn', () => {
  /** Begun by one side over revision 4, so that nothing was changed since. */
  const begun = async (decision: string, revision = 4) => {
    await stand('draft')
    const { sql, values } = decisionOf(people.lead1, { decision, revision })
    await asSuperuser('ALTER TABLE return_decision DISABLE TRIGGER return_decision_fits')
    await asSuperuser(
      'SET session_replication_role = replica; DELETE FROM return_decision WHERE revision > 1; SET session_replication_role = origin',
    )
    await asSuperuser(sql, values)
    await asSuperuser('ALTER TABLE return_decision ENABLE TRIGGER return_decision_fits')
  }
  const AS_SUBMITTED = `state = 'submitted', revision = revision + 1`

  test.each<[PersonName, string, number, string]>([
    ['lead1', 'reopened', 4, 'done'],
    ['lead1', 'reopened', 2, 'done'],
    ['north', 'returned', 4, 'done'],
    ['north', 'returned', 3, REFUSED],
    ['north', 'reopened', 4, REFUSED],
    ['lead1', 'returned', 4, REFUSED],
    ['lead2', 'reopened', 4, REFUSED],
    ['south', 'returned', 4, REFUSED],
  ])('%s, %s over revision %d: %s', async (name, began, revision, expected) => {
    await begun(began, revision)
    expect(await decide(name, 'withdrawn', AS_SUBMITTED)).toBe(expected)
  })

  test('stands as it stood before: accepted only where it was', async () => {
    await begun('reopened')
    for (const change of [
      `state = 'accepted', revision = revision + 1`,
      `${AS_SUBMITTED}, saved_by_name = 'x'`,
    ])
      expect(await decide('lead1', 'withdrawn', change)).toBe(REFUSED)
  })
})

describe('a submitted return', () => {
  test.each(everybody)('does not move without a decision, by %s', async (name) => {
    await stand('submitted')
    const seen = [...OWN1, 'north'].includes(name) ? REFUSED : 0
    for (const change of [AS_DRAFT, AS_ACCEPTED, 'revision = revision + 1'])
      expect(await count(people[name], moving(change))).toBe(seen)
  })

  test('is moved by no superuser either, while the guard stands', async () => {
    await stand('submitted')
    expect(await trySuperuser(moving(AS_DRAFT).sql)).toBe(REFUSED)
    expect(await trySuperuser(moving('version = 9').sql)).toBe(REFUSED)
    const open = 'ALTER TABLE quarterly_return DISABLE TRIGGER quarterly_return_moves'
    expect(await trySuperuser(open, moving(AS_DRAFT).sql)).toHaveLength(1)
  })

  test.each<[PersonName, string, string, string]>([
    ['lead1', 'reopened', AS_DRAFT, 'submitted'],
    ['lead1', 'reopened', AS_DRAFT, 'accepted'],
    ['north', 'returned', AS_DRAFT, 'submitted'],
    ['north', 'returned', AS_DRAFT, 'accepted'],
    ['north', 'accepted', AS_ACCEPTED, 'submitted'],
  ])('is changed by %s: %s', async (name, decision, change, state) => {
    await stand(state)
    expect(await decide(name, decision, change)).toBe('done')
  })

  test.each<[string, PersonName, string, string, string]>([
    ['accepted by its provider', 'lead1', 'accepted', AS_ACCEPTED, FORBIDDEN],
    ['returned by its provider', 'lead1', 'returned', AS_DRAFT, FORBIDDEN],
    ['reopened by its commissioner', 'north', 'reopened', AS_DRAFT, FORBIDDEN],
    ['accepted by another commissioner', 'south', 'accepted', AS_ACCEPTED, REFUSED],
    ['reopened by another provider', 'lead2', 'reopened', AS_DRAFT, REFUSED],
    ['accepted on a decision to return it', 'north', 'returned', AS_ACCEPTED, REFUSED],
    ['returned on a decision to accept it', 'north', 'accepted', AS_DRAFT, REFUSED],
    ['given another version on the way', 'north', 'returned', `${AS_DRAFT}, version = 2`, REFUSED],
    ['saved on the way', 'north', 'accepted', `${AS_ACCEPTED}, saved_by_name = 'North'`, REFUSED],
  ])('is not %s', async (_, name, decision, change, expected) => {
    await stand('submitted')
    expect(await decide(name, decision, change)).toBe(expected)
  })

  test.each([
    ['judges', 'south', 'accepted', AS_ACCEPTED],
    ['adds', 'lead2', 'reopened', AS_DRAFT],
  ] as const)(
    'would be changed by a stranger without the policy %s',
    async (policy, name, decision, change) => {
      await stand('submitted')
      const open = `ALTER POLICY ${policy} ON return_decision WITH CHECK (true);
      ALTER POLICY changes ON quarterly_return USING (true);
      ALTER POLICY reads ON return_decision USING (true); ALTER POLICY reads ON quarterly_return USING (true);
      ALTER POLICY reads ON submission USING (true)`
      expect(await decide(name, decision, change)).toBe(REFUSED)
      expect(await decide(name, decision, change, open)).toBe('done')
    },
  )

  test('is accepted once', async () => {
    await stand('accepted')
    expect(await decide('north', 'accepted', AS_ACCEPTED)).toBe(REFUSED)
  })
})
