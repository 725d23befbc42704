import { describe, expect, test } from 'vitest'
import { sayOverTime } from '@/domain/judgement/over-time'
import { judgeRun, percentages, quarterAt } from '../../../factories/judged'

/** Thirteen quarters that swing, so that no rule is met. */
const usual = [60, 62, 59, 61, 60, 63, 58, 61, 60, 62, 59, 61, 60]
const withLast = (...last: readonly number[]) => judgeRun('106', percentages([...usual, ...last]))

describe('with limits', () => {
  test('thirteen quarters have them, twelve do not, and it says why', () => {
    const twelve = judgeRun('106', percentages(usual.slice(1)))
    expect(twelve).toMatchObject({ chart: 'run', mark: null, baseline: null })
    expect(twelve.why).toBe(
      'No limits and no mark: they need 13 quarters that may be compared, and there are 12.',
    )
    expect(withLast()).toMatchObject({
      ...{ chart: 'xmr', mark: 'common', rule: null, since: null, why: null },
      baseline: { from: quarterAt(0), to: quarterAt(12), quarters: 13 },
    })
  })

  test('a drop below the limit is for the worse where higher is better, and the other way round', () => {
    expect(withLast(40)).toMatchObject({
      ...{ mark: 'worse', side: 'low', rule: 'outside-limits', since: quarterAt(13) },
    })
    expect(withLast(80)).toMatchObject({ mark: 'better', side: 'high', rule: 'outside-limits' })
    const waits = [...usual, 80].map((days) => ({ totalDays: days * 20, patients: 20 }))
    expect(judgeRun('103', waits)).toMatchObject({ mark: 'worse', side: 'high' })
  })

  test('since when is the first quarter of what was noticed, and the rule that reaches furthest back names it', () => {
    const judged = withLast(64, 65, 64, 65, 64, 80)
    expect(judged).toMatchObject({ mark: 'better', rule: 'six-on-one-side', since: quarterAt(13) })
    expect(judged.points.at(-1)?.signals).toEqual(['outside-limits', 'six-on-one-side'])
    expect(sayOverTime(judged).short).toBe('Since Q2 2023-24, 6 or more in a row above the centre line')
  })
})

describe('what must be known of a chart', () => {
  test('where two rules disagree on one point the improvement is shown', () => {
    // Falls six times in a row, yet all of these lie above the mean of all.
    const quarters = [
      ...new Array<number>(12).fill(0).map((_, index) => 40 + (index % 2)),
      90,
      85,
      80,
      75,
      70,
      65,
    ]
    const judged = judgeRun('106', percentages(quarters))
    const last = judged.points.at(-1)
    expect(last?.signals).toEqual(['six-on-one-side', 'six-one-way'])
    expect(last?.isBetter).toBe(true)
    expect(judged).toMatchObject({ mark: 'better', side: 'high' })
  })

  test('a constant series never signals and says so', () => {
    const judged = judgeRun(
      '102',
      new Array<{ numerator: number; denominator: number }>(20).fill({ numerator: 9, denominator: 9 }),
    )
    expect(judged).toMatchObject({ chart: 'xmr', mark: 'common' })
    expect(judged.points.flatMap(({ signals }) => signals)).toEqual([])
    expect(sayOverTime(judged).sentence).toContain('Every quarter is the same')
  })

  test('half of the quarters on fewer than eight have a run chart', () => {
    const small = (denominator: number) => usual.map(() => ({ numerator: 3, denominator }))
    expect(judgeRun('106', small(7))).toMatchObject({ chart: 'run', mark: null })
    expect(judgeRun('106', small(7)).why).toContain('fewer than 8')
    expect(judgeRun('106', small(8)).chart).toBe('xmr')
  })

  test('limits are computed beyond 0 to 1', () => {
    const [segment] = judgeRun(
      '106',
      percentages([99, 90, 100, 92, 100, 91, 100, 90, 99, 92, 100, 91, 100]),
    ).segments
    expect(segment?.upper).toBeGreaterThan(1)
  })
})

describe('quarters that are not there', () => {
  test('are skipped: neither points nor zeros', () => {
    const judged = judgeRun('106', [...percentages(usual.slice(0, 6)), null, ...percentages(usual.slice(6))])
    expect(judged.points).toHaveLength(13)
    expect(judged.points.map(({ period }) => period)).not.toContain(quarterAt(6))
    expect(judged.chart).toBe('xmr')
  })

  test('nothing is marked in a quarter without figures', () => {
    const figures = percentages([...usual, 40])
    expect(judgeRun('106', figures, { at: quarterAt(13) }).mark).toBe('worse')
    const later = judgeRun('106', figures, { at: quarterAt(14) })
    expect(later).toMatchObject({ mark: null, rule: null, since: null })
    expect(later.points).toHaveLength(14)
  })

  test('of nobody nothing follows, and of nothing nothing', () => {
    expect(judgeRun('106', [{ numerator: 0, denominator: 0 }])).toMatchObject({ chart: 'none', points: [] })
    expect(judgeRun('106', [])).toMatchObject({ chart: 'none', mark: null, why: 'No quarter has figures.' })
  })
})
