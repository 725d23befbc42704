import { expect, test } from 'vitest'
import { judgeAmongPeers } from '@/domain/judgement/among-peers'
import { type PooledOthers, comparatorWith } from '@/domain/judgement/national-comparator'
import type { Figures } from '@/domain/kinds/field'
import { overdispersionOf } from '@/domain/statistics/funnel'
import { indicatorOf } from '../../../factories/pooled-quarters'

const indicator = indicatorOf('106')

const sharesOf = (numerators: readonly number[], denominator: number) =>
  numerators.map((numerator) => ({ numerator, denominator }))
const peersOf = (figures: readonly Figures[]) =>
  figures.map((each, index) => ({ key: `ZZ${index + 1}`, figures: each, definitionVersion: 1 }))

/** Six others in rounded sums; how far they lie apart is told only where it is given. */
const othersOf = (
  figures: Figures,
  spread: NonNullable<PooledOthers['sums']>['spread'] = null,
): PooledOthers => ({
  indicator: '106',
  isUnlike: false,
  sums: { definitionVersion: 1, figures, providers: 6, spread },
})

const TWELVE = [20, 22, 24, 30, 31, 32, 33, 34, 36, 38, 39, 40]

test('of others whose spread is not told, that of those that are seen is allowed for', () => {
  const own = sharesOf(TWELVE, 40)
  const exact = overdispersionOf(own, { numerator: 379, denominator: 480 })
  expect(exact.tau2).toBeGreaterThan(0.02)
  const found = comparatorWith(indicator, peersOf(own), othersOf({ numerator: 30, denominator: 40 }))
  expect(found).toMatchObject({ ...exact, among: 'national', compared: 12, why: null })
  expect(found.together).toEqual({ numerator: 409, denominator: 520 })
  // Half of 40, where 78.7% of all do: beyond 99.8% by chance alone, and not among services that lie so far apart.
  expect(judgeAmongPeers(indicator, peersOf(own), found).judged.get('ZZ1')?.mark).not.toBe('beyond-99.8')
})

test('of others whose spread is told, it is theirs', () => {
  const spread = { count: 6, squares: 18, weights: 960, squaredWeights: 153_600 }
  const others = othersOf({ numerator: 180, denominator: 240 }, spread)
  // (18 - 5) / (960 - 153,600 / 960)
  expect(comparatorWith(indicator, peersOf(sharesOf(TWELVE, 40)), others)).toMatchObject({
    ...{ phi: 3, tau2: 13 / 800, compared: 18 },
  })
})

test('where nobody’s spread is known nobody is compared, and it says why', () => {
  const peers = peersOf(sharesOf([10], 40))
  const found = comparatorWith(indicator, peers, othersOf({ numerator: 35, denominator: 40 }))
  expect(found).toMatchObject({ phi: null, tau2: null, compared: 1, among: 'national' })
  expect(found.why).toBe(
    'Nobody is compared: how far services lie apart beyond chance is not known, of those that you see or of the others. It needs 5 of either with 8 or more.',
  )
  const judged = judgeAmongPeers(indicator, peers, found)
  expect(judged.judged.get('ZZ1')).toMatchObject({ mark: 'not-judged', method: null, chance: 0 })
  expect(judged.limitsAt(40)).toBeNull()
})

test('beside others of whom all or nobody did there is no funnel, and the exact binomial judges', () => {
  const peers = peersOf(sharesOf([10], 40))
  const found = comparatorWith(indicator, peers, othersOf({ numerator: 240, denominator: 240 }))
  expect(found).toMatchObject({ phi: null, tau2: null, compared: 1, why: null })
  const judged = judgeAmongPeers(indicator, peers, found)
  expect(judged.limitsAt(40)).toBeNull()
  expect(judged.judged.get('ZZ1')).toMatchObject({ mark: 'beyond-99.8', side: 'worse', method: 'exact/1' })
})

test('of waits no spread is told, and none is asked for: each mean is judged by its own interval', () => {
  const wait = indicatorOf('103')
  const peers = peersOf([{ totalDays: 2_400, patients: 40, standardDeviation: 20, over126: 2 }])
  const found = comparatorWith(wait, peers, {
    ...othersOf({ totalDays: 12_000, patients: 200 }),
    indicator: '103',
  })
  expect(found).toMatchObject({ phi: null, tau2: null, compared: 1, why: null, among: 'national' })
})
