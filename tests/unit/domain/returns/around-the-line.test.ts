import { describe, expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { Line } from '@/domain/returns/quarterly-return'
import { askedAt, asking } from '../../../factories/asking'
import { anOffering } from '../../../factories/draft-return'
import { anEarlierLine } from '../../../factories/history'

const nil: Partial<Line> = { state: 'nil', figures: {} }
const lost: Partial<Line> = { state: 'not-available', reason: 'Lost.', figures: {} }
const figures = (boxes: Line['figures']): Partial<Line> => ({ figures: boxes })

describe('the infections of four quarters (105-W2)', () => {
  const before = (back: number, numerator: number) =>
    anEarlierLine('105', { denominator: 25, numerator }, { back })
  const nobody = anEarlierLine('105', {}, { back: 2, state: 'nil' })

  test('need all four quarters', () => {
    expect(askedAt({ history: [before(1, 2), before(3, 3)] })).toEqual([])
    expect(askedAt({ history: [before(1, 2), { ...nobody, state: 'not-available' }, before(3, 3)] })).toEqual(
      [],
    )
    expect(askedAt({ history: [before(1, 2), before(2, 2), before(3, 3)] })).toEqual(['105-W2 105.numerator'])
  })

  test('count a quarter with no patients as zeros', () => {
    const [asked] = asking({ history: [before(1, 1), nobody, before(3, 2)] })
    expect(asked?.message).toContain('4 of 75 patients (5.3%)')
  })

  test('are silent while the number of patients is blank', () => {
    const answers = { '101': lost, '105': figures({ numerator: 1 }), '107': lost }
    expect(askedAt({ answers, history: [before(1, 1), before(2, 0), before(3, 0)] })).toEqual([])
  })

  test('are silent while more are counted than there are, which C08 says', () => {
    const quarters = [1, 2, 3].map((back) => anEarlierLine('105', { denominator: 0, numerator: 0 }, { back }))
    const answers = { '101': nil, '105': figures({ denominator: 0, numerator: 1 }), '107': nil }
    expect(asking({ answers, history: quarters }).map(({ code }) => code)).not.toContain('105-W2')
    const few = { '105': figures({ denominator: 2, numerator: 3 }) }
    expect(asking({ answers: few, history: quarters }).map(({ code }) => code)).not.toContain('105-W2')
  })
})

describe('a written rule of completion (106-W2)', () => {
  const recorded = (fromPeriod: string) => [
    anOffering({ offering: 'programme' }),
    anOffering({
      offering: 'programme',
      fromPeriod: knownPeriod(fromPeriod),
      completionRule: 'Three in four',
    }),
  ]

  test('holds from the quarter for which it was recorded', () => {
    expect(askedAt({ profile: recorded('2026-27-Q3') })).toEqual(['106-W2 106.numerator'])
    expect(askedAt({ profile: recorded('2026-27-Q2') })).toEqual([])
  })

  test('is not asked for while the number is blank, or nobody is counted', () => {
    const profile = [anOffering({ offering: 'programme' })]
    expect(askedAt({ profile, answers: { '106': figures({ denominator: 9 }) } })).toEqual([])
    expect(askedAt({ profile, answers: { '106': nil } })).toEqual([])
  })
})

test('the waits of 104 are beside those of 103 only where both have a mean', () => {
  const slow = { '104': figures({ patients: 12, totalDays: 2520 }) }
  expect(askedAt({ answers: slow })).toEqual(['104-W4 104.totalDays'])
  for (const rest of [nil, lost]) expect(askedAt({ answers: { ...slow, '103': rest } })).toEqual([])
})

test('a mean is beside the one of last quarter only with eight patients in both', () => {
  const waits = (patients: number, then: number) =>
    askedAt({
      answers: { '104': figures({ patients, totalDays: patients * 20 }) },
      history: [anEarlierLine('104', { patients: then, totalDays: then * 9 })],
    })
  expect([waits(8, 8), waits(7, 8), waits(8, 7)]).toEqual([['104-W3 104.totalDays'], [], []])
})

test('surveys that were given out are asked about though none came back', () => {
  const issued = (count: number) =>
    askedAt({ answers: { '204': { state: 'nil', figures: { issued: count } } } })
  expect([issued(19), issued(20)]).toEqual([[], ['204-W1 204.issued']])
})

describe('rules across lines are silent', () => {
  const few = { '103': figures({ patients: 1, totalDays: 80 }), '104': nil }

  test('about devices removed where the split is not given (X03)', () => {
    expect(askedAt({ answers: { '101': figures({ denominator: 25, numerator: 23 }) } })).toEqual([])
  })

  test('about measures where EQ-5D-5L is not among them (X17)', () => {
    const of = (instruments: string) =>
      askedAt({ answers: { ...few, '109': figures({ denominator: 30, numerator: 19, instruments }) } })
    expect(of('brief-pain-inventory')).toEqual([])
    expect(of('eq-5d-5l;brief-pain-inventory')).toEqual(['X17 109.numerator'])
  })

  test('about a box that is still blank, which is never a zero', () => {
    expect(askedAt({ answers: { '109': figures({ instruments: 'eq-5d-5l' }) } })).toEqual([])
    expect(askedAt({ answers: { '205': figures({ numerator: 9 }) } })).toEqual([])
  })

  test('about a line that is not available, but not about nobody', () => {
    expect(askedAt({ answers: { '205': lost } })).toEqual([])
    expect(askedAt({ answers: { '205': nil } })).toEqual(['X09 205.denominator'])
  })

  test('about four quarters of which one is not known (X08)', () => {
    const quiet = (back: number) => [
      anEarlierLine('102', {}, { back, state: 'nil' }),
      anEarlierLine('104', {}, { back, state: 'nil' }),
    ]
    const answers = { '104': nil }
    expect(askedAt({ answers, history: [...quiet(1), ...quiet(3)] })).toEqual([])
    expect(askedAt({ answers, history: [...quiet(1), ...quiet(2), ...quiet(3)] })).toEqual([
      'X08 104.patients',
    ])
  })
})

test('one patient is said to be one', () => {
  const split = { newImplants: 20, revisions: 5, explantations: 0 }
  const [asked] = asking({ answers: { '101': figures({ denominator: 25, numerator: 23, ...split }) } })
  expect(asked?.message).toContain('105 counts 1 patient with')
})
