import type { BrowserContext, Page } from '@playwright/test'
import { PASSPHRASE } from '../support/accounts'
import { ask } from '../support/ask'
import { openAwake, untilAwake } from '../support/awake'
import { boxOn, fillSection } from '../support/fill-section'
import { PROGRAMME, openProgramme, statusOf } from '../support/open-programme'
import { registerPlace } from '../support/places'
import { actAs, fillDraft, idOf, must, submitWhole } from '../support/returns'
import { PERIOD } from '../support/places'
import { saveSection } from '../../tests/factories/saving'
import { openReturn } from '@/operations/open-return'
import { signInAs } from '../support/sessions'
import { expect, test } from '../support/test'

/** A page saves itself some seconds after the last letter. */
const soon = expect.configure({ timeout: 15_000 })
const STAY = { name: 'Save and stay on this page' }
const REASON = 'The count of 106 leaves out one patient of September.'
const RENEWED = 'The service was renewed while this page was open.'

/** What is stored of the share of line 106. */
async function storedOf(provider: string) {
  const figures = await ask<{ number: string }>(
    `SELECT number FROM draft_figure WHERE provider_code = $1 AND indicator = '106' AND field = 'numerator'`,
    [provider],
  )
  return figures.map(({ number }) => Number(number))
}

/** Makes of the open pages those of the build before, whose actions the service does not have any more. */
async function renewService(context: BrowserContext) {
  await context.route('**/*', (route) => {
    const headers = route.request().headers()
    if (!headers['next-action']) return route.fallback()
    return route.continue({ headers: { ...headers, 'next-action': '7f'.padEnd(42, '0') } })
  })
  return () => context.unrouteAll({ behavior: 'wait' })
}

async function openReopening(page: Page) {
  const { provider } = await registerPlace()
  const { id } = await submitWhole({ provider })
  await signInAs(page.context(), 'service-lead', provider)
  await openAwake(page, `/returns/${id}/reopen`)
  await page.getByLabel('What is to be corrected, and why?').fill(REASON)
  return { id, begin: page.getByRole('button', { name: 'Begin the correction' }) }
}

test('a form that outlived its build goes with all that was typed into the page of the new one, by one press', async ({
  page,
  context,
  expectStatus,
  expectAccessible,
}) => {
  const { id, begin } = await openReopening(page)
  const isRenewed = await renewService(context)
  expectStatus(409)
  await begin.click()
  await expect(page.getByText(RENEWED)).toBeVisible()
  await expect(page.getByLabel('What is to be corrected, and why?')).toHaveValue(REASON)
  await expectAccessible()
  await isRenewed()
  await begin.click()
  await expect(page).toHaveURL(new RegExp(`/returns/${id}$`))
})

test('a page that saves itself says that it outlived its build, and is saved from the new one', async ({
  page,
  context,
  expectStatus,
}) => {
  const { provider } = await openProgramme(page)
  const isRenewed = await renewService(context)
  expectStatus(409)
  await fillSection(page, PROGRAMME)
  await soon(statusOf(page)).toHaveText(/^Not saved: the service was renewed while this page was open/)
  expectStatus(409)
  await page.getByRole('button', STAY).click()
  await expect(page.getByText(RENEWED)).toBeVisible()
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('24')
  await isRenewed()
  await page.getByRole('button', STAY).click()
  await expect(page).toHaveURL(/saved=yes/)
  expect(await storedOf(provider)).toEqual([24])
})

test('a form whose post is lost keeps what was typed, says why, and is sent again', async ({
  page,
  context,
  watched,
}) => {
  const { id, begin } = await openReopening(page)
  await context.setOffline(true)
  await begin.click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Not sent: no connection')
  await expect(page.getByLabel('What is to be corrected, and why?')).toHaveValue(REASON)
  await context.setOffline(false)
  await begin.click()
  await expect(page).toHaveURL(new RegExp(`/returns/${id}$`))
  watched.faults.length = 0
})

test('while somebody else is signed in nothing of a page is saved, until whoever opened it signs in on it', async ({
  page,
  context,
  expectAccessible,
}) => {
  const { provider, account } = await openProgramme(page)
  await signInAs(context, 'service-lead', provider)
  await fillSection(page, PROGRAMME)
  await soon(statusOf(page)).toHaveText(/^Not saved: somebody else has signed in/)
  await page.getByRole('button', STAY).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Somebody else has signed in')
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('24')
  expect(await storedOf(provider)).toEqual([])
  await expectAccessible()
  await page.getByLabel('Email address').fill(account.email)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Sign in and save' }).click()
  await expect(page).toHaveURL(/saved=yes/)
  expect(await storedOf(provider)).toEqual([24])
  await expect(page.getByText(/^Last saved by Robin Ashdown on/)).toBeVisible()
})

test('going back shows what now stands and saves nothing, and typing there collides with nobody', async ({
  page,
}) => {
  test.slow()
  const { provider } = await registerPlace()
  await fillDraft({ provider })
  await signInAs(page.context(), 'contributor', provider)
  await openAwake(page, `/returns/${idOf(provider)}/programme`)
  await fillSection(page, { '106.numerator': '25' })
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).toHaveURL(/\/outcomes/)
  const colleague = await actAs('service-lead', provider)
  const key = { framework: 'hsps-1767', providerCode: provider, period: PERIOD }
  const { revision } = (await openReturn(colleague, key)).current
  must(
    await saveSection(colleague, {
      ...key,
      section: 'programme',
      revision,
      typed: { '106.numerator': '24' },
    }),
  )
  await page.goBack()
  await untilAwake(page)
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('24')
  // Longer than a page waits before it saves what it takes for typing.
  await page.waitForTimeout(5_000)
  expect(await storedOf(provider)).toEqual([24])
  await fillSection(page, { '106.numerator': '26' })
  await soon(statusOf(page)).toHaveText(/^Saved at \d\d:\d\d by you\.$/)
  expect(await storedOf(provider)).toEqual([26])
})
