import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clippedPath } from '@/domain/charts/clipped-path'
import { endsOf, shareTicks } from '@/domain/charts/share-scale'

test.each([
  ['of 1% and less', [0, 0.008, 0.059], [0, 0.02, 0.04, 0.06]],
  ['of nearly all', [0.93, 0.97, 1], [0.92, 0.94, 0.96, 0.98, 1]],
  ['of the middle', [0.55, 0.62, 0.81], [0.5, 0.6, 0.7, 0.8, 0.9]],
  ['that spread over more than half', [0.2, 0.5, 0.75], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ['of everybody', [1, 1], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ['of nobody', [0], [0, 0.01]],
  ['of nothing', [], [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('shares %s have a scale that shows them', (_, reached, ticks) => {
  expect(shareTicks(reached)).toEqual(ticks)
})

test('a scale of shares holds all that it is asked for, in few round ticks from 0% to 100% at most', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(shares, (reached) => {
      const ticks = shareTicks(reached)
      const [from, to] = endsOf(ticks)
      expect(from).toBeLessThanOrEqual(Math.min(...reached) + 1e-8)
      expect(to).toBeGreaterThanOrEqual(Math.max(...reached) - 1e-8)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(1)
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks.every((tick) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-6)).toBe(true)
    }),
  )
})

const along = { x: (at: number) => at * 10, y: (value: number) => 100 - value * 100 }
const path = (...values: number[]) =>
  clippedPath(
    values.map((value, at) => ({ at, value })),
    [0, 0.5],
    along,
  )

test('a line ends where it leaves the scale, and begins again where it comes back', () => {
  expect(path(0.1, 0.2)).toBe('M0 90L10 80')
  expect(path(0.25, 0.75)).toBe('M0 75L5 50')
  expect(path(0.75, 0.25, 0.75)).toBe('M5 50L10 75L15 50')
  expect(path(0.75, 0.8, 0.9)).toBe('')
  expect(path(-0.5, 1)).toBe(`M${(0.5 / 1.5) * 10} 100L${(1 / 1.5) * 10} 50`)
  // On the edge is within.
  expect(path(0.5, 0.5, 0.6)).toBe('M0 50L10 50')
})
