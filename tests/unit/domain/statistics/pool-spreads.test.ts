import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Spread, poolSpreads } from '@/domain/statistics/pool-spreads'
import { poolChecks } from '../../../fixtures/published-statistics'

/** The spread of waits that are all known, worked out from them one by one. */
function spreadOf(waits: readonly number[]): Spread {
  const total = waits.reduce((sum, wait) => sum + wait, 0)
  const squares = waits.reduce((sum, wait) => sum + (wait - total / waits.length) ** 2, 0)
  const deviation = waits.length < 2 ? undefined : Math.sqrt(squares / (waits.length - 1))
  return { count: waits.length, total, deviation }
}

const anyWaits = fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 40 })
const anyGroups = fc.array(anyWaits, { minLength: 1, maxLength: 6 })

test.each(poolChecks)('$waits: $working', ({ waits, deviation }) => {
  expect(poolSpreads(waits.map(spreadOf)).deviation).toBeCloseTo(deviation, 6)
})

test('pooled groups have the spread of their patients put together', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const [pooled, all] = [poolSpreads(groups.map(spreadOf)), spreadOf(groups.flat())]
      expect(pooled).toMatchObject({ count: all.count, total: all.total })
      expect(pooled.deviation === undefined).toBe(all.deviation === undefined)
      expect(pooled.deviation ?? 0).toBeCloseTo(all.deviation ?? 0, 6)
    }),
  )
})

test('neither the order of the groups nor pooling some of them first changes the result', () => {
  fc.assert(
    fc.property(anyGroups, anyGroups, (left, right) => {
      const [first, second] = [left.map(spreadOf), right.map(spreadOf)]
      const all = poolSpreads([...first, ...second])
      expect(poolSpreads([...second, ...first])).toEqual(all)
      const inSteps = poolSpreads([poolSpreads(first), poolSpreads(second)])
      expect(inSteps.count).toBe(all.count)
      expect(inSteps.deviation ?? -1).toBeCloseTo(all.deviation ?? -1, 6)
    }),
  )
})

test('two groups have the deviation of the formula in the Cochrane Handbook, table 6.5.a', () => {
  const groups = fc.record({
    count: fc.integer({ min: 2, max: 500 }),
    total: fc.integer({ min: 0, max: 100_000 }),
    deviation: fc.double({ min: 0, max: 1000, noNaN: true }),
  })
  fc.assert(
    fc.property(groups, groups, (one, two) => {
      const [n, m] = [one.count, two.count]
      const apart = (one.total / n - two.total / m) ** 2
      const squares =
        (n - 1) * one.deviation ** 2 + (m - 1) * two.deviation ** 2 + ((n * m) / (n + m)) * apart
      expect(poolSpreads([one, two]).deviation).toBeCloseTo(Math.sqrt(squares / (n + m - 1)), 6)
    }),
  )
})

test('a group of two or more without a deviation leaves that of all unknown; a single one or nobody does not', () => {
  const known = { count: 9, total: 90, deviation: 3 }
  expect(poolSpreads([known, { count: 2, total: 30, deviation: undefined }])).toEqual({
    ...{ count: 11, total: 120, deviation: undefined },
  })
  expect(poolSpreads([known, { count: 1, total: 20, deviation: undefined }]).deviation).toBeCloseTo(
    Math.sqrt((8 * 9 + 90) / 9),
    9,
  )
  expect(poolSpreads([known, { count: 0, total: 0, deviation: undefined }])).toEqual(known)
})
