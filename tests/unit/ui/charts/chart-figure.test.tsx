import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Chart } from '@/domain/charts/chart'
import { DashboardChart } from '@/features/dashboards/components/dashboard-chart'
import { share, wait } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

const draw = (chart: Chart) =>
  renderToStaticMarkup(<DashboardChart id="trend-106" chart={chart} csvHref="/106.csv" />)
const few = [share(24, 40), null, share(3, 4), ['nil'] as const]

test.each([
  ['a trend', aTrend('106', few)],
  ['a trend of waits', aTrend('103', [wait(900, 10), null])],
  ['a trend of rare events', aTrend('105', [share(1, 40)])],
  ['nothing', aTrend('106', [null])],
])('%s is drawn without a style, and without a number that is none', (_, chart) => {
  const markup = draw(chart)
  expect(markup).not.toMatch(/ style=|NaN|Infinity|undefined/)
})

test('both sizes are drawn with the same marks, hidden from those who hear the page', () => {
  const markup = draw(aTrend('106', few))
  const values = (size: string) => {
    const drawing = markup.split(`app-chart__drawing--${size}`)[1]?.split('</svg>')[0] ?? ''
    return [...drawing.matchAll(/data-value="([^"]*)"/g)].map(([, value]) => Number(value))
  }
  expect(values('wide')).toEqual([0.6, 0.75])
  expect(values('narrow')).toEqual(values('wide'))
  expect(
    markup
      .split('<svg')
      .slice(1)
      .every((svg) => svg.includes('aria-hidden="true"')),
  ).toBe(true)
})

test('the finding is a heading, the whole table has headings, and each figure leads to its origin', () => {
  const markup = draw(aTrend('106', few))
  expect(markup).toMatch(/<figure[^>]*aria-labelledby="trend-106-title"/)
  expect(markup).toMatch(/<h3[^>]*id="trend-106-title"[^>]*>106 Pain management programme completed: /)
  expect(markup.split('scope="row"')).toHaveLength(5)
  expect(markup).toContain('<a href="/origin/2022-23-Q2">60.0%</a>')
  expect(markup).toMatch(/Missing<\/td>/)
  expect(markup).toContain('href="/106.csv"')
})

test('where there is nothing to draw there are words, a table and a file, and no empty frame', () => {
  const markup = draw(aTrend('106', [null]))
  expect(markup).not.toContain('<svg')
  expect(markup).not.toContain('<button')
  expect(markup).toContain('There is nothing to draw')
  expect(markup).toContain('<table')
})
