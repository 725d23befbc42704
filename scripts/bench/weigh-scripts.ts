import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../../e2e/support/find-browser'
import type { Person } from './person'

/** Bytes of all scripts of each page, gzipped, as a browser gets them before anything is pressed; none without a browser. */
export async function weighScripts(
  origin: string,
  { cookie }: Person,
  pages: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, number>>> {
  const browser = await launch()
  if (!browser) return {}
  try {
    const weights: Record<string, number> = {}
    for (const [name, path] of Object.entries(pages)) {
      const context = await browser.newContext()
      await context.addCookies([{ ...cookie, url: origin }])
      weights[name] = await weigh(await context.newPage(), `${origin}${path}`)
      await context.close()
    }
    return weights
  } finally {
    await browser.close()
  }
}

async function weigh(page: Awaited<ReturnType<Browser['newPage']>>, address: string): Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function launch(): Promise<Browser | null> {
  try {
    return await chromium.launch(findBrowser())
  } catch (failure) {
    const [reason = ''] = String(failure).split('\n')
    console.log(`JavaScript is not weighed: ${reason}`)
    return null
  }
}
