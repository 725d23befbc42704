import type { Page } from '@playwright/test'
import { PASSPHRASE } from '../support/accounts'
import { factOn } from '../support/facts'
import { boxOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { submitWhole } from '../support/returns'
import { growStale } from '../support/sessions'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const REASON = 'The count of 106 leaves out one patient of September.'
const ACCEPT_OR_CORRECT = 'Accept or ask for a correction'

withAndWithoutJavaScript(() => {
  test('a commissioner asks for a correction, the provider corrects, and the commissioner accepts it', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.setTimeout(180_000)
    const { provider, commissioner } = await registerPlace()
    const { id } = await submitWhole({ provider })
    const { name } = await signInAs('commissioner', commissioner)
    await askForCorrection(page, id)
    await expectAccessible()
    await signInAs('service-lead', provider)
    await correct(page, id, name)
    await expectAccessible()
    await submitAgain(page, id)
    await signInAs('commissioner', commissioner)
    await seeBothVersions(page, provider, id)
    await expectAccessible()
    await accept(page, provider)
  })
})

withAndWithoutJavaScript(() => {
  test('a provider reopens its own return, and proves again who is asking once that is long ago', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    const { id } = await submitWhole({ provider })
    const account = await signInAs('gatekeeper', provider)
    await page.goto(`/returns/${id}`)
    await page.getByRole('link', { name: 'Correct this return' }).click()
    await expect(page.getByLabel('Your passphrase', { exact: true })).toHaveCount(0)
    await growStale(account)
    const begin = page.getByRole('button', { name: 'Begin the correction' })
    await begin.click()

    await expect(page.getByRole('link', { name: /Enter your passphrase/ })).toBeVisible()
    await expect(reasonOn(page)).toHaveAccessibleDescription(/Say what is to be corrected, and why/)
    await reasonOn(page).fill(REASON)
    await begin.click()
    await expect(reasonOn(page)).not.toHaveAccessibleDescription(/Say what is to be corrected/)
    await expect(page).toHaveTitle(/^Error: /)
    await expect(reasonOn(page)).toHaveValue(REASON)
    const reasonOf = (label: string) => page.getByRole('textbox', { name: label })
    const passphrase = page.getByLabel('Your passphrase', { exact: true })
    await expectAccessible()
    await passphrase.fill('not the right words')
    await begin.click()
    await expect(page.getByRole('link', { name: /The passphrase is not right/ })).toBeVisible()
    await passphrase.fill(PASSPHRASE)
    await begin.click()
    await expect(page.getByText(`${account.name} reopened version 1 on`)).toBeVisible()

    await page.goto('/returns')
    await expect(page.getByRole('row', { name: provider })).toContainText(
      'Being corrected: version 1 is in force',
    )
    await page.goto(`/returns/${id}`)
    await page.getByRole('link', { name: 'Withdraw the correction' }).click()
    await expectAccessible()
    await reasonOf('Why is the correction withdrawn?').fill('It was begun for another quarter.')
    await page.getByRole('button', { name: 'Withdraw the correction' }).click()
    await expect(page.getByText(/ withdrew the correction of version 1 on /)).toBeVisible()
    await expect(page.getByText('Being corrected')).toHaveCount(0)
  })
})

async function askForCorrection(page: Page, id: string) {
  await page.goto(`/returns/${id}/submitted`)
  await expect(page.getByText('Keep or print this page')).toHaveCount(0)
  await page.getByRole('button', { name: ACCEPT_OR_CORRECT }).click()
  await page.getByRole('radio', { name: 'Ask for a correction' }).check()
  const decide = page.getByRole('button', { name: 'Record the decision' })
  await decide.click()
  await page.getByRole('link', { name: 'Say what is to be corrected, and why' }).click()
  await expect(reasonOn(page)).toBeFocused()
  await reasonOn(page).fill('Mrs Smith, born on 12/3/1961, is missing.')
  await decide.click()
  await expect(reasonOn(page)).toHaveAccessibleDescription(
    /Do not describe a patient: this holds what may be/,
  )
  await reasonOn(page).fill(REASON)
  await decide.click()
  await expect(page.getByText('Being corrected: version 1 is in force')).toBeVisible()
  await expect(page.getByRole('button', { name: ACCEPT_OR_CORRECT })).toHaveCount(0)
}

async function correct(page: Page, id: string, commissioning: string) {
  await page.goto('/')
  await expect(page.getByText('Being corrected: version 1 is in force.')).toBeVisible()
  await page.getByRole('link', { name: /Quarterly return: Quarter 2 of 2026-27/ }).click()
  await expect(page.getByText(`${commissioning} asked for a correction of version 1 on`)).toBeVisible()
  await expect(page.getByText(REASON)).toBeVisible()
  await page.getByRole('button', { name: 'Check answers and submit' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing has changed' })).toBeVisible()
  await page.goto(`/returns/${id}/programme`)
  await expect(page.getByText('Version 1 stays in force until')).toBeVisible()
  await boxOn(page, '106', 'numerator').fill('25')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).not.toHaveURL(/programme/)
  await page.goto(`/returns/${id}/check`)
  await expect(changesOn(page)).toHaveText([/106.*24.*25/])
}

async function submitAgain(page: Page, id: string) {
  await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
  await page.getByRole('button', { name: 'Submit version 2' }).click()
  await expect(factOn(page, 'Reference')).toHaveText(`${id}, version 2`)
  await expect(factOn(page, 'Why it was corrected')).toHaveText(REASON)
}

async function seeBothVersions(page: Page, provider: string, id: string) {
  await page.goto(`/dashboards/providers/${provider}`)
  await expect(page.getByRole('group', { name: /^106 / })).toContainText('25 of 40')
  await page.getByText('What changed since the first version').click()
  await expect(page.getByRole('listitem').filter({ hasText: REASON })).toBeVisible()
  await page.getByRole('link', { name: 'Show them as first submitted' }).click()
  await expect(page.getByRole('group', { name: /^106 / })).toContainText('24 of 40')
  await page.goto(`/returns/${id}/submitted?version=1`)
  await expect(page.getByRole('heading', { name: 'Version 2 is in force' })).toBeVisible()
  await page.getByRole('link', { name: 'See version 2' }).click()
  await expect(changesOn(page)).toHaveText([/106.*24.*25/])
}

async function accept(page: Page, provider: string) {
  await page.getByRole('button', { name: ACCEPT_OR_CORRECT }).click()
  await page.getByRole('radio', { name: 'Accept version 2' }).check()
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await expect(page.getByRole('status').filter({ hasText: / accepted version 2 on / })).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Ask for a correction', exact: true })).toBeVisible()
  await page.goto('/returns')
  await expect(page.getByRole('row', { name: provider })).toContainText('Accepted')
}

function reasonOn(page: Page) {
  return page.getByLabel('What is to be corrected, and why?')
}

function changesOn(page: Page) {
  const table = page.getByRole('table', { name: 'What changed since version 1' })
  return table.getByRole('row').filter({ has: page.getByRole('cell') })
}
