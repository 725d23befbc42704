import type { BrowserContext } from '@playwright/test'
import { test as base } from './test'

type Kept = Map<string, BrowserContext>

/**
 * The test of every journey, for tests that only look: who looks at page after page keeps the browser in which they signed in, and the
 * tab with the scripts that all pages share, as people do. Each worker keeps one for each person that `whose` names.
 */
export const test = base.extend<{ whose: string }, { kept: Kept }>({
  whose: ['nobody in particular', { option: true }],
  kept: [
    async ({}, use) => {
      const kept: Kept = new Map()
      await use(kept)
      for (const context of kept.values()) await context.close()
    },
    { scope: 'worker' },
  ],
  context: async ({ browser, kept, whose, javaScriptEnabled }, use) => {
    const name = `${whose}, ${javaScriptEnabled ? 'with' : 'without'} scripts`
    const context = kept.get(name) ?? (await browser.newContext())
    kept.set(name, context)
    for (const other of kept.values())
      if (other !== context) for (const page of other.pages()) await page.close()
    await use(context)
  },
  page: async ({ context, viewport }, use) => {
    const page = context.pages()[0] ?? (await context.newPage())
    if (viewport) await page.setViewportSize(viewport)
    await use(page)
    // What one test asked of it is not asked of it in the next.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    page.removeAllListeners('request')
  },
})
