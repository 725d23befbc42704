import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherMore, fisherTwoSided } from '@/domain/statistics/fisher-exact'
import { newcombeDifference } from '@/domain/statistics/newcombe-difference'
import { welchDifference } from '@/domain/statistics/welch-difference'
import { share } from '../../../factories/shares'
import { someShare } from '../../../factories/generated-shares'
import { fisherChecks, newcombeChecks, welchChecks } from '../../../fixtures/published-differences'

test.each(newcombeChecks)('$before and $after differ by $lower to $upper', ({ before, after, ...limits }) => {
  const difference = newcombeDifference(before, after)
  expect(difference?.lower).toBeCloseTo(limits.lower, 4)
  expect(difference?.upper).toBeCloseTo(limits.upper, 4)
})

test.each(fisherChecks)('$source', ({ before, after, twoSided, more, digits }) => {
  expect(fisherTwoSided(before, after)).toBeCloseTo(twoSided, digits)
  expect(fisherMore(before, after)).toBeCloseTo(more, digits)
})

test.each(welchChecks)('$source', ({ before, after, value, lower, upper, digits }) => {
  const difference = welchDifference(before, after)
  expect(difference?.value).toBeCloseTo(value, 9)
  expect(difference?.lower).toBeCloseTo(lower, digits)
  expect(difference?.upper).toBeCloseTo(upper, digits)
})

test('nobody has no difference, and neither has a mean without a spread', () => {
  expect(newcombeDifference(share(0, 0), share(1, 2))).toBeNull()
  const known = { count: 9, total: 90, deviation: 3 }
  expect(welchDifference(known, { ...known, deviation: undefined })).toBeNull()
  expect(welchDifference({ ...known, count: 1 }, known)).toBeNull()
})

test('waits that are all the same differ by exactly what they differ', () => {
  const alike = { count: 9, total: 90, deviation: 0 }
  expect(welchDifference(alike, { ...alike, total: 99 })).toEqual({ value: 1, lower: 1, upper: 1 })
})

test('a difference lies in its interval, and turned round it is its mirror', () => {
  fc.assert(
    fc.property(someShare(400), someShare(400), (before, after) => {
      const there = newcombeDifference(before, after)
      const back = newcombeDifference(after, before)
      expect(there && there.lower <= there.value && there.value <= there.upper).toBe(true)
      expect(there?.lower).toBeCloseTo(-(back?.upper ?? 0), 12)
    }),
  )
})

/** Ways to choose, in whole numbers. */
function choose(of: bigint, chosen: bigint): bigint {
  return chosen === 0n ? 1n : (choose(of - 1n, chosen - 1n) * of) / chosen
}

test('Fisher’s test is the sum over tables, as whole numbers give it', () => {
  fc.assert(
    fc.property(someShare(40), someShare(40), (before, after) => {
      const [m, n, k] = [before.denominator, after.denominator, before.numerator + after.numerator]
      const ways = Array.from({ length: k + 1 }, (_, own) =>
        own > n || k - own > m ? 0n : choose(BigInt(n), BigInt(own)) * choose(BigInt(m), BigInt(k - own)),
      )
      const all = ways.reduce((sum, each) => sum + each, 0n)
      const share = (kept: readonly bigint[]) =>
        Number((kept.reduce((sum, each) => sum + each, 0n) * 10n ** 15n) / all) / 1e15
      const seen = ways[after.numerator] ?? 0n
      expect(fisherTwoSided(before, after)).toBeCloseTo(share(ways.filter((each) => each <= seen)), 10)
      expect(fisherMore(before, after)).toBeCloseTo(share(ways.slice(after.numerator)), 10)
    }),
  )
})
