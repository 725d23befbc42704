import type { BrowserContext, Page } from '@playwright/test'
import { type Account, PASSPHRASE } from '../support/accounts'
import { factOn } from '../support/facts'
import { registerPlace } from '../support/places'
import { fillDraft, idOf } from '../support/returns'
import { expect, test, withJavaScript } from '../support/test'

withJavaScript(() => {
  test('a commissioner who comes back finds what a lead submitted meanwhile, and follows it', async ({
    page,
    context,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider, commissioner } = await registerPlace()
    const { provider: elsewhere } = await registerPlace()
    await fillDraft({ provider })
    const alex = await signInAs('commissioner', commissioner)
    await page.goto('/')
    await expect(sinceOn(page)).toContainText('This is your first visit.')
    await expect(page.getByText('Nothing waits for you today')).toBeVisible()

    const lead = await signInAs('service-lead', provider)
    await submit(page, idOf(provider))
    await page.goto('/')
    await expect(sinceOn(page)).not.toContainText('Return submitted')

    await signInAgain(context, page, alex)
    await expect(sinceOn(page)).toContainText(/You were last here on \d{1,2} \w+ \d{4} at \d\d:\d\d\./)
    await expect(sinceOn(page).getByRole('listitem')).toContainText([`${lead.name}, `])
    await expect(page.getByRole('heading', { name: '1 return waits for your decision' })).toBeVisible()
    await expect(page.getByText(elsewhere)).toHaveCount(0)
    await expectAccessible()
    await sinceOn(page)
      .getByRole('link', { name: `Return submitted: ${provider} Invented Hospitals (${provider})` })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Return as submitted, version 1')
    await expect(factOn(page, 'Submitted by')).toHaveText(lead.name)
  })
})

function sinceOn(page: Page) {
  return page.getByRole('region', { name: 'Since you were last here' })
}

/** The lead checks the whole return and submits it. */
async function submit(page: Page, id: string) {
  await page.goto(`/returns/${id}/check`)
  await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
  await page.getByRole('button', { name: 'Submit return' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Return submitted' })).toBeVisible()
}

/** By the form, as people come back. */
async function signInAgain(context: BrowserContext, page: Page, { email }: Account) {
  await context.clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('What you have to do')
}
