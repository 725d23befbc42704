import { expect, test } from 'vitest'
import { annualCells } from '@/domain/exports/annual-columns'
import type { ChartPoint } from '@/domain/charts/chart'
import { chartCsv } from '@/domain/charts/chart-csv'
import { toPoint } from '@/domain/charts/to-point'
import { kinds } from '@/domain/kinds'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { financialYearOf } from '@/domain/periods/period'
import { everyShare, exactDecimals, exactPercentage } from '../../../factories/exact-shares'
import { indicatorOf, pool, share, wait } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

test('the table of a chart and its file say every figure alike, for all shares of up to 400 and of 10,000', () => {
  const indicator = indicatorOf('106')
  const points = [...everyShare()].map(([numerator, denominator]): ChartPoint => {
    const figures = { numerator, denominator }
    const estimate = kinds.proportion.estimate(figures)
    const point = toPoint(indicator, { state: 'value', figures, estimate }, 'share')
    return { key: `${numerator} of ${denominator}`, name: '', tick: '', ...point, href: null }
  })
  const chart = { ...aTrend('106', [null]), points }
  const values = chartCsv(chart, {})
    .split('\r\n')
    .slice(1, -1)
    .map((row) => row.split(',')[5])
  const wrong = points.filter(({ counts, said }, index) => {
    const { numerator = 0, denominator = 0 } = counts ?? {}
    const exact = Number(exactDecimals(numerator, denominator, 6))
    return said.headline !== exactPercentage(numerator, denominator) || Number(values[index]) !== exact
  })
  expect(wrong.map(({ key, said: { headline } }) => `${key}: ${headline}`)).toEqual([])
})

test('limits are rounded alike in the table and in the file', () => {
  const { points } = aTrend('106', [share(9_999, 10_000), share(1, 10_000), share(201, 400)])
  const limits = points.map(({ said }) => said.interval)
  // Wilson: .999434 to .999982, .000018 to .000566, and .453711 to .551241.
  expect(limits).toEqual(['99.9% to >99.9%', '<0.1% to 0.1%', '45.4% to 55.1%'])
})

test.each([
  [201, 400, '50.3%'],
  [1, 16, '6.3%'],
  [9_999, 10_000, '>99.9%'],
  [1, 10_000, '<0.1%'],
])('title, label of the line, table and file say one figure of %i and %i alike: %s', (n, of, said) => {
  const trend = aTrend(
    '106',
    Array.from({ length: 8 }, () => share(n, of)),
  )
  expect(trend.words.title).toContain(`(${said}, then ${said})`)
  expect([trend.centre?.label, trend.points[0]?.said.headline]).toEqual([`Median ${said}`, said])
  const pooled = pool('106', share(n, of))
  const period = knownPeriod('2026-27-Q1')
  const row = { year: financialYearOf(period), provider: 'ZZ1', indicator: indicatorOf('106') }
  const cells = annualCells({ ...row, definitionVersion: 1, state: 'value', pooled, leads: [], status: null })
  expect(cells.estimate).toBe(exactDecimals(n, of, 6))
})

test('a median of two in the middle is rounded from their counts', () => {
  // 50.2% and 50.3% are 50.25% together, half way; the mean of the two binary fractions is below it.
  expect(aTrend('106', [share(502, 1000), share(503, 1000)]).centre?.label).toBe('Median 50.3%')
  expect(aTrend('103', [wait(81, 20), wait(41, 10)]).centre?.label).toBe('Median 4.1 days')
})
