import { describe, expect, test } from 'vitest'
import type { Figures } from '@/domain/kinds/field'
import { type Compared, furthestApart } from '@/domain/pooling/furthest-apart'
import { indicatorOf } from '../../../factories/pooled-quarters'
import { share } from '../../../factories/shares'

const wait = (totalDays: number, patients: number, standardDeviation = 10) => ({
  ...{ totalDays, patients, standardDeviation },
})

/** What all come to together: 80%, 100 days, 0.8% where events are rare. */
const together: Readonly<Record<string, Figures>> = {
  '109': { ...share(8000, 10_000) },
  '103': { totalDays: 100_000, patients: 1000 },
  '105': { ...share(8, 1000) },
}

function compared(code: string, figures: Figures): Compared {
  return { indicator: indicatorOf(code), figures, together: together[code] ?? {} }
}

describe('a figure lies apart on the worse side', () => {
  test.each([
    ['far below, where higher is better', compared('109', { ...share(45, 100) }), true],
    ['far above, where higher is better', compared('109', { ...share(98, 100) }), false],
    ['below, but chance reaches that far', compared('109', { ...share(76, 100) }), false],
    ['far above, where lower is better', compared('103', wait(1600, 10)), true],
    ['far below, where lower is better', compared('103', wait(400, 10)), false],
    ['with too few patients to ask about', compared('109', { ...share(0, 7) }), false],
    ['a wait without a spread', compared('103', { totalDays: 1600, patients: 10 }), false],
    ['without a figure', compared('109', {}), false],
    ['where all have waited the same', compared('103', wait(1600, 10, 0)), true],
    // 1 - .992^17 is .1276: twice that is far above .05, although Wilson's interval begins at 1.0%.
    ['1 of 17 beside 0.8%', compared('105', { ...share(1, 17) }), false],
    // P(X >= 2) of 17 is 1 - .8724 - .1196 = .0080, twice .0160.
    ['2 of 17 beside 0.8%', compared('105', { ...share(2, 17) }), true],
    ['none of 300 beside 0.8%', compared('105', { ...share(0, 300) }), false],
  ])('%s', (_, figure, isApart) => {
    expect(furthestApart([figure]).figures).toHaveLength(isApart ? 1 : 0)
  })

  test('never where nothing was added up, and then nothing is judged either', () => {
    const alone = { ...compared('109', { ...share(4, 100) }), together: {} }
    expect(furthestApart([alone])).toEqual({ figures: [], judged: 0, byChance: 0 })
  })
})

test('the furthest stand first, across lines of different kinds, and all of them', () => {
  const near = compared('109', { ...share(60, 100) })
  const far = compared('109', { ...share(20, 100) })
  const long = compared('103', wait(2000, 10))
  const fine = compared('109', { ...share(80, 100) })
  expect(furthestApart([near, fine, far, long]).figures).toEqual([long, far, near])
})

test('those that were judged are counted, and how many of them chance alone would bring', () => {
  const few = compared('109', { ...share(0, 7) })
  const { judged, byChance } = furthestApart([
    compared('105', { ...share(0, 17) }),
    compared('103', wait(900, 10)),
    few,
  ])
  expect(judged).toBe(2)
  // P(X >= 2) of 17 at .8% for the share, and one in 40 for the mean.
  expect(byChance).toBeCloseTo(1 - 0.992 ** 17 - 17 * 0.008 * 0.992 ** 16 + 0.025, 9)
})
