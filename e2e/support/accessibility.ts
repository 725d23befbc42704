import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each way in which the page, as it now stands, fails WCAG 2.2 AA or good practice, in a line that names the place. */
export async function listBarriers(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}

/**
 * The same for a page that runs no JavaScript. The checker itself needs some, so it checks a copy: what the browser
 * holds, without its scripts and with what it shows for want of them, at the same address. The size is the test's.
 */
export async function listBarriersWithoutScripts(page: Page, browser: Browser) {
  const body = (await page.content())
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/<\/?noscript\b[^>]*>/g, '')
  const context = await browser.newContext({ javaScriptEnabled: true })
  try {
    const copy = await context.newPage()
    await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body }))
    await copy.goto(page.url())
    return await listBarriers(copy)
  } finally {
    await context.close()
  }
}
