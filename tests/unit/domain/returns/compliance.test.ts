import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { type QuarterReceived, complianceOf, punctualityOf, urgencyOf } from '@/domain/returns/compliance'
import type { LineState } from '@/domain/returns/quarterly-return'

const AT = new Date('2026-11-21T12:00:00Z')
const OVER = new Date('2026-11-10T12:00:00Z')
const AHEAD = new Date('2027-02-11T12:00:00Z')
const WHOLE: readonly LineState[] = ['value', 'value', 'nil']

function quarter(overrides: Partial<QuarterReceived> = {}): QuarterReceived {
  const period = knownPeriod('2026-27-Q2')
  return {
    period,
    deadlineAt: OVER,
    submitted: { late: false },
    lines: WHOLE,
    isAsked: true,
    linesApplicable: 3,
    ...overrides,
  }
}

const notReceived = { submitted: null, lines: [] }

describe('one quarter', () => {
  test.each([
    ['received in time', quarter(), 'on-time'],
    ['received late', quarter({ submitted: { late: true } }), 'late'],
    ['not received, and over', quarter(notReceived), 'overdue'],
    ['not received, and not over', quarter({ ...notReceived, deadlineAt: AHEAD }), 'not-yet-due'],
    ['not received, at the deadline itself', quarter({ ...notReceived, deadlineAt: AT }), 'not-yet-due'],
    ['without a window', quarter({ ...notReceived, deadlineAt: null }), 'not-yet-due'],
    ['not received, before it opened', quarter({ ...notReceived, isAsked: false }), 'not-asked'],
    ['received all the same', quarter({ isAsked: false }), 'on-time'],
  ])('%s', (_, one, standing) => {
    expect(punctualityOf(one, AT)).toBe(standing)
  })
})

describe('the quarters of a year', () => {
  test('are counted apart: received, on time, overdue and not yet due', () => {
    const year = [
      quarter(),
      quarter({ submitted: { late: true } }),
      quarter(notReceived),
      quarter({ ...notReceived, deadlineAt: AHEAD }),
    ]
    expect(complianceOf(year, AT)).toMatchObject({
      ...{ quarters: 4, received: 2, onTime: 1, overdue: 1, notYetDue: 1 },
    })
  })

  test('nothing to count is supplied; what is not available is not', () => {
    const lines: readonly LineState[] = ['value', 'nil', 'not-available', 'not-offered']
    expect(complianceOf([quarter({ lines, linesApplicable: 3 })], AT)).toMatchObject({
      ...{ linesSupplied: 2, linesExpected: 3 },
    })
  })

  test('of a return that is overdue every line is expected, of one that is not yet due none', () => {
    expect(complianceOf([quarter(notReceived)], AT)).toMatchObject({ linesSupplied: 0, linesExpected: 3 })
    const ahead = quarter({ ...notReceived, deadlineAt: AHEAD })
    expect(complianceOf([ahead], AT)).toMatchObject({ linesSupplied: 0, linesExpected: 0 })
  })

  test('count from the opening to the closing day of the provider', () => {
    const before = quarter({ ...notReceived, isAsked: false })
    expect(complianceOf([before, quarter()], AT)).toMatchObject({
      ...{ quarters: 1, received: 1, overdue: 0, notYetDue: 0, linesSupplied: 3, linesExpected: 3 },
    })
  })

  test('always add up to all of them', () => {
    const any = fc.record({
      late: fc.option(fc.boolean(), { nil: null }),
      deadlineAt: fc.constantFrom(OVER, AHEAD, null),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (each) => {
        const quarters = each.map(({ late, deadlineAt }) =>
          late === null
            ? quarter({ ...notReceived, deadlineAt })
            : quarter({ submitted: { late }, deadlineAt }),
        )
        const { received, overdue, notYetDue, onTime, ...lines } = complianceOf(quarters, AT)
        expect(received + overdue + notYetDue).toBe(quarters.length)
        expect(onTime).toBeLessThanOrEqual(received)
        expect(lines.linesSupplied).toBeLessThanOrEqual(lines.linesExpected)
      }),
    )
  })
})

test('what is overdue is more urgent than what is late, incomplete or not met, in this order', () => {
  const met = { notMet: 0, criteriaMissing: 0 }
  const one = (overrides: Partial<QuarterReceived> = {}) => complianceOf([quarter(overrides)], AT)
  const ranks = [
    urgencyOf(one(notReceived), met),
    urgencyOf(one({ submitted: { late: true } }), met),
    urgencyOf(one({ lines: ['value', 'value', 'not-available'] }), met),
    urgencyOf(one(), { notMet: 1, criteriaMissing: 0 }),
    urgencyOf(one(), { notMet: 0, criteriaMissing: 1 }),
    urgencyOf(one(), met),
    urgencyOf(one(), null),
  ]
  expect(ranks).toEqual([0, 1, 2, 3, 3, 4, 4])
})
