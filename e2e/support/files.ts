import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** A file as a browser is given it. */
export const fileOf = (name: string, buffer: Buffer) => ({
  ...{ name, buffer },
  mimeType: 'application/octet-stream',
})

/** Chooses a file in the form for one, and uploads it. */
export async function upload(page: Page, file: ReturnType<typeof fileOf>) {
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
}

/** Takes a file by its link: under which name, and what it holds. */
export async function download(page: Page, name: string) {
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ])
  return { name: kept.suggestedFilename(), content: await readFile(await kept.path()) }
}
