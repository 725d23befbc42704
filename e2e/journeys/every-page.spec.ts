import type { Page } from '@playwright/test'
import { groupBy } from '@/domain/group-by'
import { registerAccount } from '../support/accounts'
import { findPages, furnish, organisationFor, visits } from '../support/pages'
import { expect, test, withJavaScript } from '../support/test'
import { listOverflows } from '../support/widths'

/** Bytes of all scripts together, gzipped, as they come over the wire, those that load late included. */
const MOST_JAVASCRIPT = 150_000

const NARROW = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 900 }

const pages = findPages()

test('every page on disk is visited, and no other', () => {
  expect(Object.keys(visits).sort()).toEqual(pages)
})

// Without scripts, in a usual run: every form by its own journey, and every width by every-face.spec.ts.
withJavaScript((javaScriptEnabled) => {
  // Loaded as on a phone, and then as wide as a desk: one load shows both.
  test.use({ viewport: NARROW })

  for (const route of pages) {
    test(`${route} opens for those who may, whole and without barriers`, async ({
      page,
      signInAs,
      expectAccessible,
    }, info) => {
      const furnished = await furnish()
      const visit = visits[route]
      if (visit?.as) await signInAs(visit.as, organisationFor(furnished, visit))
      const weight = weighScripts(page)
      const waitUntil = javaScriptEnabled ? 'networkidle' : 'load'
      const response = await page.goto(visit?.address(furnished) ?? '/', { waitUntil })
      expect(response?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page).toHaveTitle(/^(?!Error:|Page not found).+ - Specialist pain quality returns$/)
      expect(await listOverflows(page)).toEqual([])
      await expectAccessible(javaScriptEnabled ? [NARROW, WIDE] : [NARROW])
      if (!javaScriptEnabled) return
      const bytes = await weight()
      info.annotations.push({ type: 'javascript', description: `${route} ${(bytes / 1000).toFixed(1)} kB` })
      expect(bytes, 'JavaScript on first load').toBeLessThanOrEqual(MOST_JAVASCRIPT)
    })
  }
})

test('no two pages have the same title', async ({ page, signInAs }) => {
  test.slow()
  const furnished = await furnish()
  const { personId: person } = await registerAccount({
    ...{ role: 'contributor', name: 'Sam Quill', organisation: furnished.submitted },
  })
  const titles: string[] = []
  const asked = Object.entries(visits).flatMap(([route, visit]) =>
    route.startsWith('/sign-in') ? [] : [visit],
  )
  const byWhom = groupBy(asked, ({ only, as }) => (only && as ? as : 'gatekeeper'))
  for (const [as, theirs] of byWhom) {
    await signInAs(as, organisationFor(furnished, { as, of: 'submitted' }))
    for (const { address } of theirs) {
      const response = await page.request.get(address({ ...furnished, draft: furnished.submitted, person }))
      titles.push(/<title>(.*?)<\/title>/.exec(await response.text())?.[1] ?? '')
    }
  }
  expect([...new Set(titles)]).toEqual(titles)
})

/** Adds up what the scripts of a page weigh as they come, once they have. */
function weighScripts(page: Page) {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
