import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waitingTimeRules } from '@/domain/catalogue/rules/waiting-time-rules'
import type { Figures } from '@/domain/kinds/field'
import { nothingAround } from '@/domain/kinds/line-context'
import { OPTIONAL, summaryOfWaits, withSome } from '../../../factories/waits'

/** The codes of the errors that a waiting time has. */
function brokenBy(figures: Figures): string[] {
  return waitingTimeRules('103')
    .filter(({ isBroken }) => isBroken(figures, nothingAround))
    .map(({ code }) => code)
}

describe('what cannot be is refused, by one rule', () => {
  test.each<[string, Figures, string]>([
    ['a wait longer than all days together', { patients: 10, totalDays: 500, longest: 600 }, '103-E10'],
    ['one patient with three waits', { patients: 1, totalDays: 50, shortest: 10, longest: 100 }, '103-E9'],
    ['a spread beyond all days', { patients: 10, totalDays: 500, standardDeviation: 999_999.99 }, '103-E14'],
    [
      'no spread over a range',
      { patients: 5, totalDays: 200, shortest: 10, longest: 90, standardDeviation: 0 },
      '103-E14',
    ],
    ['half of them beyond the total', { patients: 10, totalDays: 200, median: 90 }, '103-E11'],
    ['a median far from the mean of two', { patients: 2, totalDays: 100, median: 40 }, '103-E11'],
    [
      'everybody long, and half counted',
      { patients: 4, totalDays: 900, shortest: 200, over126: 2 },
      '103-E13',
    ],
    ['too many short for the total', { patients: 4, totalDays: 900, longest: 400, over126: 1 }, '103-E12'],
    [
      'a wide spread in a narrow range',
      { patients: 9, totalDays: 450, shortest: 45, longest: 55, standardDeviation: 9 },
      '103-E14',
    ],
    [
      'a spread that the median forbids',
      { patients: 9, totalDays: 450, median: 50, longest: 60, standardDeviation: 40 },
      '103-E14',
    ],
  ])('%s', (_, figures, code) => {
    expect(brokenBy(figures)).toEqual([code])
    const rule = waitingTimeRules('103').find((each) => each.code === code)
    expect(rule?.message(figures, nothingAround)).toMatch(/^[^{}]*\d[^{}]*\.$/)
    expect(rule?.message(figures, nothingAround)).not.toMatch(/NaN|undefined|Infinity|\b1 (days|patients)\b/)
  })
})

const anyWait = fc.oneof(
  fc.nat({ max: 400 }),
  fc.integer({ min: 120, max: 132 }),
  fc.constant(0),
  fc.nat({ max: 3600 }),
)
const anyWaits = fc.oneof(
  fc.array(anyWait, { minLength: 1, maxLength: 6 }),
  fc.array(anyWait, { minLength: 7, maxLength: 120 }),
  fc.tuple(anyWait, fc.integer({ min: 1, max: 50 })).map(([wait, count]) => Array<number>(count).fill(wait)),
)

test('what was worked out from waits that happened is never refused, whichever of it is given and however rounded', () => {
  fc.assert(
    fc.property(
      anyWaits,
      fc.constantFrom(0, 1, 2),
      fc.boolean(),
      fc.subarray([...OPTIONAL]),
      (waits, decimals, isSample, given) => {
        expect(brokenBy(withSome(summaryOfWaits(waits, { decimals, isSample }), given))).toEqual([])
      },
    ),
    { numRuns: 3000 },
  )
})
