import { expect, test } from 'vitest'
import { exampleWindow } from '@/domain/periods/timetable'
import { withdrawReopening, withdrawRequest } from '@/domain/returns/decide'
import { stateWithdrawn } from '@/domain/returns/decision'
import { mayWithdraw } from '@/domain/returns/may-withdraw'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'
import { aServiceLead, aStamp, anActor } from '../../../factories/actors'
import { aDecision } from '../../../factories/decisions'
import { aDraftReturn } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'

const window = exampleWindow(PERIOD)
/** Begun over revision 7, so that nothing was changed since. */
const opened = (overrides: Partial<QuarterlyReturn> = {}) =>
  aDraftReturn({ version: 1, revision: 8, ...overrides })
const reopened = [aDecision()]
const returned = [aDecision({ decision: 'returned' })]
const terms = (decisions = reopened, reason = 'It was right after all.') => ({
  window,
  decisions,
  submittedBy: null,
  reason,
})
const refused = (why: string) => ({ ok: false, failure: { kind: 'not-withdrawable', why } })

test('the provider withdraws what it reopened, also after it was changed', () => {
  for (const revision of [8, 12])
    expect(withdrawReopening(opened({ revision }), terms(), aStamp())).toEqual({
      ok: true,
      value: {
        decision: 'withdrawn',
        version: 1,
        revision,
        reason: 'It was right after all.',
        decided: aStamp(),
      },
    })
})

test('the commissioner withdraws what they asked for, while nothing was changed', () => {
  expect(withdrawRequest(opened(), terms(returned), aStamp())).toMatchObject({
    ok: true,
    value: { decision: 'withdrawn' },
  })
  expect(withdrawRequest(opened({ revision: 9 }), terms(returned), aStamp())).toEqual(refused('changed'))
})

test('nobody withdraws what the other side began', () => {
  expect(withdrawReopening(opened(), terms(returned), aStamp())).toEqual(refused('begun-by-others'))
  expect(withdrawRequest(opened(), terms(reopened), aStamp())).toEqual(refused('begun-by-others'))
})

test('where no correction is open there is none to withdraw', () => {
  expect(withdrawReopening(opened({ state: 'submitted' }), terms(), aStamp())).toEqual(refused('none-open'))
  expect(withdrawReopening(opened(), terms([]), aStamp())).toEqual(refused('none-open'))
  expect(withdrawReopening(opened({ version: 2 }), terms(), aStamp())).toEqual(refused('none-open'))
})

test('it is said why', () => {
  expect(withdrawReopening(opened(), terms(reopened, '  '), aStamp())).toMatchObject({
    ok: false,
    failure: { kind: 'invalid', findings: [{ code: 'C23' }] },
  })
})

test('a withdrawn correction leaves the version as it stood', () => {
  const accepted = aDecision({ decision: 'accepted', reason: null })
  expect(stateWithdrawn({ version: 1 }, reopened)).toBe('submitted')
  expect(stateWithdrawn({ version: 1 }, [accepted, ...reopened])).toBe('accepted')
  expect(stateWithdrawn({ version: 2 }, [accepted, ...reopened])).toBe('submitted')
})

test('withdrawing is offered to whoever began, as the decision itself judges', () => {
  const [lead, commissioner] = [aServiceLead(), anActor('commissioner')]
  const offered = (decisions = reopened, current = opened()) =>
    [lead, commissioner].map((actor) => mayWithdraw(actor, { current, decisions }))
  expect(offered(reopened)).toEqual([true, false])
  expect(offered(reopened, opened({ revision: 12 }))).toEqual([true, false])
  expect(offered(returned)).toEqual([false, true])
  expect(offered(returned, opened({ revision: 9 }))).toEqual([false, false])
  for (const decisions of [reopened, returned])
    expect(offered(decisions, opened({ state: 'submitted' }))).toEqual([false, false])
  expect(offered([])).toEqual([false, false])
})
