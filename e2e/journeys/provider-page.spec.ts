import { test as onTheDemo } from '../support/demo-test'
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

  test('what few need at once is folded, and opens where it stands', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider, commissioner } = await registerPlace()
    await submitWhole({ provider })
    await signInAs('commissioner', commissioner)
    await page.goto(`/dashboards/providers/${provider}`)
    await expect(page.getByRole('group', { name: /^\d{3} / })).toHaveCount(12)
    for (const [fold, holds] of [
      ['Year and four quarters', page.getByRole('table', { name: /^Year and four quarters/ })],
      ['Every return, and completeness', page.getByRole('list', { name: /^Returns/ })],
      ['What changed since the first version', page.getByText('No return was corrected.')],
      ['The service: region', page.getByText('Region: ')],
    ] as const) {
      await expect(holds).toBeHidden()
      await page.getByText(fold).first().click()
      await expect(holds).toBeVisible()
    }
    await expectAccessible()
  })
})

withJavaScript(() => {
  test('somebody says beside a chart what happened, and ends it again', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider, commissioner } = await registerPlace()
    await submitWhole({ provider })
    const { name } = await signInAs('commissioner', commissioner)
    await page.goto(`/dashboards/providers/${provider}`)
    const row = page.getByRole('group', { name: /^106 / })
    await row.getByText('Definition, chart').click()
    await row.getByRole('link', { name: /^Write beside the chart/ }).click()
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('link', { name: 'Choose the quarter' })).toBeVisible()
    await expectAccessible()
    await page.getByRole('radio', { name: /^Work out limits anew/ }).check()
    await page.getByLabel('Quarter', { exact: true }).selectOption('2026-27-Q2')
    await page.getByLabel(/^What happened/).fill('The service moved to another site.')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText('“The service moved to another site.”')).toBeVisible()
    await page.goto(`/dashboards/providers/${provider}?chart=106`)
    await expect(page.getByRole('figure', { name: /^106 / })).toContainText(
      `A: Quarter 2 of 2026-27: Limits worked out anew from here: “The service moved to another site.” (${name} for the commissioner, `,
    )
    await page.goto(`/dashboards/providers/${provider}/annotations/106`)
    await page.getByRole('link', { name: /^End it/ }).click()
    await page.getByLabel('Why does it end?').fill('It moved back again.')
    await page.getByRole('button', { name: 'End it' }).click()
    await expect(page.getByText(/^Ended on|Ended on .* by /).first()).toBeVisible()
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

test('two that were ticked stand side by side, on a phone too', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { providers, commissioner } = await registerPlace({ providers: 2 })
  for (const provider of providers) await submitWhole({ provider })
  await signInAs('commissioner', commissioner)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/dashboards/compare?${providers.map((code) => `provider=${code}`).join('&')}`)
  for (const code of providers) await expect(page.getByText(code).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /^(Line )?106 / })).toContainText('24 of 40')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible()
})

/** What a page of the demo may be high and heavy at most, by the width of the screen. */
const HEIGHTS = [
  [1280, 1900],
  [1920, 1200],
  [390, 3200],
] as const

onTheDemo(
  'what stands out is said, and the page is as short and as light as it is meant to be',
  async ({ page, signInToDemo }) => {
    await signInToDemo('national@demo.example')
    for (const [width, height] of HEIGHTS) {
      await page.setViewportSize({ width, height: 900 })
      // The longest of the demo's, whose sentence says most.
      await page.goto('/dashboards/providers/ZZ9')
      const longest = await page.evaluate(() => document.documentElement.scrollHeight)
      expect(longest, `ZZ9 at ${width}`).toBeLessThanOrEqual(height)
      const answer = await page.goto('/dashboards/providers/ZZ16')
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight),
        `${width}`,
      ).toBeLessThanOrEqual(height)
      expect((await answer?.body())?.length).toBeLessThanOrEqual(250_000)
    }
    const said = page.getByText(/^109 .*where all come to/)
    await expect(said).toContainText(/48\.5% \(49 of 101\)|\d\d\.\d%/)
    await expect(said).toContainText(/Beyond 99\.8%, worse than all together: the 24 providers that you see/)
    await expect(said).toContainText(/So in each of the last \d+ quarters with figures, since quarter \d of/)
    await expect(said).toContainText(/By chance alone a service of its size lies there/)
    // What shows that something is flagged is folded nowhere, and stands first.
    await expect(page.getByRole('group', { name: /^\d{3} / }).first()).toHaveAccessibleName(/^109 /)
    await expect(page.getByRole('group', { name: /^109 / })).toContainText(/Beyond 99\.8%, worse, since/)
    await page.emulateMedia({ media: 'print' })
    const sheets = (await page.pdf({ format: 'A4', preferCSSPageSize: true }))
      .toString('latin1')
      .match(/\/MediaBox/g)
    expect(sheets?.length).toBeLessThanOrEqual(2)
  },
)
