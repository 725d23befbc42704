import type { Page } from '@playwright/test'
import { furnish } from '../support/pages'
import { idOf } from '../support/returns'
import { expect, test } from '../support/test'

/** An A4 sheet within its margins, in the pixels of a browser: upright, and on its side. */
const UPRIGHT = { width: 680, height: 1009 }
const SIDEWAYS = { width: 1046, height: 718 }

test('a receipt is printed whole, with its snapshot', async ({ page, signInAs }) => {
  const { commissioner, submitted } = await furnish()
  await signInAs('commissioner', commissioner)
  await showOnPaper(page, `/returns/${idOf(submitted)}/submitted`, UPRIGHT)
  await expect(page.getByText(/^\{".*"figures":/)).toBeVisible()
  expect(await listCutOff(page)).toEqual([])
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
  const printed = await page.pdf({ preferCSSPageSize: true })
  const sheets = printed.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
  expect(sheets).toHaveLength(Math.ceil(length / SIDEWAYS.height))
})

test('a definition is printed whole', async ({ page }) => {
  await showOnPaper(page, '/indicators/106', UPRIGHT)
  expect(await listCutOff(page)).toEqual([])
})

async function showOnPaper(page: Page, address: string, sheet: { width: number; height: number }) {
  await page.setViewportSize(sheet)
  await page.emulateMedia({ media: 'print' })
  await page.goto(address, { waitUntil: 'networkidle' })
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
