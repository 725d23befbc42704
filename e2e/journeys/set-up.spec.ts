import type { Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { aFullReturn } from '../../tests/factories/typed-return'
import { PASSPHRASE } from '../support/accounts'
import { factOn } from '../support/facts'
import { fillSection } from '../support/fill-section'
import { startNewService } from '../support/new-service'
import { sectionsInOrder } from '../support/returns'
import { expect, test } from '../support/test'

const MOST_PAGES = 40

test.use({ javaScriptEnabled: false })

test('from an empty database to the first submitted return, by the printed invitation and the browser alone', async ({
  page,
  expectAccessible,
}) => {
  test.slow()
  const built = await startNewService()
  try {
    const loads = countLoads(page)
    await takeUp(page, built.invitation, { name: 'Robin Keeper', email: 'robin.keeper@returns.test.nhs.uk' })

    await page.getByRole('link', { name: 'Administration' }).click()
    await expectAccessible()
    await page.getByRole('link', { name: 'Organisations' }).click()
    await register(page)
    const link = await invite(page)
    await page.getByRole('button', { name: 'Sign out' }).click()

    await takeUp(page, link)
    await page
      .getByRole('link', { name: /^Quarterly return/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Registry extracts' }).click()
    const typed = aFullReturn()
    for (const { code, title } of sectionsInOrder) {
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await fillSection(page, typed[code] ?? {})
      await page.getByRole('button', { name: 'Save and continue' }).click()
      if (code === 'programme') await sayWhichRule(page)
    }
    const confirms = page.getByRole('checkbox', { name: /^I confirm that these figures/ })
    await expect(confirms).toBeVisible()
    expect(await valuesStandAt(page)).toHaveLength(1)
    await confirms.check()
    await page.getByRole('button', { name: 'Submit return' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Return submitted' })).toBeVisible()
    await expect(factOn(page, 'Submitted by')).toHaveText('Morgan Tellis')

    test.info().annotations.push({ type: 'effort', description: `${loads()} pages` })
    expect(loads()).toBeLessThanOrEqual(MOST_PAGES)
  } finally {
    await built.stop()
  }
})

/** How many pages were shown since. */
function countLoads(page: Page) {
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  return () => loads
}

/** Where the values of the first line that is read back begin, each place once: beside an action as anywhere else. */
async function valuesStandAt(page: Page) {
  const line = page.locator('.app-answer').filter({ hasNot: page.locator('.app-beside') })
  const values = line.first().locator('.nhsuk-summary-list__value')
  const places = await values.evaluateAll((all) =>
    all.map((each) => Math.round(each.getBoundingClientRect().left)),
  )
  return [...new Set(places)]
}

/** Makes the account of an invitation, signs in with it and sets up its second factor. */
async function takeUp(page: Page, link: string, own?: { readonly name: string; readonly email: string }) {
  await page.goto(link)
  const email = own?.email ?? (await factOn(page, 'Email address').textContent()) ?? ''
  if (own) {
    await page.getByLabel('Your full name').fill(own.name)
    await page.getByLabel('Your email address').fill(own.email)
  }
  await page.getByLabel('Choose a passphrase').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Create your account' }).click()
  await expect(page.getByLabel('Email address')).toHaveValue(email)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const secret = (await page.locator('#totp-key').textContent()) ?? ''
  await page.getByLabel('Code').fill(generateSync({ secret }))
  await page.getByRole('button', { name: 'Set up' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  await page.getByRole('link', { name: 'go on' }).click()
}

/** A new service has no profile yet, so that it is asked by which rule patients completed. */
async function sayWhichRule(page: Page) {
  await page
    .getByLabel('Why are the figures of 106 right?')
    .fill('Six of eight sessions, as written in our handbook of 2024.')
  await page.getByRole('button', { name: 'Save and continue' }).click()
}

/** A commissioner, and a provider that it answers for. */
async function register(page: Page) {
  await page.getByRole('link', { name: 'Register a commissioner' }).click()
  await page.getByLabel('Code').fill('NORTH')
  await page.getByLabel('Name').fill('North Specialised Commissioning (invented)')
  await page.getByRole('button', { name: 'Register the commissioner' }).click()
  await expect(page.getByText(/^The commissioner was registered/)).toBeVisible()
  await page.goto(new URL('/admin/organisations/providers/new', page.url()).href)
  await page.getByLabel('Code').fill('ZZ1')
  await page.getByLabel('Name').fill('Aldermoor Hospitals (invented)')
  await page.getByLabel('Region').fill('North')
  for (const [part, typed] of [
    ['Day', '1'],
    ['Month', '4'],
    ['Year', '2026'],
  ] as const)
    await page.getByRole('group', { name: 'First day' }).getByLabel(part).fill(typed)
  await page.getByLabel('Who answers for it').selectOption('NORTH')
  await page.getByRole('button', { name: 'Register the provider' }).click()
  await expect(
    page.getByText(/^The provider was registered\. Its first return is that of Quarter/),
  ).toBeVisible()
}

/** Invites a service lead; answers with the link that is shown once, where no mail is set. */
async function invite(page: Page) {
  await page.goto(new URL('/admin/people/invite', page.url()).href)
  await page.getByLabel('Full name').fill('Morgan Tellis')
  await page.getByLabel('Email address').fill('morgan.tellis@zz1.test.nhs.uk')
  await page.getByRole('radio', { name: 'Service lead' }).check()
  await page.getByLabel('Organisation').selectOption('ZZ1')
  // The service of the tests has a second framework to choose from.
  await page.getByLabel('Framework').selectOption('hsps-1767')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Morgan Tellis is invited' })).toBeVisible()
  return (await page.locator('code').textContent()) ?? ''
}
