import type { Page } from '@playwright/test'
import { expect, test, withAndWithoutJavaScript } from './support/test'
import { listOverflows, widthOfLetters } from './support/widths'

const CLEAN = '<!doctype html><html lang="en-GB"><title>Planted</title><main><h1>Planted</h1></main></html>'
const MISSING_PICTURE = CLEAN.replace('<h1>', '<img src="/planted-missing" alt="Planted"><h1>')

/** What a journey may meet, the page that holds it, and the complaint by which its test then fails. */
const planted: [fault: string, body: string, complaint: RegExp, policy?: string][] = [
  [
    'a console error',
    CLEAN.replace('<h1>', '<script>console.error("planted")</script><h1>'),
    /console: planted/,
  ],
  [
    'an error that nothing caught',
    CLEAN.replace('<h1>', '<script>throw Error("lost")</script><h1>'),
    /error: lost/,
  ],
  ['a status that was not declared', MISSING_PICTURE, /status of 404/],
  [
    'a style that the security policy refuses',
    CLEAN.replace('<h1>', '<h1 style="color: red">'),
    /Content Security Policy/,
    "style-src 'self'",
  ],
]

/** What an accessible page has none of, and the rule that names it. */
const barriers: [barrier: string, markup: string, rule: string][] = [
  ['a picture without a description', '<img src="data:,">', 'image-alt'],
  ['faint text', '<p style="color: #bbb; background: #fff">Faint</p>', 'color-contrast'],
  ['a box without a label', '<input type="text">', 'label'],
]

for (const [fault, body, complaint, policy] of planted) {
  test(`${fault} fails a journey`, async ({ page, watched }) => {
    await plant(page, body, policy)
    await expect.poll(() => watched.faults).toEqual([expect.stringMatching(complaint)])
    watched.faults.length = 0
  })
}

test('a status that was declared is no fault; one more of it is', async ({ page, watched, expectStatus }) => {
  expectStatus(404)
  await plant(page, MISSING_PICTURE)
  expect(watched.faults).toEqual([])
  await plant(page, MISSING_PICTURE)
  await expect.poll(() => watched.faults).toEqual([expect.stringMatching(/status of 404/)])
  watched.faults.length = 0
})

test('a page that is too wide is found, at each width that it does not fit, with what sticks out', async ({
  page,
}) => {
  await plant(page, CLEAN.replace('</h1>', '</h1><table><td style="min-width: 340px">Wide</table>'))
  expect(await listOverflows(page)).toEqual([expect.stringMatching(/by \d+ at 320: TABLE/)])
})

test('letters are as wide as those of Arial, whatever the machine has', async ({ page }) => {
  await plant(page, CLEAN)
  expect(await widthOfLetters(page)).toBe(56)
})

withAndWithoutJavaScript(() => {
  for (const [barrier, markup, rule] of barriers) {
    test(`${barrier} fails a journey`, async ({ page, expectAccessible }) => {
      await plant(page, CLEAN.replace('</h1>', `</h1>${markup}`))
      await expect(expectAccessible()).rejects.toThrow(rule)
      await expect(expectAccessible([{ width: 390, height: 844 }])).rejects.toThrow(rule)
    })
  }

  test('a clean page passes', async ({ page, expectAccessible }) => {
    await plant(page, CLEAN)
    await expectAccessible()
  })
})

async function plant(page: Page, body: string, policy?: string) {
  const headers = policy ? { 'content-security-policy': policy } : {}
  await page.route('**/planted-missing', (route) => route.fulfill({ status: 404, body: '' }))
  await page.route('**/planted', (route) => route.fulfill({ contentType: 'text/html', body, headers }))
  await page.goto('/planted')
}
