import { describe, expect, test } from 'vitest'
import { asSuperuser, count, countWithout } from './probe'
import { type Row } from './valid-rows'
import { OF_ZZ1, makeWorld } from './world'
import { moving, stand, decisionOf } from './standing'

const people = await makeWorld()
const REFUSED = '55000'
const FORBIDDEN = '42501'

const AS_DRAFT = `state = 'draft', revision = revision + 1`

describe('a decision', () => {
  test.each([
    ['of another version', { version: 2 }],
    ['over another revision', { revision: 4 }],
    ['in the name of another', { decided_by: '00000000-0000-4000-8000-000000000001' }],
  ])('%s is not stored', async (_, fact) => {
    await stand('submitted')
    const stored = (given: Row) => count(people.lead1, decisionOf(people.lead1, given))
    expect(await stored({})).toBe(1)
    expect([FORBIDDEN, REFUSED]).toContain(await stored(fact))
  })

  test('about a draft is not stored', async () => {
    await stand('draft')
    const question = decisionOf(people.lead1, {})
    expect(await count(people.lead1, question)).toBe(REFUSED)
    const open = 'ALTER TABLE return_decision DISABLE TRIGGER return_decision_fits'
    expect(await countWithout(open, people.lead1, question)).toBe(1)
  })

  test('by which somebody accepts what they submitted is not stored, whatever roles they hold', async () => {
    await stand('submitted')
    const accepting = decisionOf(people.north, { decision: 'accepted' })
    expect(await count(people.north, accepting)).toBe(1)
    const submitted = `ALTER TABLE submission DISABLE TRIGGER submission_never_changes;
      UPDATE submission SET submitted_by = '${people.north}' ${OF_ZZ1}`
    expect(await countWithout(submitted, people.north, accepting)).toBe(FORBIDDEN)
    const open = 'ALTER TABLE return_decision DISABLE TRIGGER return_decision_of_another'
    expect(await countWithout(`${submitted}; ${open}`, people.north, accepting)).toBe(1)
  })

  test('of an earlier transaction changes nothing, so that it cannot be kept in store', async () => {
    await stand('submitted')
    const { sql, values } = decisionOf(people.lead1, {})
    await asSuperuser(sql, values)
    expect(await count(people.lead1, moving(AS_DRAFT))).toBe(REFUSED)
  })
})
