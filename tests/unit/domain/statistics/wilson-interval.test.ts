import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from '@/domain/statistics/wilson-interval'
import { cordotomies, neuromodulationPairs } from '../../../fixtures/published'
import { wilsonChecks } from '../../../fixtures/published-statistics'

const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)))

test.each(wilsonChecks)(
  '$numerator of $denominator lies in $lower to $upper at $confidence% ($source)',
  (check) => {
    const interval = wilsonInterval(check.numerator, check.denominator, check.confidence)
    expect(interval?.lower).toBeCloseTo(check.lower, check.digits)
    expect(interval?.upper).toBeCloseTo(check.upper, check.digits)
    expect(interval?.value).toBe(check.numerator / check.denominator)
  },
)

test('the pairs of the national neuromodulation registry are 68% of its baselines', () => {
  const interval = wilsonInterval(neuromodulationPairs.numerator, neuromodulationPairs.denominator)
  expect(interval?.value).toBeCloseTo(0.68, 2)
  expect(interval?.lower).toBeGreaterThan(0.65)
  expect(interval?.upper).toBeLessThan(0.71)
})

test('a quarter of all the cordotomies there are leaves a third of the scale open', () => {
  const inQuarter = Math.round(cordotomies.procedures / cordotomies.quarters)
  const interval = wilsonInterval(inQuarter, inQuarter)
  expect(interval?.upper).toBe(1)
  expect(interval?.lower).toBeLessThan(2 / 3)
})

test('nobody has no share', () => {
  expect(wilsonInterval(0, 0)).toBeUndefined()
})

test('the interval holds its share and stays inside 0 and 1', () => {
  fc.assert(
    fc.property(
      counts,
      fc.constantFrom('95' as const, '99.8' as const),
      ([numerator, denominator], confidence) => {
        const interval = wilsonInterval(numerator, denominator, confidence)
        expect(interval).toBeDefined()
        const { value, lower, upper } = interval ?? { value: 0, lower: 1, upper: -1 }
        expect(0 <= lower && lower <= value && value <= upper && upper <= 1).toBe(true)
        expect(upper - lower).toBeGreaterThan(0)
      },
    ),
  )
})

test('the interval of those who did not mirrors that of those who did', () => {
  fc.assert(
    fc.property(counts, ([numerator, denominator]) => {
      const [did, didNot] = [
        wilsonInterval(numerator, denominator),
        wilsonInterval(denominator - numerator, denominator),
      ]
      expect(did?.lower).toBeCloseTo(1 - (didNot?.upper ?? 0), 9)
    }),
  )
})

test('a wider level gives a wider interval', () => {
  fc.assert(
    fc.property(counts, ([numerator, denominator]) => {
      const [usual, wide] = [
        wilsonInterval(numerator, denominator),
        wilsonInterval(numerator, denominator, '99.8'),
      ]
      expect((wide?.lower ?? 1) <= (usual?.lower ?? 0) && (wide?.upper ?? 0) >= (usual?.upper ?? 1)).toBe(
        true,
      )
    }),
  )
})
