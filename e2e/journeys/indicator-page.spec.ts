import { type Page, expect } from '@playwright/test'
import { test } from '../support/demo-test'

/** What the page of an indicator of 24 providers may be high at most, by the width of the screen. */
const HEIGHTS = { 1280: 1700, 1920: 1300, 390: 3400 } as const

const CODES = ['101', '102', '103', '104', '105', '106', '107', '108', '109', '110', '204', '205']

test('every indicator is seen in one look, at every width, and nothing scrolls sideways', async ({
  page,
  signInToDemo,
}) => {
  test.slow()
  await signInToDemo('national@demo.example')
  const tooHigh: string[] = []
  for (const [width, most] of Object.entries(HEIGHTS)) {
    await page.setViewportSize({ width: Number(width), height: width === '1920' ? 1080 : 844 })
    for (const code of CODES) {
      await page.goto(`/dashboards/indicators/${code}`)
      const { height, overflow } = await page.evaluate(sizeOf)
      if (height > most || overflow > 0)
        tooHigh.push(`${code} at ${width}: ${height} high, ${overflow} too wide`)
      expect(await listSmall(page), `${code} at ${width}`).toEqual([])
    }
  }
  expect(tooHigh).toEqual([])
})

test('who stands apart is said, drawn in the funnel by name, and marked in its row', async ({
  page,
  signInToDemo,
}) => {
  await signInToDemo('national@demo.example')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto('/dashboards/indicators/109')
  await expect(page.getByText('Beyond 99.8% on the worse side:')).toContainText('ZZ16')
  const funnel = page.getByRole('figure', { name: /^By patients/ })
  await expect(funnel).toBeInViewport()
  await expect(funnel.getByText('ZZ16')).toBeVisible()
  // It has the whole width of its column, and the table stands beside it.
  const [drawn, table] = [await funnel.boundingBox(), await page.getByRole('table').first().boundingBox()]
  expect(drawn?.width).toBeGreaterThan(800)
  expect((drawn?.x ?? 0) + (drawn?.width ?? 0)).toBeLessThanOrEqual(table?.x ?? 0)
})

test('a rare line is seen on a scale of its own, whose axis says where it ends', async ({
  page,
  signInToDemo,
}) => {
  await signInToDemo('national@demo.example')
  await page.goto('/dashboards/indicators/105')
  const said = await page.getByRole('columnheader', { name: /interval/ }).textContent()
  const ticks = [...(said ?? '').matchAll(/(\d+)%/g)].map(([, tick]) => Number(tick))
  expect(ticks[0], said ?? '').toBe(95)
  expect(ticks[1]).toBe(0)
  expect(ticks.at(-1)).toBeLessThan(50)
})

test('each picture is saved as PNG, drawn by the browser from the one that is taken away', async ({
  page,
  signInToDemo,
}) => {
  await signInToDemo('national@demo.example')
  await page.goto('/dashboards/indicators/109')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /PNG.* of the funnel/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/109.*funnel\.png$/)
  const bytes: Buffer[] = []
  for await (const chunk of await download.createReadStream()) bytes.push(chunk as Buffer)
  expect(Buffer.concat(bytes).subarray(1, 4).toString()).toBe('PNG')
  expect(Buffer.concat(bytes).length).toBeGreaterThan(10_000)
})

/** Words of the page that are smaller than 14 px on the screen. */
function listSmall(page: Page) {
  return page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('*')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .filter((element) => element.getClientRects().length > 0 && !element.closest('svg'))
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 14)
      .map((element) => element.className),
  )
}

function sizeOf() {
  const { scrollHeight, scrollWidth, clientWidth } = document.documentElement
  return { height: scrollHeight, overflow: scrollWidth - clientWidth }
}

test('an indicator and providers side by side are printed on one sheet each, without a word over another', async ({
  page,
  signInToDemo,
}) => {
  await signInToDemo('national@demo.example')
  await page.setViewportSize({ width: 680, height: 1009 })
  await page.emulateMedia({ media: 'print' })
  const compared = '/dashboards/compare?provider=ZZ9&provider=ZZ16&provider=ZZ1&provider=ZZ2'
  for (const address of [
    ...['103', '105', '109'].map((code) => `/dashboards/indicators/${code}`),
    compared,
  ]) {
    await page.goto(address)
    const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(printed.toString('latin1').match(/\/MediaBox/g), address).toHaveLength(1)
    expect(await page.evaluate(listOver), address).toEqual([])
  }
})

/** Cells whose words reach into the next one. */
function listOver() {
  return [...document.querySelectorAll('main :is(th, td)')]
    .filter(
      (cell) => getComputedStyle(cell).overflow === 'visible' && cell.scrollWidth > cell.clientWidth + 1,
    )
    .map(({ textContent }) => textContent)
}
