import type { Page } from '@playwright/test'
import { registerPlace } from '../support/places'
import { submitWhole } from '../support/returns'
import { expect, test, withJavaScript } from '../support/test'

withJavaScript(() => {
  test('small letters lead to the page in capitals, with everything that was asked', async ({
    page,
    signInAs,
  }) => {
    const { provider, commissioner } = await registerPlace()
    await submitWhole({ provider })
    await signInAs('commissioner', commissioner)
    const small = `/dashboards/providers/${provider.toLowerCase()}`
    await page.goto(`${small}?period=2026-27-q2&as=first`)
    await expect(page).toHaveURL(new RegExp(`/providers/${provider}\\?period=2026-27-Q2&as=first$`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(provider)
    await page.goto(`${small}/to-2026-27-q2/106`)
    await expect(page).toHaveURL(new RegExp(`/providers/${provider}/to-2026-27-Q2/106$`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('106')
  })

  test('the list below the heading leads to each section of the page', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider, commissioner } = await registerPlace()
    await submitWhole({ provider })
    await signInAs('commissioner', commissioner)
    await page.goto(`/dashboards/providers/${provider}`)
    const list = page.getByRole('navigation', { name: 'On this page' })
    const links = list.getByRole('link')
    await expect(links).toHaveCount(5)
    for (const link of await links.all()) {
      const target = (await link.getAttribute('href')) ?? ''
      await link.click()
      await expect(page).toHaveURL(new RegExp(`${target}$`))
      await expect(page.locator(target)).toBeInViewport()
    }
    await expectAccessible()
  })
})

test('small letters tell nothing of a provider that is not yours, or that there is not', async ({
  page,
  signInAs,
  expectStatus,
}) => {
  const [{ commissioner }, { provider }] = [await registerPlace(), await registerPlace()]
  await signInAs('commissioner', commissioner)
  for (const code of [provider, 'QQQ9']) {
    expectStatus(404)
    expect((await page.goto(`/dashboards/providers/${code.toLowerCase()}`))?.status()).toBe(404)
    await expect(page).toHaveURL(new RegExp(`/providers/${code}$`))
  }
})

test('on a phone a link stays beside the words that belong to it', async ({ page, signInAs }) => {
  const { provider, commissioner } = await registerPlace()
  await submitWhole({ provider })
  await signInAs('commissioner', commissioner)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/dashboards/providers/${provider}`)
  const link = page
    .getByRole('table', { name: 'Quarters', exact: true })
    .getByRole('link', { name: 'Version 1' })
  expect(await linesOf(link)).toBe(1)
})

/** On how many lines an element is drawn. */
function linesOf(place: ReturnType<Page['locator']>): Promise<number> {
  return place.evaluate((each) => new Set([...each.getClientRects()].map(({ top }) => top)).size)
}
