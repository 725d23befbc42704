import { expect, test } from 'vitest'
import { annualCells } from '@/domain/exports/annual-columns'
import { chartCsv } from '@/domain/charts/chart-csv'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { financialYearOf } from '@/domain/periods/period'
import { sayLimit } from '@/domain/statistics/format-share'
import { wilsonInterval } from '@/domain/statistics/wilson-interval'
import { aComparison } from '../../../factories/comparisons'
import { exactDecimals, exactPercentage } from '../../../factories/exact-shares'
import { indicatorOf, pool, share, wait } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

/** Every share of up to 400, one chart for each denominator, and many of 10,000. */
const charts = [...Array.from({ length: 400 }, (_, index) => index + 1), 10_000].map((of) => {
  const step = of > 400 ? 97 : 1
  const counts = [
    ...new Set([...Array.from({ length: Math.floor(of / step) + 1 }, (_, k) => k * step), of - 1, of]),
  ]
  return [of, counts] as const
})

test('the table of a chart, its file and its intervals round one figure the same way', () => {
  for (const [of, counts] of charts) {
    const chart = aComparison(Object.fromEntries(counts.map((n) => [`P${n}`, share(n, of)])), {
      order: 'provider',
    })
    const rows = chartCsv(chart, {}).split('\r\n').slice(1, -1)
    const said = chart.points.map(({ key, said: { headline, interval } }) => [key, headline, interval])
    const expected = chart.points.map(({ key }) => {
      const n = Number(key.slice(1))
      const { lower = 0, upper = 1 } = wilsonInterval(n, of) ?? {}
      return [key, exactPercentage(n, of), `${sayLimit(lower)} to ${sayLimit(upper)}`]
    })
    expect(said).toEqual(expected)
    const values = rows.map((row) => row.split(',')[5])
    const exact = chart.points.map(({ key }) => String(Number(exactDecimals(Number(key.slice(1)), of, 6))))
    expect(values).toEqual(exact)
  }
})

test.each([
  [201, 400, '50.3%'],
  [1, 16, '6.3%'],
  [9_999, 10_000, '>99.9%'],
  [1, 10_000, '<0.1%'],
])('title, label of the line, table and file say one figure of %i and %i alike: %s', (n, of, said) => {
  const { words, centre, points } = aComparison({ ZZ1: share(n, of), ZZ2: share(n, of) })
  expect([words.title.includes(` ${said}, which`), centre?.label, points[0]?.said.headline]).toEqual([
    ...[true, `All: ${said}`, said],
  ])
  const trend = aTrend(
    '106',
    Array.from({ length: 8 }, () => share(n, of)),
  )
  expect(trend.words.title).toContain(`(${said}, then ${said})`)
  expect([trend.centre?.label, trend.points[0]?.said.headline]).toEqual([`Median ${said}`, said])
  const pooled = pool('106', share(n, of))
  const period = knownPeriod('2026-27-Q1')
  const row = { year: financialYearOf(period), provider: 'ZZ1', indicator: indicatorOf('106') }
  const cells = annualCells({ ...row, definitionVersion: 1, state: 'value', pooled, status: null })
  expect(cells.estimate).toBe(exactDecimals(n, of, 6))
})

test('a median of two in the middle is rounded from their counts', () => {
  // 50.2% and 50.3% are 50.25% together, half way; the mean of the two binary fractions is below it.
  expect(aTrend('106', [share(502, 1000), share(503, 1000)]).centre?.label).toBe('Median 50.3%')
  expect(aTrend('103', [wait(81, 20), wait(41, 10)]).centre?.label).toBe('Median 4.1 days')
})
