import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { readCsv } from '../support/csv'
import { expect, test, withAndWithoutJavaScript } from '../support/test'
import { openTrends } from '../support/trends'

const EXPLORE = { name: /^Explore this chart ?: 106 / }

withAndWithoutJavaScript((javaScriptEnabled) => {
  test('each line has its chart when it is asked for, with the finding, the key, the table and the file', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider, chart } = await openTrends(page, signInAs)
    await expect(page.getByRole('region', { name: 'Lines' }).getByRole('figure')).toHaveCount(1)
    await expect(chart.getByRole('heading', { level: 4 })).toContainText('60.0% in quarter 2 of 2026-27')
    await expect(chart).toContainText('Not due: quarter 1 of 2026-27.')
    await expect(chart).toContainText('No limits and no mark: they need 13 quarters that may be compared')
    await expect(chart).toContainText('six in a row take 18 months')
    await expect(chart.getByRole('listitem').filter({ hasText: 'not a zero' })).toBeVisible()
    expect(await valuesOf(chart.locator('svg:visible'))).toEqual([0.5, 0.6])
    await expect(page.getByRole('button', EXPLORE)).toHaveCount(javaScriptEnabled ? 1 : 0)

    await chart.getByText(/^Table and file/).click()
    await expect(chart.getByRole('row')).toHaveCount(4)
    await expect(chart.getByRole('row', { name: /^Quarter 1 of 2026-27/ })).toContainText('Not due')
    await expectAccessible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('link', { name: /CSV/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${provider}-106-to-2026-27-Q2.csv`)
    const rows = readCsv(await readFile(await download.path(), 'utf8'))
    expect(rows.map(({ period, state, numerator }) => [period, state, numerator])).toEqual([
      ['2025-26-Q4', 'value', '20'],
      ['2026-27-Q1', 'not-due', ''],
      ['2026-27-Q2', 'value', '24'],
    ])
  })
})

test('all charts stand on the page where they are asked for, each with its file', async ({
  page,
  signInAs,
}) => {
  const { provider } = await openTrends(page, signInAs)
  await page.getByRole('link', { name: /^All charts/ }).click()
  await expect(page).toHaveURL(new RegExp(`/providers/${provider}\\?period=.*&chart=all#lines$`))
  await expect(page.getByRole('region', { name: 'Lines' }).getByRole('figure')).toHaveCount(12)
})

test('on paper the wide picture is printed, and no button', async ({ page, signInAs }) => {
  const { chart } = await openTrends(page, signInAs)
  await page.setViewportSize({ width: 680, height: 1009 })
  await page.emulateMedia({ media: 'print' })
  await expect(chart.locator('svg.app-chart__drawing:visible')).toHaveCount(1)
  await expect(chart.locator('svg.app-chart__drawing--wide')).toBeVisible()
  await expect(chart.getByRole('button')).toHaveCount(0)
})

/** The values that the marks of a drawing stand for. */
function valuesOf(drawing: Locator): Promise<number[]> {
  return drawing
    .locator('[data-value]')
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('data-value'))))
}
