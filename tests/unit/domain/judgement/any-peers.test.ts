import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeAmongPeers } from '@/domain/judgement/among-peers'
import { indicatorOf } from '../../../factories/pooled-quarters'
import { peersOf } from '../../../factories/judged'

const line = indicatorOf('106')
const judge = (...shares: readonly (readonly [number, number])[]) => judgeAmongPeers(line, peersOf(shares))

const someShares = fc.array(
  fc
    .constantFrom(0, 1, 7, 8, 17, 100, 1_000_000)
    .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator))),
  { maxLength: 30 },
)

describe('whatever was reported', () => {
  test('nothing is NaN or infinite, and chance is a probability of at most one in 500', () => {
    fc.assert(
      fc.property(someShares, (shares) => {
        const judged = judge(...shares)
        const numbers = [judged.phi ?? 0, judged.tau2 ?? 0, judged.limitsAt(8)?.['99.8'].lower ?? 0]
        expect(numbers.every(Number.isFinite)).toBe(true)
        for (const { chance } of judged.judged.values()) {
          expect(chance).toBeGreaterThanOrEqual(0)
          expect(chance).toBeLessThan(0.01)
        }
      }),
    )
  })

  test('the order of providers decides nothing', () => {
    fc.assert(
      fc.property(someShares, (shares) => {
        const peers = peersOf(shares)
        const [one, other] = [judgeAmongPeers(line, peers), judgeAmongPeers(line, peers.toReversed())]
        expect([one.phi, one.tau2, one.compared]).toEqual([other.phi, other.tau2, other.compared])
        for (const [key, mark] of one.judged) expect(other.judged.get(key)).toEqual(mark)
      }),
    )
  })

  test('where all are equal nobody is flagged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 5, max: 40 }), (numerator, count) => {
        const judged = judge(...new Array<readonly [number, number]>(count).fill([numerator, 40]))
        expect([...judged.judged.values()].every(({ mark }) => mark === 'within')).toBe(true)
      }),
    )
  })
})
