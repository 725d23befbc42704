import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareFigures } from '@/domain/kinds/compare-figures'
import { askedAt } from '../../../factories/asking'
import { anEarlierLine } from '../../../factories/history'

type Waits = { patients: number; totalDays: number; standardDeviation?: number }

const asksOf = (then: Waits, now: Waits) =>
  askedAt({
    answers: {
      '104': { state: 'value', figures: now },
      '103': { state: 'not-available', reason: 'The list is lost.', figures: {} },
    },
    history: [anEarlierLine('104', then)],
  }).includes('104-W3 104.totalDays')

test('the mean of six patients that doubled is not asked about', () => {
  expect(asksOf({ patients: 6, totalDays: 70 }, { patients: 6, totalDays: 140 })).toBe(false)
})

test('with a spread on both sides only what chance would seldom do is asked about', () => {
  const then = { patients: 8, totalDays: 80, standardDeviation: 30 }
  expect(asksOf(then, { patients: 8, totalDays: 240, standardDeviation: 30 })).toBe(false)
  expect(asksOf(then, { patients: 8, totalDays: 400, standardDeviation: 30 })).toBe(true)
  const steady = { patients: 40, totalDays: 400, standardDeviation: 3 }
  expect(asksOf(steady, { patients: 40, totalDays: 480, standardDeviation: 3 })).toBe(true)
})

test('whatever the waits: never below eight, by chance where it is known, by half and double where it is not', () => {
  const waits = fc.record(
    {
      patients: fc.integer({ min: 1, max: 60 }),
      totalDays: fc.integer({ min: 0, max: 6000 }),
      standardDeviation: fc.integer({ min: 1, max: 80 }),
    },
    { requiredKeys: ['patients', 'totalDays'] },
  )
  fc.assert(
    fc.property(waits, waits, (then, now) => {
      fc.pre(then.totalDays > 0 && now.totalDays > 0)
      const verdict = compareFigures('mean-wait', then, now)?.verdict
      const ratio = now.totalDays / now.patients / (then.totalDays / then.patients)
      const isFar =
        verdict === 'no-spread' ? ratio > 2 || ratio < 0.5 : verdict === 'higher' || verdict === 'lower'
      expect(asksOf(then, now)).toBe(isFar && Math.min(then.patients, now.patients) >= 8)
    }),
    { numRuns: 300 },
  )
})
