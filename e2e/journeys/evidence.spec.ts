import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { contents } from '../../tests/factories/evidence-contents'
import { declarationOf, fillDeclaration } from '../support/declarations'
import { registerPlace } from '../support/places'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

/** Chooses a document and a file on the page of the files, and uploads it. */
async function upload(page: Page, document: RegExp, file: ReturnType<typeof fileOf>) {
  const box = page.getByLabel('Of which document?')
  const option = box.getByRole('option', { name: document })
  await box.selectOption((await option.getAttribute('value')) ?? '')
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
}

async function download(page: Page, name: string) {
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ])
  return { name: kept.suggestedFilename(), content: await readFile(await kept.path()) }
}

withAndWithoutJavaScript((javaScriptEnabled) => {
  test('files of documents are uploaded, signed for, and read by the commissioner and nobody else', async ({
    page,
    signInAs,
    expectAccessible,
    expectStatus,
  }) => {
    test.setTimeout(120_000)
    const [{ provider, commissioner }, elsewhere] = [await registerPlace(), await registerPlace()]
    const id = declarationOf(provider)
    await fillDeclaration(provider)
    await signInAs('contributor', provider)
    await page.goto(`/declarations/${id}/documents`)
    await page.getByRole('link', { name: 'Files of the documents: upload and download' }).click()
    await expectAccessible()

    if (javaScriptEnabled) expectStatus(422)
    await upload(page, /^1: /, fileOf('policy.docx', contents.pdf))
    await expect(
      page.getByText(/^(Error: )?The ending of the file’s name does not fit its content/).last(),
    ).toBeVisible()
    await expectAccessible()
    await upload(page, /^1: /, fileOf('Our policy, final.pdf', contents.pdf))
    await expect(page.getByText('Saved.')).toBeVisible()
    await upload(page, /^2: /, fileOf('Report.docx', contents.docx))
    await expect(page.getByRole('row', { name: /Report\.docx.*Not scanned/ })).toBeVisible()
    await expectAccessible()
    expect(await download(page, 'Our policy, final.pdf')).toEqual({
      name: 'Our policy, final.pdf',
      content: contents.pdf,
    })

    await signInAs('executive', provider)
    await page.goto(`/declarations/${id}/check`)
    await sign(page)
    await expect(page.getByText('To be looked at again')).toHaveCount(2)

    await signInAs('commissioner', commissioner)
    await page.goto(`/declarations/${id}/signed`)
    const file = await page.getByRole('link', { name: 'Report.docx' }).getAttribute('href')
    await expectAccessible()
    expect(await download(page, 'Report.docx')).toEqual({ name: 'Report.docx', content: contents.docx })
    await signInAs('commissioner', elsewhere.commissioner)
    expect((await page.request.get(file ?? '')).status()).toBe(404)
  })
})

async function sign(page: Page) {
  await page.getByLabel('Your full name').fill('Ellis Varnham')
  await page.getByLabel('Your role').fill('Medical director')
  await page.getByRole('checkbox', { name: /^I have read this declaration/ }).check()
  await page.getByRole('button', { name: 'Sign declaration' }).click()
}
