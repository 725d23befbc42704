import type { Page } from '@playwright/test'
import { openAwake } from '../support/awake'
import { furnish } from '../support/pages'
import { registerPlace } from '../support/places'
import { idOf } from '../support/returns'
import { expect, test } from '../support/test'

/** An A4 sheet within its margins, in the pixels of a browser: upright, and on its side. */
const UPRIGHT = { width: 680, height: 1009 }
const SIDEWAYS = { width: 1046, height: 718 }

test('a receipt is printed on two sheets, with what it can be proved by and without raw text', async ({
  page,
  signInAs,
}) => {
  const { commissioner, submitted } = await furnish()
  await signInAs('commissioner', commissioner)
  await showOnPaper(page, `/returns/${idOf(submitted)}/submitted`, UPRIGHT)
  await expect(page.getByText(/^\{".*"figures":/)).toBeHidden()
  await expect(page.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible()
  expect(await listCutOff(page)).toEqual([])
  expect((await sheetsOf(page)).length).toBeLessThanOrEqual(2)
})

test('a blank page of a return is printed with its boxes', async ({ page, signInAs }) => {
  const { provider } = await registerPlace()
  await signInAs('contributor', provider)
  await showOnPaper(page, `/returns/${idOf(provider)}/programme`, UPRIGHT)
  await expect(page.locator('[name="106.numerator"]')).toBeVisible()
  await expect(page.locator('[name="106.reason"]')).toBeVisible()
  expect(await listCutOff(page)).toEqual([])
})

test('a whole return is printed blank in a few pages, with every box and what counts', async ({
  page,
  signInAs,
}) => {
  const { provider } = await registerPlace()
  await signInAs('contributor', provider)
  await page.goto(`/returns/${idOf(provider)}`)
  await page.getByRole('link', { name: 'print the whole return blank' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Blank return')
  await showOnPaper(page, `/worksheet?return=${idOf(provider)}`, UPRIGHT)
  for (const code of ['101', '104', '110', '205'])
    await expect(page.getByRole('heading', { level: 3, name: new RegExp(`^${code} `) })).toBeVisible()
  await expect(page.getByText('Submit by')).toBeVisible()
  expect(await listCutOff(page)).toEqual([])
  const sheets = await sheetsOf(page)
  expect(sheets.length).toBeLessThanOrEqual(6)
  expect(sheets.every(({ isUpright }) => isUpright)).toBe(true)
})

test('a dashboard is printed whole, with every column', async ({ page, signInAs }) => {
  const { commissioner } = await furnish()
  await signInAs('commissioner', commissioner)
  await showOnPaper(page, '/dashboards', SIDEWAYS)
  const table = page.getByRole('table', { name: /^Results of/ })
  await expect(table.getByRole('columnheader', { name: /^205/ })).toBeVisible()
  expect(await listCutOff(page)).toEqual([])
})

test('the overview takes as many sheets as it is long, and none for its heading alone', async ({
  page,
  signInAs,
}) => {
  const { commissioner } = await furnish()
  await signInAs('commissioner', commissioner)
  await showOnPaper(page, '/dashboards', SIDEWAYS)
  const length = await page.evaluate(() => document.documentElement.scrollHeight)
  const sheets = await sheetsOf(page)
  expect(sheets.length).toBeGreaterThan(0)
  expect(sheets.length).toBeLessThanOrEqual(Math.ceil(length / SIDEWAYS.height))
  // What stands above the table would be given a sheet of another shape.
  expect(sheets.filter(({ isUpright }) => isUpright)).toEqual([])
})

test('a definition is printed whole', async ({ page }) => {
  await showOnPaper(page, '/indicators/106', UPRIGHT)
  expect(await listCutOff(page)).toEqual([])
})

/** The sheets that a page takes, and which of them stand upright. */
async function sheetsOf(page: Page) {
  const printed = await page.pdf({ preferCSSPageSize: true })
  const sizes = printed.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)
  return [...sizes].map(([, width, height]) => ({ isUpright: Number(height) > Number(width) }))
}

async function showOnPaper(page: Page, address: string, sheet: { width: number; height: number }) {
  await page.setViewportSize(sheet)
  await page.emulateMedia({ media: 'print' })
  await openAwake(page, address)
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden()
}

/** Words that reach past the edge of the sheet. */
async function listCutOff(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const edge = document.documentElement.clientWidth + 1
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const cutOff: string[] = []
    const range = document.createRange()
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      range.selectNodeContents(text)
      const isShown = !text.parentElement?.closest('.nhsuk-u-visually-hidden, option')
      if (isShown && [...range.getClientRects()].some(({ right }) => right > edge))
        cutOff.push(text.nodeValue ?? '')
    }
    return cutOff
  })
}
