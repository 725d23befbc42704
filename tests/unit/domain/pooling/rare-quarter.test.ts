import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { addQuarters } from '@/domain/periods/period'
import { rareQuarter } from '@/domain/pooling/rare-quarter'
import { sayRareQuarter } from '@/domain/pooling/say-rare-quarter'
import { type Quarter, indicatorOf, share } from '../../../factories/pooled-quarters'
import { aRun } from '../../../factories/trends'

const FIRST = knownPeriod('2022-23-Q2')
const of = (...quarters: readonly Quarter[]) =>
  rareQuarter(indicatorOf('105'), addQuarters(FIRST, quarters.length - 1), aRun('105', quarters))
/** As many quarters of 60 patients, the first of them with these events. */
const before = (quarters: number, events = 0): Quarter[] =>
  Array.from({ length: quarters }, (_, index) => share(index === 0 ? events : 0, 60))

describe('a quarter of a rare event beside all before it', () => {
  test('is flagged where chance would bring so many less than 1 time in 200', () => {
    expect(of(...before(8, 3), share(4, 28))).toMatchObject({
      ...{ own: { numerator: 4, denominator: 28 }, before: { numerator: 3, denominator: 480 } },
      ...{ quarters: 8, isBeyond: true },
    })
    expect(of(...before(8, 3), share(1, 28))?.isBeyond).toBe(false)
  })

  test('after none of 100, one of 20 comes 1 time in 6', () => {
    const none = Array.from({ length: 10 }, () => share(0, 10))
    expect(of(...none, share(1, 20))?.isBeyond).toBe(false)
    // Two of 20: 20 x 19 / (120 x 119) is .0266. Three: 20 x 19 x 18 / (120 x 119 x 118) is .00406.
    expect(of(...none, share(2, 20))?.isBeyond).toBe(false)
    expect(of(...none, share(3, 20))?.isBeyond).toBe(true)
  })

  test('is never flagged for fewer than before', () => {
    expect(of(...Array.from({ length: 8 }, () => share(20, 60)), share(0, 60))?.isBeyond).toBe(false)
  })

  test.each([
    ['fewer than eight quarters before', [...before(7), share(9, 60)]],
    ['a nil among eight', [...before(7), ['nil'] as const, share(9, 60)]],
    [
      'fewer than a hundred patients before',
      [...Array.from({ length: 9 }, () => share(0, 11)), share(9, 60)],
    ],
    ['fewer than eight patients', [...before(8), share(5, 7)]],
    ['no figures', [...before(8), ['nil'] as const]],
  ])('is not judged: %s', (_, quarters) => {
    expect(of(...quarters)).toBeNull()
  })

  test('is not judged across definitions', () => {
    const [first, ...rest] = aRun('105', [...before(8), share(9, 60)])
    const lines = [...(first ? [{ ...first, definitionVersion: 2 }] : []), ...rest]
    expect(rareQuarter(indicatorOf('105'), addQuarters(FIRST, 8), lines)).toBeNull()
  })

  test('says what it is seen against', () => {
    const quarter = of(...before(8, 3), share(4, 28))
    expect(quarter && sayRareQuarter(quarter)).toBe(
      'Quarter 2 of 2024-25 has 4 among 28, after 3 among 480 in the 8 quarters with figures before it. So many come at most 1 ' +
        'time in 200 by chance (Fisher’s exact test).',
    )
  })
})

test('a stable service is flagged no more than 1 time in 200, whatever it did before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 8, max: 60 }), (events, patients) => {
      // Given all events of both, where they fall is hypergeometric: the flagged outcomes of that sum to .005 at most.
      const all = 480 + patients
      let flagged = 0
      for (let own = 0; own <= Math.min(events, patients); own += 1)
        if (of(...before(8, events - own), share(own, patients))?.isBeyond)
          flagged += ways(patients, own) * (ways(480, events - own) / ways(all, events))
      expect(flagged).toBeLessThanOrEqual(0.005 + 1e-9)
    }),
  )
})

function ways(of: number, chosen: number): number {
  return Array.from({ length: chosen }, (_, i) => (of - i) / (i + 1)).reduce((all, each) => all * each, 1)
}
