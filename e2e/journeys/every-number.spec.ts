import { test as onTheDemo } from '../support/demo-test'
import { followNumbers } from '../support/numbers'
import { furnish } from '../support/pages'
import { expect, test } from '../support/test'

test('every number of a dashboard leads to a page that holds it, with what it was counted from', async ({
  page,
  signInAs,
}) => {
  test.slow()
  const { commissioner, submitted } = await furnish()
  await signInAs('commissioner', commissioner)
  const dashboards = [
    ...['2026-27-Q2', 'to-2026-27-Q2', '2026-27'].map((span) => `/dashboards?period=${span}`),
    '/dashboards?period=2026-27-Q2&as=first',
    ...['101', '103', '108'].map((code) => `/dashboards/indicators/${code}?period=to-2026-27-Q2`),
    `/dashboards/providers/${submitted}`,
  ]
  const texts = new Map<string, string>()
  let numbers = 0
  for (const dashboard of dashboards) numbers += await followNumbers(page, dashboard, texts)
  expect(numbers).toBeGreaterThan(100)
})

onTheDemo(
  'over four years too, every number of a chart, of its table and of its words leads to where it came from',
  async ({ page, signInToDemo }) => {
    onTheDemo.slow()
    await signInToDemo('national@demo.example')
    expect(await followNumbers(page, '/dashboards/providers/ZZ9?chart=all')).toBeGreaterThan(200)
    expect(await followNumbers(page, '/dashboards/indicators/109')).toBeGreaterThan(20)
  },
)
