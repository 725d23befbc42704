import AxeBuilder from '@axe-core/playwright'
import { type Browser, type Page, expect } from '@playwright/test'
import { createRequire } from 'node:module'

export type Size = { width: number; height: number }

const builderRequires = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
/** The checker itself, which the builder would read into a document twice for each check. */
const { source } = builderRequires('axe-core') as { readonly source: string }
const NOTHING = 'undefined'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose answer hangs on where things stand and how large they are, and so on how wide letters are. */
const OF_LAYOUT = ['color-contrast', 'scrollable-region-focusable', 'target-size']

/** Which rules are asked: all of them, or those alone that another face can break. */
export type Rules = 'all' | 'of layout'

/**
 * Each way in which the page, as it now stands, fails WCAG 2.2 AA or good practice, in a line that names the place; in
 * each of the sizes, where any are named.
 */
export async function listBarriers(page: Page, sizes: readonly Size[] = [], rules: Rules = 'all') {
  if (sizes.length === 0) return check(page, rules)
  const barriers: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    barriers.push(...(await check(page, rules)))
  }
  return barriers
}

/** Asks the page itself, which has no frame: the way that has regard to frames opens another page for each answer. */
async function check(page: Page, rules: Rules) {
  expect(page.frames(), 'frames, which would go unchecked').toHaveLength(1)
  // Half a megabyte: what a document has been given it keeps.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const builder = new AxeBuilder({ page, axeSource: NOTHING }).options({ resultTypes: ['violations'] })
  const checker = rules === 'all' ? builder.withTags(TAGS) : builder.withRules(OF_LAYOUT)
  const { violations } = await checker.setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}

/**
 * The same for a page that runs no JavaScript. The checker itself needs some, so it checks a copy: what the browser
 * holds, without its scripts and with what it shows for want of them, at the same address. The size is the test's
 * unless others are named.
 */
export async function listBarriersWithoutScripts(page: Page, browser: Browser, sizes: readonly Size[] = []) {
  // A page comes in pieces, and half of it has other faults than the whole.
  await page.waitForLoadState()
  const body = (await page.content())
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/<\/?noscript\b[^>]*>/g, '')
  const context = await browser.newContext({ javaScriptEnabled: true })
  try {
    const copy = await context.newPage()
    await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body }))
    await copy.goto(page.url())
    return await listBarriers(copy, sizes)
  } finally {
    await context.close()
  }
}
