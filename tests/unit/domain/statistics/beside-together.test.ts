import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { besideTogether, chanceBeside } from '@/domain/statistics/beside-together'
import { someShare } from '../../../factories/generated-shares'
import { share } from '../../../factories/shares'

const of = (together: ReturnType<typeof share>, ...shares: readonly ReturnType<typeof share>[]) =>
  shares.map((each) => besideTogether(each, together))

describe('a share beside what all come to', () => {
  test('by the exact binomial where it is small or rare', () => {
    // 0.8%: one or more of 17 come 12.8 times in 100, two or more 0.8 times.
    expect(of(share(8, 1000), share(0, 17), share(1, 17), share(2, 17))).toEqual([
      'within',
      'within',
      'above',
    ])
    // 50%, of 8: none, or all, come 1 time in 256, and twice that is .0078; one .0352, twice .0703.
    expect(of(share(500, 1000), share(0, 8), share(1, 8), share(7, 8), share(8, 8))).toEqual([
      ...['below', 'within', 'within', 'above'],
    ])
    // 99%, of 100: 96 or fewer come 1.84 times in 100, twice 3.7; 97 or fewer come 7.9 times.
    expect(of(share(990, 1000), share(96, 100), share(97, 100))).toEqual(['below', 'within'])
  })

  test('by Wilson’s interval otherwise', () => {
    // 65 of 100 reach from 55.3% to 73.6%.
    expect(of(share(552, 1000), share(65, 100))).toEqual(['above'])
    expect(of(share(553, 1000), share(65, 100))).toEqual(['within'])
    expect(of(share(736, 1000), share(65, 100))).toEqual(['within'])
    expect(of(share(737, 1000), share(65, 100))).toEqual(['below'])
  })

  test('is not judged below eight', () => {
    expect(of(share(500, 1000), share(7, 7), share(0, 0))).toEqual([null, null])
  })

  test('where nobody or everybody did, nobody lies apart', () => {
    expect(of(share(0, 1000), share(0, 8), share(0, 500))).toEqual(['within', 'within'])
    expect(of(share(1000, 1000), share(8, 8), share(500, 500))).toEqual(['within', 'within'])
    expect(chanceBeside(share(0, 8), share(0, 1000), 'above')).toBe(0)
  })
})

test('a mean is seen by its own interval, and only with a spread', () => {
  const all = { count: 1000, total: 100_000, deviation: undefined }
  const mean = (total: number, deviation?: number) => besideTogether({ count: 16, total, deviation }, all)
  // t(15) is 2.131, and 8 / 4 is 2: 4.26 days to each side.
  expect([mean(1664, 8), mean(1672, 8), mean(1528, 8), mean(1672)]).toEqual([
    'within',
    'above',
    'below',
    null,
  ])
  expect(chanceBeside({ count: 16, total: 1600, deviation: 8 }, all, 'above')).toBe(0.025)
  expect(chanceBeside({ count: 16, total: 1600, deviation: undefined }, all, 'above')).toBe(0)
})

test('a share is never compared with a mean', () => {
  const mean = { count: 16, total: 1600, deviation: 8 }
  expect([besideTogether(mean, share(1, 2)), besideTogether(share(9, 10), mean)]).toEqual([null, null])
})

function probabilityOf(k: number, of: number, probability: number): number {
  const ways = Array.from({ length: k }, (_, i) => (of - i) / (i + 1)).reduce((all, each) => all * each, 1)
  return ways * probability ** k * (1 - probability) ** (of - k)
}

test('chance is the sum over every outcome that this very rule puts on that side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 60 }), someShare(1000, 60), (denominator, together) => {
      const all = together.numerator / together.denominator
      for (const side of ['above', 'below'] as const) {
        const outcomes = Array.from({ length: denominator + 1 }, (_, k) => k).filter(
          (k) => besideTogether(share(k, denominator), together) === side,
        )
        const exact = outcomes.reduce((sum, k) => sum + probabilityOf(k, denominator, all), 0)
        expect(chanceBeside(share(0, denominator), together, side)).toBeCloseTo(exact, 9)
      }
    }),
  )
})

test('the exact rule never puts more than 1 in 40 on a side by chance alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 200 }), someShare(1000, 500), (denominator, together) => {
      const rarer = Math.min(together.numerator, together.denominator - together.numerator)
      fc.pre(denominator * rarer < 5 * together.denominator)
      for (const side of ['above', 'below'] as const)
        expect(chanceBeside(share(0, denominator), together, side)).toBeLessThanOrEqual(0.025 + 1e-12)
    }),
  )
})
