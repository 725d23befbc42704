import { describe, expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { exampleWindow } from '@/domain/periods/timetable'
import { type Decide, accept, reopen, sendBack } from '@/domain/returns/decide'
import { correctionOf } from '@/domain/returns/decision'
import type { QuarterlyReturn, ReturnState } from '@/domain/returns/quarterly-return'
import { prepare, submit } from '@/domain/returns/submit'
import { aStamp } from '../../../factories/actors'
import { aDecision } from '../../../factories/decisions'
import { aDraftReturn, aSubmitContext } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'

const window = exampleWindow(PERIOD)
const REASON = 'The count of 106 was wrong.'
const decisions: readonly [string, Decide][] = [
  ['reopened', reopen],
  ['returned', sendBack],
  ['accepted', accept],
]
const beginning = decisions.filter(([decision]) => decision !== 'accepted')
const inForce = (overrides: Partial<QuarterlyReturn> = {}) =>
  aDraftReturn({ state: 'submitted', version: 1, ...overrides })

describe.each(decisions)('a return that is to be %s', (decision, decide) => {
  test('is decided about in its version and its revision, by whom and when', () => {
    expect(
      decide(
        inForce({ version: 3, revision: 20 }),
        { window, decisions: [], submittedBy: null, reason: REASON },
        aStamp(),
      ),
    ).toEqual({
      ok: true,
      value: {
        ...{ decision, version: 3, revision: 20, decided: aStamp() },
        reason: decision === 'accepted' ? null : REASON,
      },
    })
  })

  test.each([0, 1])('is not while it is a draft after version %d', (version) => {
    const outcome = decide(
      aDraftReturn({ version }),
      { window, decisions: [], submittedBy: null, reason: REASON },
      aStamp(),
    )
    expect(outcome).toEqual({ ok: false, failure: { kind: 'draft-open' } })
  })

  test.each<[string, string, string]>([
    ['in summer time', '2026-27-Q2', '2028-03-31T22:59:59.999Z'],
    ['for the last quarter of a year, too', '2026-27-Q4', '2028-03-31T22:59:59.999Z'],
    ['after Easter has moved the clocks later', '2022-23-Q1', '2024-03-31T22:59:59.999Z'],
  ])('is until the last moment of the year’s close in London, %s', (_, period, close) => {
    const key = { period: knownPeriod(period) }
    const terms = { window: exampleWindow(key.period), decisions: [], submittedBy: null, reason: REASON }
    const at = (instant: number) => decide(inForce(key), terms, aStamp({ at: new Date(instant) }))
    const last = Date.parse(close)
    expect(at(last)).toMatchObject({ ok: true })
    expect(at(last + 1)).toEqual({ ok: false, failure: { kind: 'year-closed', closedAt: new Date(last) } })
  })

  // Windows are data: a year may close on any day.
  test.each([
    ['on a leap day', '2028-02-29T23:59:59.999Z'],
    ['on the day on which the clocks go back in October', '2027-10-31T23:59:59.999Z'],
    ['on the day before it', '2027-10-30T22:59:59.999Z'],
  ])('is until the last moment of a year that closes %s', (_, close) => {
    const yearClosesAt = new Date(close)
    const terms = { window: { ...window, yearClosesAt }, decisions: [], submittedBy: null, reason: REASON }
    const at = (later: number) => aStamp({ at: new Date(yearClosesAt.getTime() + later) })
    expect(decide(inForce(), terms, at(0)).ok).toBe(true)
    expect(decide(inForce(), terms, at(1))).toMatchObject({ failure: { kind: 'year-closed' } })
  })
})

describe.each(beginning)('a version that is to be %s', (_, decide) => {
  test.each<ReturnState>(['submitted', 'accepted'])('may be %s', (state) => {
    expect(
      decide(inForce({ state }), { window, decisions: [], submittedBy: null, reason: REASON }, aStamp()).ok,
    ).toBe(true)
  })

  test.each(['', ' \n ', '\u00a0', '.', '\u200b\u200b\u200b', '\ufffd\ufffd', 'Again'])(
    'needs a reason, and %j is none',
    (reason) => {
      expect(decide(inForce(), { window, decisions: [], submittedBy: null, reason }, aStamp())).toMatchObject(
        {
          failure: { kind: 'invalid', findings: [{ at: 'reason', code: 'C23' }] },
        },
      )
    },
  )

  test('takes a reason of 1,000 characters, and not one more', () => {
    const of = (length: number) =>
      decide(
        inForce(),
        {
          window,
          decisions: [],
          submittedBy: null,
          reason: 'Waits'.repeat(length / 5) + '!'.repeat(length % 5),
        },
        aStamp(),
      )
    expect(of(1000)).toMatchObject({ ok: true, value: { reason: 'Waits'.repeat(200) } })
    expect(of(1001)).toMatchObject({ failure: { findings: [{ at: 'reason', code: 'C23' }] } })
  })

  test('keeps the reason as people read it', () => {
    const outcome = decide(
      inForce(),
      { window, decisions: [], submittedBy: null, reason: '  Cafe\u0301\r\nlist\u200b lost ' },
      aStamp(),
    )
    expect(outcome).toMatchObject({ value: { reason: 'Caf\u00e9\nlist lost' } })
  })
})

test('a version is accepted once', () => {
  expect(
    accept(
      inForce({ state: 'accepted' }),
      { window, decisions: [], submittedBy: null, reason: '' },
      aStamp(),
    ),
  ).toEqual({
    ok: false,
    failure: { kind: 'already-accepted' },
  })
})

describe('the next version', () => {
  const first = aDecision({ version: 1, revision: 8, reason: 'First' })
  const second = aDecision({ version: 2, revision: 15, decision: 'returned', reason: 'Second' })
  const accepted = aDecision({ version: 2, revision: 14, decision: 'accepted', reason: null })
  const known = [first, accepted, second]

  test('has the reason for which the one before it was opened again', () => {
    expect(correctionOf({ version: 1 }, known)).toBe(first)
    expect(correctionOf({ version: 2 }, known)).toBe(second)
    expect(correctionOf({ version: 2 }, [first, accepted])).toBeNull()
    const context = aSubmitContext({ decisions: known })
    expect(prepare(aDraftReturn({ version: 2 }), context, aStamp())).toMatchObject({ reason: 'Second' })
    expect(() => prepare(aDraftReturn({ version: 3 }), context, aStamp())).toThrow('without a decision')
  })

  test.each([true, false])('is as late as the first was: %s', (firstLate) => {
    const context = aSubmitContext({ decisions: known, firstLate })
    for (const at of [window.deadlineAt, window.yearClosesAt])
      expect(submit(aDraftReturn({ version: 1 }), { declared: true }, context, aStamp({ at }))).toMatchObject(
        {
          value: { version: 2, late: firstLate },
        },
      )
  })

  test('is held to the close of the year, whatever extension the first had', () => {
    const at = new Date(window.yearClosesAt.getTime() + 1)
    const context = aSubmitContext({ decisions: known, extendedUntil: at })
    const outcome = submit(aDraftReturn({ version: 1 }), { declared: true }, context, aStamp({ at }))
    expect(outcome).toMatchObject({ failure: { kind: 'not-open', findings: [{ code: 'C12' }] } })
  })
})
