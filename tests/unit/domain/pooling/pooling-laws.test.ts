import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { poolLine } from '@/domain/pooling/pool-line'
import { PERIODS, type Quarter, indicatorOf, linesOf, pool, share } from '../../../factories/pooled-quarters'

describe('laws', () => {
  const silent = ['nil', 'not-available', 'not-offered'] as const
  const anyShare = fc
    .tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }))
    .map(([did, didNot]) => share(did, did + didNot + 1))
  const anyQuarter = fc.oneof(
    { weight: 5, arbitrary: anyShare },
    fc.constantFrom(null, ...silent.map((state): Quarter => [state])),
  )
  const anyQuarters = fc.array(anyQuarter, { minLength: 4, maxLength: 4 })

  test('the order in which lines are found decides nothing', () => {
    fc.assert(
      fc.property(anyQuarters, (quarters) => {
        const lines = linesOf('101', quarters)
        const indicator = indicatorOf('101')
        expect(poolLine(indicator, PERIODS, lines.toReversed())).toEqual(poolLine(indicator, PERIODS, lines))
      }),
    )
  })

  test('the interval holds its estimate, and no more quarters are reported than expected', () => {
    fc.assert(
      fc.property(anyQuarters, (quarters) => {
        const { estimate, quarters: reported, quartersExpected } = pool('101', ...quarters)
        const { lower = 0, value = 0, upper = 1 } = estimate ?? {}
        expect(lower <= value && value <= upper).toBe(true)
        expect(reported <= quartersExpected && quartersExpected <= 4).toBe(true)
      }),
    )
  })

  test('a nil quarter in place of a missing one changes nothing but the count of quarters', () => {
    fc.assert(
      fc.property(anyQuarters, anyShare, ([, second = null, third = null], first) => {
        const without = pool('101', first, second, third, null)
        const withNil = pool('101', first, second, third, ['nil'])
        const states = [...without.states.slice(0, -1), 'nil']
        expect(withNil).toEqual({ ...without, states, quarters: without.quarters + 1 })
      }),
    )
  })
})
