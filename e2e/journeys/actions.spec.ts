import type { Page } from '@playwright/test'
import { PERIOD, registerPlace } from '../support/places'
import { submitWhole } from '../support/returns'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const WHAT = 'Send each patient a reminder of the last session.'
const SAID = 'Remind us before each session.'
const DID = 'Everybody is reminded a week before.'

withAndWithoutJavaScript(() => {
  test('a provider aims at a figure from its chart, says how far it is met, and its commissioner opens it again', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider, commissioner } = await registerPlace()
    await submitWhole({ provider })
    await signInAs('service-lead', provider)
    await page.goto(`/dashboards/providers/${provider}?period=${PERIOD}&chart=106`)
    // 106 is the sixth line; what belongs to it is folded beneath its name.
    await page.locator('summary', { hasText: 'Definition, chart' }).nth(5).click()
    await page.getByRole('link', { name: 'Aim at a figure' }).click()
    await openBadlyThenWell(page)
    await expect(page.getByText(/It aims at 106: 70\.0% by 31 December 2027/)).toBeVisible()
    await expectAccessible()

    await page.getByRole('textbox', { name: 'What was done?' }).fill('Reminders go out a week before.')
    await page.getByRole('radio', { name: 'It is completed' }).check()
    await page.getByRole('radio', { name: 'Partially met' }).check()
    await page.getByRole('textbox', { name: 'Where is it shown?' }).fill('Operational policy, section 4')
    await page.getByRole('textbox', { name: /^You said/ }).fill(SAID)
    await page.getByRole('textbox', { name: /^We did/ }).fill(DID)
    await page.getByRole('button', { name: 'Enter' }).click()
    await expect(page.getByRole('heading', { name: 'Completed' })).toBeVisible()
    await expect(page.getByText('Partially met', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'What the public is told' }).click()
    await expect(page.getByRole('cell', { name: DID })).toBeVisible()
    await expect(page.getByText(WHAT)).toHaveCount(0)

    await signInAs('commissioner', commissioner)
    await page.goto('/actions')
    await page.locator('summary').click()
    await page.getByRole('link', { name: WHAT }).click()
    await page.getByRole('textbox', { name: 'Why is it opened again?' }).fill('Half of them had no reminder.')
    await fillDay(page, '2028')
    await page.getByRole('button', { name: 'Open it again' }).click()
    await expect(page.getByText('Half of them had no reminder.')).toBeVisible()
    await expectAccessible()
  })
})

async function openBadlyThenWell(page: Page) {
  await page.getByRole('textbox', { name: /Which figure do you aim at/ }).fill('170')
  await page.getByRole('button', { name: 'Open the action' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  for (const fault of [/Say what is to be done/, /Enter who sees to it/, /Enter the day/, /from 0 to 100/])
    await expect(page.getByRole('link', { name: fault })).toBeVisible()
  await page.getByRole('textbox', { name: 'What is to be done?' }).fill(WHAT)
  await page.getByRole('textbox', { name: 'Who sees to it?' }).fill('Programme lead')
  await page.getByRole('textbox', { name: /Which figure do you aim at/ }).fill('70')
  await fillDay(page, '2027')
  await page.getByRole('button', { name: 'Open the action' }).click()
}

async function fillDay(page: Page, year: string) {
  for (const [name, value] of Object.entries({ Day: '31', Month: '12', Year: year }))
    await page.getByRole('textbox', { name, exact: true }).fill(value)
}
