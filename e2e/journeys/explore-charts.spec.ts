import type { Locator } from '@playwright/test'
import { untilAwake } from '../support/awake'
import { expect, test } from '../support/test'
import { openTrends } from '../support/trends'

const EXPLORE = { name: /^Explore this chart ?: 106 / }

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
  await expect(chart.getByRole('status')).toContainText('Not due')
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByRole('status')).toContainText('24 of 40')
  await expect(chart.getByRole('status')).toContainText('95% interval 44.6% to 73.7%')
  await expectAccessible()
  await page.keyboard.press('Escape')
  await expect(explored).toHaveCount(0)
  await expect(chart.locator('svg.app-chart__drawing:visible')).toHaveCount(1)
  await expect(page.getByRole('button', EXPLORE)).toBeFocused()
})

test('where the interactive chart cannot be fetched the picture stays, and it is said', async ({
  page,
  signInAs,
  watched,
}) => {
  const { chart } = await openTrends(page, signInAs)
  await untilAwake(page)
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort())
  await page.getByRole('button', EXPLORE).click()
  await expect(chart.getByRole('alert')).toContainText('could not be fetched')
  await expect(chart.locator('svg.app-chart__drawing:visible')).toHaveCount(1)
  // What the browser complains of is the connection that this test cut, and nothing else.
  expect(watched.faults.splice(0).filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([])
})

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
