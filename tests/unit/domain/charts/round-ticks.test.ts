import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundTicks } from '@/domain/charts/round-ticks'

test.each([
  [1, 0, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [141, 1, [0, 50, 100, 150]],
  [100, 1, [0, 20, 40, 60, 80, 100]],
  [275, 1, [0, 100, 200, 300]],
  [1, 1, [0, 1]],
  [3, 1, [0, 1, 2, 3]],
  [7, 1, [0, 2, 4, 6, 8]],
])('up to %d the ticks are round', (maximum, smallest, ticks) => {
  expect(roundTicks(maximum, smallest)).toEqual(ticks)
})

test('ticks begin at 0, reach the maximum, are round and few', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (maximum) => {
      const ticks = roundTicks(maximum, 1)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(maximum * (1 - 1e-8))
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(String(ticks[1])).toMatch(/^[125]0*$/)
    }),
  )
})
