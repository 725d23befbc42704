import { expect, test } from 'vitest'
import { trendChart } from '@/domain/charts/trend-chart'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { addQuarters } from '@/domain/periods/period'
import { type Quarter, indicatorOf, share } from '../../../factories/pooled-quarters'
import { aRun, aTrend } from '../../../factories/trends'

const times = (count: number, quarter: Quarter): Quarter[] => Array.from({ length: count }, () => quarter)

test('the median that is named is that of the line, also where only the newest quarters are drawn', () => {
  const first = knownPeriod('2016-17-Q1')
  const { centre, control, points } = trendChart({
    indicator: indicatorOf('106'),
    lines: aRun('106', [...times(20, share(3, 6)), ...times(20, share(2, 6))], first),
    ...{ until: addQuarters(first, 39), most: 20, hrefOf: () => null },
  })
  expect(points).toHaveLength(20)
  // The middle of twenty at 1/2 and twenty at 1/3: 5/12. The twenty that are drawn have 1/3.
  expect(centre?.label).toBe('Median 41.7%')
  expect(centre?.value).toBeCloseTo(5 / 12, 12)
  expect(control?.segments.map((segment) => segment.centre)).toEqual([centre?.value])
})

test('no quarter of a run chart is marked; what a rule noticed is said in its table', () => {
  const twelve = [...times(6, share(80, 100)), ...times(6, share(60, 100))]
  const { points, words } = aTrend('106', twelve)
  expect(points.map(({ look }) => look)).toEqual(times(12, null).map(() => 'point'))
  expect(points.at(-1)?.noticed).toBe('For the worse: 6 in a row on one side')
  expect(words.key.map(({ look }) => look)).not.toContain('worse-low')
  // One quarter more, and there are limits: then it is marked.
  const limited = aTrend('106', [share(80, 100), ...twelve]).points
  expect(limited.at(-1)?.look).toBe('worse-low')
})
