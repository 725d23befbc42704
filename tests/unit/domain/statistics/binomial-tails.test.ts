import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialTails } from '@/domain/statistics/binomial-tails'
import { someShare } from '../../../factories/generated-shares'
import { share } from '../../../factories/shares'

/** Mosteller, Rourke and Thomas, Probability with Statistical Applications, 1970, table IV-B, and two worked by hand. */
test.each([
  ['the table', share(5, 20), 0.5, 'atMost', 0.021, 3],
  ['the table', share(4, 20), 0.1, 'atMost', 0.957, 3],
  ['the table', share(15, 20), 0.5, 'atLeast', 0.021, 3],
  ['by hand, 1 - .992^17', share(1, 17), 0.008, 'atLeast', 0.1276, 4],
  ['by hand, .3^3', share(3, 3), 0.3, 'atLeast', 0.027, 12],
  ['by hand, .7^3', share(0, 3), 0.3, 'atMost', 0.343, 12],
  ['everybody or fewer', share(3, 3), 0.3, 'atMost', 1, 12],
  ['nobody or more', share(0, 3), 0.3, 'atLeast', 1, 12],
  ['what never happens', share(1, 3), 0, 'atLeast', 0, 12],
  ['what always happens', share(2, 3), 1, 'atMost', 0, 12],
] as const)('%s: %o at %f, %s', (_, seen, probability, tail, published, digits) => {
  expect(binomialTails(seen, probability)[tail]).toBeCloseTo(published, digits)
})

test('are the sums of the probabilities of each number, and share the one that was seen', () => {
  fc.assert(
    fc.property(someShare(60), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (seen, probability) => {
      const { numerator, denominator } = seen
      const each = Array.from({ length: denominator + 1 }, (_, k) => {
        const ways = Array.from({ length: k }, (_, i) => (denominator - i) / (i + 1))
        return (
          ways.reduce((all, one) => all * one, 1) * probability ** k * (1 - probability) ** (denominator - k)
        )
      })
      const sum = (kept: readonly number[]) => kept.reduce((all, one) => all + one, 0)
      const { atMost, atLeast } = binomialTails(seen, probability)
      expect(atMost).toBeCloseTo(sum(each.slice(0, numerator + 1)), 10)
      expect(atLeast).toBeCloseTo(sum(each.slice(numerator)), 10)
    }),
  )
})
