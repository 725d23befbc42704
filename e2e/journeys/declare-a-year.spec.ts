import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { partsOf } from '@/domain/declarations/declaration-boxes'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { readCsv } from '../support/csv'
import { YEAR, declarationOf, declaredTitles, fillPart, typedYear } from '../support/declarations'
import { handBack } from '../support/hand-back'
import { factOn } from '../support/facts'
import { registerPlace } from '../support/places'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const REASON = 'Collaborative research did not take place after all.'
const NOT_MET = {
  status: 'not-met',
  action: 'Join the national study',
  owner: 'Research lead',
  due: '31/12/2026',
}

withAndWithoutJavaScript(() => {
  test('a contributor prepares the year, an executive signs it, and a correction is signed as version 2', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.setTimeout(240_000)
    const { provider, commissioner } = await registerPlace()
    const id = declarationOf(provider)
    await signInAs('contributor', provider)
    await page.goto('/')
    await page.getByRole('link', { name: /^Annual self-declaration: 2025-26/ }).click()
    await prepare(page)
    await expect(page.getByText('It is ready: an executive of the provider can now sign it.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sign declaration' })).toHaveCount(0)

    await page.getByRole('button', { name: 'Tell them that it is ready' }).click()
    await expect(
      page.getByText(/ told an executive on .* that this declaration is ready to sign\./),
    ).toBeVisible()

    await signInAs('executive', provider)
    await handBack(page)
    await page.goto(`/declarations/${id}/check`)
    await expectAccessible()
    await signAs(page, 'Sign declaration')
    await expect(page.getByRole('heading', { level: 1, name: 'Declaration signed' })).toBeVisible()
    await expect(factOn(page, 'Signed as')).toHaveText('Ellis Varnham, Medical director')
    await expectSnapshot(page)
    await expectAccessible()

    await signInAs('service-lead', provider)
    await page.goto(`/declarations/${id}/signed`)
    await page.getByRole('link', { name: 'Correct this declaration' }).click()
    await correct(page)
    await expectAccessible()
    await fillNotMet(page, id)

    await signInAs('executive', provider)
    await page.goto(`/declarations/${id}/check`)
    await expect(page.getByRole('table', { name: 'What changed since version 1' })).toContainText('Not met')
    await signAs(page, 'Sign version 2')
    await expect(factOn(page, 'Why it was corrected')).toHaveText(REASON)

    await signInAs('commissioner', commissioner)
    await seeAsCommissioner(page, provider)
    await expectAccessible()
    await expectExported(page, provider)
  })
})

/** Every part in turn, each saved and left for the next, to the page that reads everything back. */
async function prepare(page: Page) {
  const typed = typedYear()
  await page.getByRole('link', { name: 'Documents' }).click()
  for (const part of partsOf(framework, YEAR)) {
    const title = part === 'documents' ? 'Documents' : declaredTitles.find((each) => each.startsWith(part))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title ?? '')
    if (part === 'documents') await registerDocuments(page)
    else await fillPart(page, part, typed[part] ?? {})
    await page.getByRole('button', { name: 'Save and continue' }).click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Check the declaration')
}

/** Two documents have a place to begin with; another comes with each save. */
async function registerDocuments(page: Page) {
  const boxes = Object.entries(typedYear()['documents'] ?? {})
  const ofFirstTwo = boxes.filter(([name]) => /[12]$/.test(name))
  await fillPart(page, 'documents', Object.fromEntries(ofFirstTwo))
  await page.getByRole('button', { name: 'Save and add another document' }).click()
  await expect(page.getByRole('region', { name: 'Document 3' })).toBeVisible()
}

/** First without a name and without agreeing, then as it should be. */
async function signAs(page: Page, button: string) {
  await page.getByLabel('Your role').fill('Medical director')
  await page.getByRole('button', { name: button }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByLabel('Your role')).toHaveValue('Medical director')
  await page.getByRole('link', { name: 'Type your full name' }).click()
  await expect(page.getByLabel('Your full name')).toBeFocused()
  await page.getByLabel('Your full name').fill('Ellis Varnham')
  await page.getByRole('checkbox', { name: /^I have read this declaration/ }).check()
  await page.getByRole('button', { name: button }).click()
}

async function expectSnapshot(page: Page) {
  await page.getByText('How this receipt can be proved').click()
  const snapshot = (await page.getByText(/^\{"catalogueVersion"/).textContent()) ?? ''
  const sha256 = createHash('sha256').update(snapshot, 'utf8').digest('hex')
  await expect(factOn(page, 'Snapshot SHA-256')).toHaveText(sha256)
}

async function correct(page: Page) {
  const begin = page.getByRole('button', { name: 'Begin the correction' })
  await begin.click()
  await expect(page.getByRole('link', { name: 'Say what is to be corrected, and why' })).toBeVisible()
  await page.getByLabel('What is to be corrected, and why?').fill(REASON)
  await begin.click()
  await expect(page.getByText('Version 1 stays in force until version 2 is signed.')).toBeVisible()
}

/** Without an owner first: what was typed is kept, and the page says what is missing. */
async function fillNotMet(page: Page, id: string) {
  await page.goto(`/declarations/${id}/006`)
  await page.getByRole('checkbox', { name: 'The service took part in collaborative research' }).uncheck()
  const { owner, ...others } = NOT_MET
  await fillPart(page, '006', others)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(
    page.getByRole('heading', { name: /needs? attention before this can be signed/ }),
  ).toBeVisible()
  await expect(page.getByLabel('What will be done?')).toHaveValue(others.action)
  await fillPart(page, '006', { owner })
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('007')
}

async function seeAsCommissioner(page: Page, provider: string) {
  await page.goto('/')
  await page.getByRole('link', { name: '1 of 1 declarations signed' }).click()
  const row = page.getByRole('row', { name: new RegExp(provider) })
  await expect(row).toContainText('version 2')
  await expect(row).toContainText('9 of 10')
  await expect(row).toContainText('0 of 4')
  await row.getByRole('link', { name: '006' }).click()
  await expect(page).toHaveURL(/#line-006$/)
  await expect(page.getByText('Join the national study', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Version 1', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Version 2 is in force' })).toBeVisible()
  await expect(page.getByText('Join the national study', { exact: true })).toHaveCount(0)
}

async function expectExported(page: Page, provider: string) {
  const answer = await page.request.get(`/exports/${YEAR}.csv`)
  const rows = readCsv(await answer.text()).filter((row) => row['provider'] === provider)
  const statuses = rows.map(({ indicator, status }) => `${indicator} ${status}`)
  expect(statuses).toHaveLength(22)
  expect(statuses).toContain('006 Not met')
  expect(statuses.filter((each) => each.endsWith(' Met'))).toHaveLength(9)
}
