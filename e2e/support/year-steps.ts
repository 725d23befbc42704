import type { Page } from '@playwright/test'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { addYears } from '@/domain/periods/period'
import { contents } from '../../tests/factories/evidence-contents'
import { untilAwake } from './awake'
import { YEAR, declarationOf, fillDeclaration, fillPart } from './declarations'
import { download, fileOf, upload } from './files'
import { beginDraft } from './places'
import { fillDraft } from './returns'
import { expect } from './test'

const PROMISE = { action: 'Join the national study', owner: 'Research lead', due: '31/03/2028' }
const DONE = 'The protocol is in force.'
const NEXT = addYears(YEAR, 1)
const LAST = knownPeriod(`${YEAR}-Q4`)

/** A year that is filled in as far as others show, and its last return but for pressing the button. */
export async function arrange(provider: string) {
  await beginDraft(provider, LAST)
  await fillDraft({ provider, period: LAST })
  await fillDeclaration(provider)
}

/** One indicator that is not met, with what is promised. */
export async function declareNotMet(page: Page, id: string) {
  await page.goto(`/declarations/${id}/006`)
  await page.getByRole('checkbox', { name: 'The service took part in collaborative research' }).uncheck()
  await fillPart(page, '006', { status: 'not-met', ...PROMISE })
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).toHaveURL(/\/007/)
}

interface Watching {
  /** A file is about to be refused. */
  readonly expectRefusal: () => void
  readonly expectAccessible: () => Promise<void>
}

interface Completing {
  readonly javaScriptEnabled: boolean
  readonly expectRefusal: () => void
}

/** From the page of the documents: first a file that is not what it says. */
export async function uploadEvidence(page: Page, id: string, { expectRefusal, expectAccessible }: Watching) {
  await page.goto(`/declarations/${id}/documents`)
  await page.getByRole('link', { name: 'Files of the documents: upload and download' }).click()
  await expectAccessible()
  expectRefusal()
  await uploadOf(page, /^1: /, fileOf('policy.docx', contents.pdf))
  await expect(
    page.getByText(/^(Error: )?The ending of the file’s name does not fit its content/).last(),
  ).toBeVisible()
  await expectAccessible()
  await uploadOf(page, /^1: /, fileOf('Our policy, final.pdf', contents.pdf))
  await expect(page.getByText('Saved.')).toBeVisible()
  await uploadOf(page, /^2: /, fileOf('Report.docx', contents.docx))
  await expect(page.getByRole('row', { name: /Report\.docx.*Not scanned/ })).toBeVisible()
  await expectAccessible()
}

/** Chooses a document and a file on the page of the files, and uploads it. */
async function uploadOf(page: Page, document: RegExp, file: ReturnType<typeof fileOf>) {
  const box = page.getByLabel('Of which document?')
  const option = box.getByRole('option', { name: document })
  await box.selectOption((await option.getAttribute('value')) ?? '')
  await upload(page, file)
}

/** Of its files two are drawn to be looked at again. */
export async function signDeclaration(page: Page, id: string) {
  await page.goto(`/declarations/${id}/check`)
  await page.getByLabel('Your full name').fill('Ellis Varnham')
  await page.getByLabel('Your role').fill('Medical director')
  await page.getByRole('checkbox', { name: /^I have read this declaration/ }).check()
  await page.getByRole('button', { name: 'Sign declaration' }).click()
  await expect(page.getByText('To be looked at again', { exact: true })).toHaveCount(2)
}

export async function submitTheLast(page: Page, provider: string) {
  await page.goto(`/returns/${provider}-${LAST}/check`)
  await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
  await page.getByRole('button', { name: 'Submit return' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Return submitted')
}

/** Takes a file of the signed declaration; its address. */
export async function readEvidence(page: Page, id: string): Promise<string> {
  await page.goto(`/declarations/${id}/signed`)
  await page.locator('summary', { hasText: 'Documents' }).click()
  const href = await page.getByRole('link', { name: 'Report.docx' }).getAttribute('href')
  expect(await download(page, 'Report.docx')).toEqual({ name: 'Report.docx', content: contents.docx })
  return href ?? ''
}

/** With a file that shows it: first one that is none. What was typed before stays, where a script takes it along. */
export async function complete(page: Page, { javaScriptEnabled, expectRefusal }: Completing) {
  const words = page.getByRole('textbox', { name: 'What was done?' })
  if (javaScriptEnabled) await untilAwake(page)
  await words.fill(DONE)
  expectRefusal()
  await upload(page, fileOf('Protocol.pdf', contents.svg))
  await expect(page.getByText(/^(Error: )?This sort of file is not taken/).last()).toBeVisible()
  if (javaScriptEnabled) await expect(page.getByLabel('File', { exact: true })).toBeFocused()
  await upload(page, fileOf('Protocol.pdf', contents.pdf))
  await expect(page.getByRole('row', { name: /Protocol\.pdf.*Not scanned.*Morgan Tellis/ })).toBeVisible()
  if (!javaScriptEnabled) await words.fill(DONE)
  await expect(words).toHaveValue(DONE)
  await page.getByRole('radio', { name: 'It is completed' }).check()
  await page.getByRole('radio', { name: 'Met', exact: true }).check()
  await page.getByRole('textbox', { name: 'Where is it shown?' }).fill('Protocol.pdf, page 1')
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect(page.getByRole('heading', { name: 'Completed' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Upload' })).toHaveCount(0)
}

/** The old promise, whether the document of last year still holds, and the action that is open still. */
export async function expectCarriedOver(page: Page, provider: string) {
  const next = declarationOf(provider, NEXT)
  await page.goto(`/declarations/${next}/006`)
  await expect(page.getByText(`Last year (${YEAR}): Not met.`)).toBeVisible()
  await expect(page.getByText(`Action carried over: ${PROMISE.action}`)).toBeVisible()
  await page.goto(`/declarations/${next}/evidence`)
  await page.getByText('Use a file that was uploaded before').click()
  const box = page.getByLabel('Its file')
  const option = box.getByRole('option', { name: /^Our policy, final\.pdf/ })
  await box.selectOption((await option.getAttribute('value')) ?? '')
  await page.getByRole('button', { name: 'Use this file' }).click()
  await expect(page.getByRole('row', { name: /Our policy, final\.pdf/ })).toBeVisible()
  await page.goto(`/declarations/${next}/documents`)
  await expect(
    page.getByText(/has the file that was signed for last year.*Is it still true\?/).first(),
  ).toBeVisible()
  await page.goto(`/actions?year=${NEXT}`)
  await expect(page.getByRole('row', { name: new RegExp(PROMISE.action) })).toContainText(
    `Carried over from ${YEAR}`,
  )
}
