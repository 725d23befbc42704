import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { Period } from '@/domain/periods/period'
import { readCsv } from '../support/csv'
import { PERIOD, registerPlace } from '../support/places'
import { submitEarlier, submitWhole } from '../support/returns'
import { expect, test, withAndWithoutJavaScript } from '../support/test'
import { type TypedReturn, aFullReturn, aLine } from '../../tests/factories/typed-return'

const EXPLORE = { name: /^Explore this chart ?: 106 / }

const lessWell = (period: Period): TypedReturn => ({
  ...aFullReturn(period),
  programme: aLine('106', { denominator: '40', numerator: '20', neverAttended: '6' }),
})

/** Figures that repeat those of the quarter before are asked about. */
const sameAgain = (typed: TypedReturn): TypedReturn => ({
  ...typed,
  about: {
    ...typed['about'],
    'about.explanation': 'The same patients were counted, and there were no others.',
  },
})

/** A provider with this quarter and the one two before it, so that one is missing in between. */
async function openTrends(page: Page, signInAs: (role: 'commissioner', of: string) => Promise<unknown>) {
  const { provider, commissioner } = await registerPlace()
  await submitEarlier(provider, lessWell, [2])
  await submitWhole({ provider, typed: sameAgain(aFullReturn(PERIOD)) })
  await signInAs('commissioner', commissioner)
  await page.goto(`/dashboards/providers/${provider}`)
  return { provider, chart: page.getByRole('figure', { name: /^106 / }) }
}

