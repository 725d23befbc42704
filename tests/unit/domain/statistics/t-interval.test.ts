import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tInterval } from '@/domain/statistics/t-interval'
import { meanChecks } from '../../../fixtures/published-statistics'

test.each(meanChecks)('$source', ({ spread, lower, upper, digits }) => {
  const interval = tInterval(spread)
  expect(interval?.lower).toBeCloseTo(lower, digits)
  expect(interval?.upper).toBeCloseTo(upper, digits)
  expect(interval?.method).toBe('t-95/1')
})

test('seven patients, or an unknown standard deviation, have a mean and no interval', () => {
  expect(tInterval({ count: 7, total: 70, deviation: 2 })).toEqual({ value: 10, method: 'mean/1' })
  expect(tInterval({ count: 8, total: 80, deviation: 2 })?.lower).toBeCloseTo(8.328, 3)
  expect(tInterval({ count: 80, total: 800, deviation: undefined })).toEqual({ value: 10, method: 'mean/1' })
})

test('nobody has no mean', () => {
  expect(tInterval({ count: 0, total: 0, deviation: undefined })).toBeUndefined()
})

test('equal waits have an interval that is their mean', () => {
  expect(tInterval({ count: 8, total: 80, deviation: 0 })).toMatchObject({ lower: 10, upper: 10 })
})

test('the interval holds its mean, never begins below 0, and widens with the confidence', () => {
  const spreads = fc.record({
    count: fc.integer({ min: 8, max: 1_000_000 }),
    total: fc.integer({ min: 0, max: 100_000_000 }),
    deviation: fc.double({ min: 0, max: 10_000, noNaN: true }),
  })
  fc.assert(
    fc.property(spreads, (spread) => {
      const { value = -1, lower = 1, upper = -1 } = tInterval(spread) ?? {}
      const wide = tInterval(spread, '99.8')
      expect(0 <= lower && lower <= value && value <= upper).toBe(true)
      expect((wide?.lower ?? 1) <= lower && upper <= (wide?.upper ?? -1)).toBe(true)
    }),
  )
})
