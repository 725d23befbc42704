import type { Page } from '@playwright/test'
import { registerPlace } from '../support/places'
import { fillDraft, submitWhole } from '../support/returns'
import { expect, test, withJavaScript } from '../support/test'

const QUARTER = '2026-27-Q2'

withJavaScript(() => {
  test('a commissioner looks at a quarter, at four and at a year, and chooses and orders by the address', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { providers, commissioner } = await registerPlace({ providers: 2 })
    const [received = '', missing = ''] = providers
    await submitWhole({ provider: received })
    await fillDraft({ provider: missing })
    await signInAs('commissioner', commissioner)
    await page.goto('/dashboards')
    await expect(results(page, received)).toContainText('60.0%')

    await choose(page, 'Four quarters to quarter 2 of 2026-27')
    await expect(page).toHaveURL(/period=to-2026-27-Q2/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'Four quarters to quarter 2 of 2026-27',
    )
    await expect(page.getByText('below half, so that nobody is compared with others')).toBeVisible()
    await expectAccessible()

    await page.getByRole('link', { name: 'Programme completed' }).click()
    await choose(page, 'Year 2026-27 (April 2026 to March 2027)')
    await expect(page).toHaveURL(/period=2026-27&.*sort=106/)
    const rows = page.getByRole('table', { name: /^Results of/ }).getByRole('row')
    await expect(rows.filter({ hasText: 'ZZ' }).first()).toContainText(received)
    await page.getByRole('link', { name: 'Counts and intervals' }).click()
    await expect(results(page, received)).toContainText('24 of 40')

    await page.getByRole('link', { name: 'Compliance in detail' }).click()
    await expectAccessible()
    await compliance(page, received).getByRole('link', { name: '1 of 4' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What was received')
    await expect(page.getByText('1 of 4 returns received, 3 not yet due.')).toBeVisible()
    await expectAccessible()
  })

  test('a figure of all providers together leads to what each of them gave', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { providers, commissioner } = await registerPlace({ providers: 2 })
    for (const provider of providers) await submitWhole({ provider })
    await signInAs('commissioner', commissioner)
    await page.goto(`/dashboards/indicators/106?period=${QUARTER}`)
    await expect(page.getByText('The 2 providers that you see come together to')).toContainText('48 of 80')
    const table = page.getByRole('table', { name: /^106 by provider/ })
    await table.getByRole('link', { name: 'From' }).click()
    await expect(page).toHaveURL(/sort=patients/)
    await expect(table.getByRole('row')).toHaveCount(3)
    await expectAccessible()
    await page.getByRole('main').getByRole('link', { name: '60.0%' }).first().click()
    await expect(page.getByText('48 ÷ 80 = 60.0%, rounded half up to one decimal')).toBeVisible()
    const given = page.getByRole('table', { name: 'What each provider gave' })
    for (const provider of providers)
      await expect(given.getByRole('row', { name: provider })).toContainText('24')
    await expectAccessible()
  })
})

test('what there is not is said, in words, with the way on', async ({ page, signInAs, expectStatus }) => {
  const { commissioner } = await registerPlace()
  await signInAs('commissioner', commissioner)
  const bad = [
    ...[
      'period=2026-27-Q9',
      'period=to-2026-27',
      'sort=worst',
      'sort=__proto__',
      'show=x',
      'commissioner=NOBODY',
      'view=x',
      'page=2',
    ],
  ].map((asked) => `/dashboards?${asked}`)
  for (const address of [...bad, '/dashboards/indicators/999', '/dashboards/indicators/106/x']) {
    expectStatus(404)
    expect((await page.goto(address))?.status(), address).toBe(404)
    await expect(page.getByText('There is no such period, provider, indicator or order')).toBeVisible()
  }
})

function compliance(page: Page, provider: string) {
  return page.getByRole('table', { name: /^Compliance of/ }).getByRole('row', { name: provider })
}

function results(page: Page, provider: string) {
  return page.getByRole('table', { name: /^Results of/ }).getByRole('row', { name: provider })
}

async function choose(page: Page, label: string) {
  const options = await page.getByLabel('Period').locator('option').allTextContents()
  const whole = options.find((option) => option.startsWith(label)) ?? label
  await page.getByLabel('Period').selectOption({ label: whole })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
}
