import type { Page } from '@playwright/test'
import { furnish } from '../support/pages'
import { expect, test } from '../support/test'

/** A number of a dashboard, what stands with it, and where it leads; null where it leads nowhere. */
interface Found {
  readonly number: string
  readonly beside: readonly string[]
  readonly href: string | null
}

test('every number of a dashboard leads to a page that holds it, with what it was counted from', async ({
  page,
  signInAs,
}) => {
  test.slow()
  const { commissioner, submitted } = await furnish()
  await signInAs('commissioner', commissioner)
  const dashboards = [
    ...['2026-27-Q2', 'to-2026-27-Q2', '2026-27'].map((span) => `/dashboards?period=${span}`),
    '/dashboards?period=2026-27-Q2&as=first',
    ...['101', '103', '108'].map((code) => `/dashboards/indicators/${code}?period=to-2026-27-Q2`),
    `/dashboards/providers/${submitted}`,
  ]
  const pages = new Map<string, string>()
  let numbers = 0
  for (const dashboard of dashboards) {
    await page.goto(dashboard)
    const found = await numbersOn(page)
    expect(found.length, dashboard).toBeGreaterThan(0)
    for (const { number, beside, href } of found) {
      const where = `${number} on ${dashboard}`
      expect(href, where).not.toBeNull()
      const text = pages.get(href ?? '') ?? (await textOf(page, href ?? ''))
      pages.set(href ?? '', text)
      const absent = [number, ...beside].filter((held) => !text.includes(held))
      expect(absent, `${where}, at ${href}`).toEqual([])
      numbers += 1
    }
  }
  expect(numbers).toBeGreaterThan(100)
})

/** Every number of a page's main part, but for those that name a provider, a line or a quarter. */
function numbersOn(page: Page): Promise<readonly Found[]> {
  return page.getByRole('main').evaluate((main) => {
    const headlines = [...main.querySelectorAll('.app-figure__headline')]
    return headlines.flatMap((headline) => {
      const number = headline.textContent.trim()
      if (!/\d/.test(number)) return []
      const parts = headline.parentElement?.querySelectorAll('.app-figure__part') ?? []
      const counts = [...parts].map(({ textContent }) => textContent.trim())
      const beside = counts.filter((part) => /^[\d,]+ of [\d,]+$/.test(part))
      return [{ number, beside, href: headline.closest('a')?.getAttribute('href') ?? null }]
    })
  })
}

async function textOf(page: Page, href: string): Promise<string> {
  const answer = await page.request.get(href)
  expect(answer.status(), href).toBe(200)
  const main = /<main[^]*<\/main>/.exec(await answer.text())?.[0] ?? ''
  return main.replaceAll(/<!-- -->|<[^>]*>/g, '')
}
