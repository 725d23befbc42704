import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beyondExactly, chanceBeyondExactly } from '@/domain/statistics/exact-binomial'
import { share } from '../../../factories/shares'

// P(X >= 1 of 17 at .8%) = 1 - .992^17 = .1276; P(X >= 2) = .0081, twice .0163; P(X >= 3) = .00032, twice .00064.
test('one of 17 at 0.8% is no sign, two are beyond 95%, three beyond 99.8%', () => {
  const at = (count: number, confidence: '95' | '99.8') => beyondExactly(share(count, 17), 0.008, confidence)
  expect([at(0, '95'), at(1, '95'), at(2, '95')]).toEqual([null, null, 'above'])
  expect([at(2, '99.8'), at(3, '99.8')]).toEqual([null, 'above'])
  expect(chanceBeyondExactly(17, 0.008, '99.8', 'above')).toBeCloseTo(0.00032, 6)
})

// 50%, of 8: none come 1 time in 256, twice that .0078, above .002; of 10 none: 2 / 1,024 = .00195, and one 22 / 1,024.
test('the boundary of .002 is met at 0 of 10 beside 50%', () => {
  const none = (of: number) => beyondExactly(share(0, of), 0.5, '99.8')
  expect([none(8), none(9), none(10)]).toEqual([null, null, 'below'])
  expect(beyondExactly(share(1, 10), 0.5, '99.8')).toBeNull()
  expect(chanceBeyondExactly(10, 0.5, '99.8', 'below')).toBeCloseTo(1 / 1024, 12)
})

test('nobody beside nobody and everybody beside everybody lie within, by no chance', () => {
  expect([beyondExactly(share(0, 500), 0, '95'), beyondExactly(share(500, 500), 1, '95')]).toEqual([
    null,
    null,
  ])
  expect([
    chanceBeyondExactly(500, 0, '99.8', 'above'),
    chanceBeyondExactly(500, 1, '99.8', 'below'),
  ]).toEqual([...[0, 0]])
})

test('chance is the sum over every number of events that this very rule puts on that side', () => {
  const ways = (k: number, n: number) =>
    Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((all, each) => all * each, 1)
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 50 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (n, p) => {
        for (const side of ['above', 'below'] as const) {
          const counts = Array.from({ length: n + 1 }, (_, k) => k)
          const on = counts.filter((k) => beyondExactly(share(k, n), p, '99.8') === side)
          const exact = on.reduce((sum, k) => sum + ways(k, n) * p ** k * (1 - p) ** (n - k), 0)
          expect(chanceBeyondExactly(n, p, '99.8', side)).toBeCloseTo(exact, 9)
        }
      },
    ),
  )
})
