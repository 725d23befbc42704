import { describe, expect, test } from 'vitest'
import { waitTotalRules } from '@/domain/catalogue/rules/wait-total-rules'
import { everybodyOver, spreadIsPossible } from '@/domain/catalogue/rules/wait-spread-rules'
import { type Figures, numberIn } from '@/domain/kinds/field'
import { nothingAround } from '@/domain/kinds/line-context'
import { possibleDeviation, possibleTotal } from '@/domain/statistics/possible-waits'
import { OPTIONAL, everyListOf, summaryOfWaits, withSome } from '../../../factories/waits'

/** All waits up to five days, of which those over two are long. */
const LIMIT = 2
const LISTS = [1, 2, 3, 4, 5].flatMap((count) => everyListOf(count, 5))
const smallRules = [
  ...waitTotalRules('103', LIMIT),
  everybodyOver('103', LIMIT),
  spreadIsPossible('103', LIMIT),
]
const subsets = OPTIONAL.reduce<string[][]>(
  (all, name) => [...all, ...all.map((each) => [...each, name])],
  [[]],
)

test('of every small set of waits every choice of figures is accepted', () => {
  const refused = LISTS.flatMap((waits) =>
    subsets.flatMap((given) =>
      [0, 2].flatMap((decimals) => {
        const figures = withSome(summaryOfWaits(waits, { limit: LIMIT, decimals }), given)
        const broken = smallRules.filter(({ isBroken }) => isBroken(figures, nothingAround))
        return broken.map(({ code }) => ({ waits, given, code }))
      }),
    ),
  )
  expect(LISTS.length * subsets.length).toBeGreaterThan(10_000)
  expect(refused).toEqual([])
})

/** The figures that are kept of a list of waits; those that are not given are left out. */
function key(figures: Figures, names: readonly string[]): string {
  return ['patients', ...names].map((name) => numberIn(figures, name)).join(' ')
}

const summaries = LISTS.map((waits) => summaryOfWaits(waits, { limit: LIMIT }))

function toSummary(figures: Figures, given: readonly string[]) {
  const box = (name: string) => (given.includes(name) ? numberIn(figures, name) : undefined)
  const over = box('over126')
  const known = { shortest: box('shortest'), longest: box('longest'), median: box('median') }
  return {
    ...{ patients: numberIn(figures, 'patients') ?? 0, total: numberIn(figures, 'totalDays') ?? 0, ...known },
    over: over === undefined ? undefined : { limit: LIMIT, patients: over },
  }
}

/** By what is given, all lists of waits of which it is true. */
function sameBy(names: readonly string[]) {
  const groups = new Map<string, typeof summaries>()
  for (const figures of summaries)
    groups.set(key(figures, names), [...(groups.get(key(figures, names)) ?? []), figures])
  return [...groups.values()]
}

describe('the bounds are the tightest', () => {
  test.each([['shortest,longest'], ['shortest,longest,over126']])('that a total has beside %s', (given) => {
    const names = given.split(',')
    for (const group of sameBy(names)) {
      const [first] = group
      if (!first || first.patients === 1) continue
      const totals = group.map(({ totalDays }) => totalDays)
      expect(possibleTotal(toSummary(first, names))).toEqual({
        least: Math.min(...totals),
        most: Math.max(...totals),
      })
    }
  })

  test('that a total has beside shortest, longest and median, but for the median’s half unit', () => {
    for (const group of sameBy(['shortest', 'median', 'longest'])) {
      const [first] = group
      if (!first || first.patients === 1) continue
      const totals = group.map(({ totalDays }) => totalDays)
      const range = possibleTotal(toSummary(first, ['shortest', 'median', 'longest']))
      const leeway = first.patients * 0.5
      expect(Math.min(...totals) - (range?.least ?? 0)).toBeLessThanOrEqual(leeway)
      expect((range?.most ?? 0) - Math.max(...totals)).toBeLessThanOrEqual(leeway)
    }
  })

  test('that a standard deviation has beside total, shortest and longest: real waits could be so', () => {
    // Of 3 waits from 0 to 10 with 15 days in all the third is 5: there is one deviation, 5 of a sample, 4.08 of these three.
    const three = possibleDeviation({ patients: 3, total: 15, shortest: 0, longest: 10 })
    expect(three?.most).toBeCloseTo(5, 9)
    expect(three?.least).toBeCloseTo(Math.sqrt(50 / 3), 9)
    // All days of one of n patients: total / sqrt(n). A range of 80 among 5: at least 80 / sqrt(10), with the rest at the middle.
    expect(possibleDeviation({ patients: 10, total: 500 })?.most).toBeCloseTo(500 / Math.sqrt(10), 9)
    expect(possibleDeviation({ patients: 5, total: 250, shortest: 10, longest: 90 })?.least).toBeCloseTo(
      80 / Math.sqrt(10),
      9,
    )
    // Two at each end of a range of 80: 80 / 2 * sqrt(n / (n - 1)).
    expect(possibleDeviation({ patients: 4, total: 200, shortest: 10, longest: 90 })?.most).toBeCloseTo(
      40 * Math.sqrt(4 / 3),
      9,
    )
    expect(possibleDeviation({ patients: 4, total: 200, shortest: 60, longest: 50 })).toBeNull()
  })
})