withAndWithoutJavaScript((javaScriptEnabled) => {
  test('each line has its trend, with the finding, the key, the table and the file', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider, chart } = await openTrends(page, signInAs)
    await expect(page.getByRole('region', { name: 'Trends' }).getByRole('figure')).toHaveCount(12)
    await expect(chart.getByRole('heading', { level: 3 })).toContainText('60.0% in quarter 2 of 2026-27')
    await expect(chart).toContainText('Missing: quarter 1 of 2026-27.')
    await expect(chart).toContainText('No control limits are drawn')
    await expect(chart.getByRole('listitem').filter({ hasText: 'not a zero' })).toBeVisible()
    expect(await valuesOf(chart.locator('svg:visible'))).toEqual([0.5, 0.6])
    await expect(page.getByRole('button', EXPLORE)).toHaveCount(javaScriptEnabled ? 1 : 0)

    await chart.getByText(/^Table and file/).click()
    await expect(chart.getByRole('row')).toHaveCount(4)
    await expect(chart.getByRole('row', { name: /^Quarter 1 of 2026-27/ })).toContainText('Missing')
    await expectAccessible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('link', { name: /CSV/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${provider}-106-to-2026-27-Q2.csv`)
    const rows = readCsv(await readFile(await download.path(), 'utf8'))
    expect(rows.map(({ period, state, numerator }) => [period, state, numerator])).toEqual([
      ['2025-26-Q4', 'value', '20'],
      ['2026-27-Q1', 'missing', ''],
      ['2026-27-Q2', 'value', '24'],
    ])
  })
})

test('a chart is explored by keyboard, shows the same marks, and closes again', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { chart } = await openTrends(page, signInAs)
  const picture = await placesOf(chart.locator('svg.app-chart__drawing:visible'))
  await page.getByRole('button', EXPLORE).press('Enter')
  const explored = chart.getByRole('application')
  await expect(explored).toBeVisible()
  await expect(chart.locator('svg.app-chart__drawing:visible')).toHaveCount(0)
  await expect.poll(() => placesOf(explored)).toEqual(picture)

  await explored.focus()
  await expect(chart.getByRole('status')).toContainText('Quarter 4 of 2025-26')
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByRole('status')).toContainText('Missing')
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByRole('status')).toContainText('24 of 40')
  await expect(chart.getByRole('status')).toContainText('95% interval 44.6% to 73.7%')
  await expectAccessible()
  await page.keyboard.press('Escape')
  await expect(explored).toHaveCount(0)
  await expect(chart.locator('svg.app-chart__drawing:visible')).toHaveCount(1)
  await expect(page.getByRole('button', EXPLORE)).toBeFocused()
})

test('providers are explored as they stand in the picture, one after the other', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { commissioner, providers } = await registerPlace({ providers: 3 })
  for (const [index, provider] of providers.entries()) {
    const programme = aLine('106', { denominator: '40', numerator: `${20 + 6 * index}`, neverAttended: '6' })
    await submitWhole({ provider, typed: { ...aFullReturn(PERIOD), programme } })
  }
  await signInAs('commissioner', commissioner)
  await page.goto(`/dashboards/indicators/106?period=${PERIOD}`)
  const chart = page.getByRole('figure', { name: /^106 / })
  const picture = await placesOf(chart.locator('svg.app-chart__drawing:visible'), 'x')
  expect(picture.map(({ value }) => value)).toEqual(['0.5', '0.65', '0.8'])
  await page.getByRole('button', EXPLORE).press('Enter')
  const explored = chart.getByRole('application')
  await expect.poll(() => placesOf(explored, 'x')).toEqual(picture)
  await explored.focus()
  await expect(chart.getByRole('status')).toContainText('32 of 40')
  await page.keyboard.press('ArrowDown')
  await expect(chart.getByRole('status')).toContainText('26 of 40')
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByRole('status')).toContainText('20 of 40')
  await page.keyboard.press('ArrowUp')
  await expect(chart.getByRole('status')).toContainText('26 of 40')
  await expectAccessible()
})

test('where the interactive chart cannot be fetched the picture stays, and it is said', async ({
  page,
  signInAs,
  watched,
}) => {
  const { chart } = await openTrends(page, signInAs)
  await page.waitForLoadState('networkidle')
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort())
  await page.getByRole('button', EXPLORE).click()
  await expect(chart.getByRole('alert')).toContainText('could not be fetched')
  await expect(chart.locator('svg.app-chart__drawing:visible')).toHaveCount(1)
  // What the browser complains of is the connection that this test cut, and nothing else.
  expect(watched.faults.splice(0).filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([])
})

test('on paper the wide picture and the whole table are printed, and no button', async ({
  page,
  signInAs,
}) => {
  const { chart } = await openTrends(page, signInAs)
  await page.setViewportSize({ width: 680, height: 1009 })
  await page.emulateMedia({ media: 'print' })
  await expect(chart.locator('svg.app-chart__drawing:visible')).toHaveCount(1)
  await expect(chart.locator('svg.app-chart__drawing--wide')).toBeVisible()
  await expect(chart.getByRole('row', { name: /^Quarter 4 of 2025-26/ })).toBeVisible()
  await expect(chart.getByRole('button')).toHaveCount(0)
})

/** The values that the marks of a drawing stand for. */
function valuesOf(drawing: Locator): Promise<number[]> {
  return drawing
    .locator('[data-value]')
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('data-value'))))
}

/** Every mark: its shape's class, its value, and where it stands between the least and the highest, in hundredths. */
async function placesOf(drawing: Locator, along: 'x' | 'y' = 'y') {
  return drawing.evaluate((svg, axis) => {
    const marks = [...svg.querySelectorAll('.app-chart__mark')]
    const middles = marks.map((mark) => {
      const box = mark.getBoundingClientRect()
      return axis === 'x' ? box.left + box.width / 2 : -(box.top + box.height / 2)
    })
    const [least, most] = [Math.min(...middles), Math.max(...middles)]
    return marks
      .map((mark, index) => ({
        look: mark.getAttribute('class'),
        value: mark.getAttribute('data-value'),
        place: Math.round((((middles[index] ?? 0) - least) / (most - least)) * 100),
      }))
      .sort((left, right) => String(left.value).localeCompare(String(right.value)))
  }, along)
}
