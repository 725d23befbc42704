import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareSamples } from '@/domain/statistics/compare-samples'
import { wilsonInterval } from '@/domain/statistics/wilson-interval'
import { someShare } from '../../../factories/generated-shares'
import { share } from '../../../factories/shares'

const days = (mean: number, count: number, deviation?: number) => ({ count, total: mean * count, deviation })

describe('two shares', () => {
  test('differ by more than chance although their intervals overlap: 50 and 64 of 100', () => {
    const { verdict, method, difference } = compareSamples(share(50, 100), share(64, 100))
    expect([verdict, method]).toEqual(['higher', 'newcombe-95/1'])
    expect(difference?.lower).toBeCloseTo(0.00295, 5)
    expect(difference?.upper).toBeCloseTo(0.26988, 5)
    const [was, is] = [wilsonInterval(50, 100), wilsonInterval(64, 100)]
    expect(is?.lower).toBeLessThan(was?.upper ?? 0)
  })

  test.each([
    ['the same, turned round', share(64, 100), share(50, 100), 'lower', 'newcombe-95/1'],
    [
      'one patient less: chance may explain it',
      share(50, 100),
      share(63, 100),
      'no-clear-change',
      'newcombe-95/1',
    ],
    ['nothing changed', share(50, 100), share(50, 100), 'no-clear-change', 'newcombe-95/1'],
    // 13 of 117 together: 17 x 13 / 117 is 1.9, below 5.
    [
      'small, so Fisher: 1 of 17 after 12 of 100',
      share(12, 100),
      share(1, 17),
      'no-clear-change',
      'fisher-95/1',
    ],
    [
      'rare, so Fisher: 1 of 20 after none of 100',
      share(0, 100),
      share(1, 20),
      'no-clear-change',
      'fisher-95/1',
    ],
    ['rare, and yet more: 4 of 28 after 3 of 480', share(3, 480), share(4, 28), 'higher', 'fisher-95/1'],
    ['nearly all, and then fewer', share(477, 480), share(24, 28), 'lower', 'fisher-95/1'],
    ['the fewest that are judged', share(0, 8), share(8, 8), 'higher', 'fisher-95/1'],
  ])('%s', (_, before, after, verdict, method) => {
    expect(compareSamples(before, after)).toMatchObject({ verdict, method })
  })

  test('of which one has fewer than eight are not judged', () => {
    for (const [before, after] of [
      [share(0, 7), share(100, 100)],
      [share(100, 100), share(0, 7)],
      [share(0, 0), share(9, 9)],
    ] as const)
      expect(compareSamples(before, after)).toEqual({ verdict: 'small', method: null, difference: null })
  })

  test('at five expected the interval decides, and one patient fewer is decided by the exact test', () => {
    // Together 10 of 100: 50 x 10 / 100 is 5.
    expect(compareSamples(share(5, 50), share(5, 50)).method).toBe('newcombe-95/1')
    // Together 9 of 100: 50 x 9 / 100 is 4.5.
    expect(compareSamples(share(5, 50), share(4, 50)).method).toBe('fisher-95/1')
    expect(compareSamples(share(45, 50), share(46, 50)).method).toBe('fisher-95/1')
  })
})

describe('two means', () => {
  test.each([
    ['higher', days(100, 16, 8), days(106, 16, 8), 'higher', 'welch-95/1'],
    ['lower', days(106, 16, 8), days(100, 16, 8), 'lower', 'welch-95/1'],
    ['5 days: 2.042 x root 8 is 5.78', days(100, 16, 8), days(105, 16, 8), 'no-clear-change', 'welch-95/1'],
    ['without a spread', days(11.6, 16), days(23.3, 16, 8), 'no-spread', null],
    ['six patients', days(11.6, 6, 8), days(23.3, 6, 8), 'small', null],
  ])('%s', (_, before, after, verdict, method) => {
    expect(compareSamples(before, after)).toMatchObject({ verdict, method })
  })
})

test('turned round in time, higher is lower, by the same method', () => {
  const mirror = { higher: 'lower', lower: 'higher', 'no-clear-change': 'no-clear-change' } as const
  fc.assert(
    fc.property(someShare(300, 8), someShare(300, 8), (before, after) => {
      const [there, back] = [compareSamples(before, after), compareSamples(after, before)]
      expect(back).toMatchObject({
        verdict: mirror[there.verdict as keyof typeof mirror],
        method: there.method,
      })
    }),
  )
})

test('those who did and those who did not are judged alike', () => {
  const others = ({ numerator, denominator }: ReturnType<typeof share>) =>
    share(denominator - numerator, denominator)
  const mirror = { higher: 'lower', lower: 'higher', 'no-clear-change': 'no-clear-change' } as const
  fc.assert(
    fc.property(someShare(300, 8), someShare(300, 8), (before, after) => {
      const did = compareSamples(before, after)
      const didNot = compareSamples(others(before), others(after))
      expect(didNot).toMatchObject({
        verdict: mirror[did.verdict as keyof typeof mirror],
        method: did.method,
      })
    }),
  )
})

test('two quarters of one service, in which nothing changed, are called different no more than 1 in 20 times', () => {
  // Every outcome of two quarters of 40 at 30%, with its probability: the rule itself is judged, not a sample of it.
  const of = 40
  const ways = Array.from({ length: of + 1 }, (_, k) => k).map((k) => binomial(of, k, 0.3))
  let called = 0
  for (let before = 0; before <= of; before += 1)
    for (let after = 0; after <= of; after += 1)
      if (compareSamples(share(before, of), share(after, of)).verdict !== 'no-clear-change')
        called += (ways[before] ?? 0) * (ways[after] ?? 0)
  expect(called).toBeGreaterThan(0.02)
  expect(called).toBeLessThan(0.055)
})

function binomial(of: number, k: number, probability: number): number {
  const ways = Array.from({ length: k }, (_, i) => (of - i) / (i + 1)).reduce((all, each) => all * each, 1)
  return ways * probability ** k * (1 - probability) ** (of - k)
}
