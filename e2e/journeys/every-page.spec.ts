import type { BrowserContext, Page } from '@playwright/test'
import { groupBy } from '@/domain/group-by'
import type { Rules } from '../support/accessibility'
import { registerAccount } from '../support/accounts'
import { untilAwake } from '../support/awake'
import { findPages, furnish, organisationFor, visits } from '../support/pages'
import { test } from '../support/kept-test'
import { expect, withJavaScript } from '../support/test'
import { listOverflows } from '../support/widths'
import { isWhole } from '../../tests/support/extent'

/** Bytes of all scripts together, gzipped, as they come over the wire, those that load late included. */
const MOST_JAVASCRIPT = 150_000

const NARROW = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 900 }

const pages = findPages()

test('every page on disk is visited, and no other', () => {
  expect(Object.keys(visits).sort()).toEqual(pages)
})

/** Who opens which pages, by what stands in `visits`. */
const byWhom = groupBy(pages, (route) => {
  const { as = 'nobody in particular', of = 'draft' } = visits[route] ?? {}
  return `${as}, ${of}`
})

// Without scripts, in a usual run: every form by its own journey.
withJavaScript((javaScriptEnabled) => {
  for (const [whose, routes] of byWhom) {
    test.describe(whose, () => {
      // Loaded as on a phone, and then as wide as a desk: one load shows both.
      test.use({ viewport: NARROW, whose })

      for (const route of routes) {
        test(`${route} opens for those who may, whole and without barriers`, async ({
          context,
          page,
          signInAs,
          expectAccessible,
        }, info) => {
          const furnished = await furnish()
          const visit = visits[route]
          if (visit?.as && !(await isSignedIn(context)))
            await signInAs(visit.as, organisationFor(furnished, visit))
          const weight = weighScripts(page)
          // A phone lays a page out, and scrolls to what its address names, before any script has come.
          const letScriptsCome = javaScriptEnabled ? await holdScripts(page) : null
          const waitUntil = letScriptsCome ? 'domcontentloaded' : 'load'
          const response = await page.goto(visit?.address(furnished) ?? '/', { waitUntil })
          expect(response?.status()).toBe(200)
          if (letScriptsCome) {
            expect(await listOverflows(page), 'before its scripts have come').toEqual([])
            letScriptsCome()
            await page.setViewportSize(NARROW)
            await page.waitForLoadState()
            await untilAwake(page)
          }
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
          await expect(page).toHaveTitle(/^(?!Error:|Page not found).+ - Specialist pain quality returns$/)
          expect(await listOverflows(page)).toEqual([])
          await expectAccessible(javaScriptEnabled ? [NARROW, WIDE] : [NARROW], rulesIn(info.project.name))
          if (!javaScriptEnabled) return
          const bytes = await weight()
          const description = `${route} ${(bytes / 1000).toFixed(1)} kB`
          info.annotations.push({ type: 'javascript', description })
          // The shell alone is most of it: what weighs next to nothing was not weighed.
          expect(bytes, 'JavaScript on first load').toBeGreaterThan(MOST_JAVASCRIPT / 2)
          expect(bytes, 'JavaScript on first load').toBeLessThanOrEqual(MOST_JAVASCRIPT)
        })
      }
    })
  }
})

/** A whole run asks everything of the usual face, and of the others what letters of another width can break. */
function rulesIn(project: string): Rules {
  return isWhole && project.endsWith(' face') ? 'of layout' : 'all'
}

/** They are asked for, and answered once that is let happen. */
async function holdScripts(page: Page): Promise<() => void> {
  let letThemCome: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letThemCome = resolve))
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  return letThemCome
}

async function isSignedIn(context: BrowserContext): Promise<boolean> {
  return (await context.cookies()).some(({ name }) => name === 'assurance-session')
}

test.describe('everybody in turn', () => {
  test.use({ whose: 'everybody in turn' })

  test('no two pages have the same title', async ({ page, signInAs }) => {
    test.slow()
    const furnished = await furnish()
    const { personId: person } = await registerAccount({
      ...{ role: 'contributor', name: 'Sam Quill', organisation: furnished.submitted },
    })
    const titles: { readonly title: string; readonly at: string }[] = []
    const asked = Object.entries(visits).flatMap(([route, visit]) =>
      route.startsWith('/sign-in') ? [] : [visit],
    )
    const titled = groupBy(asked, ({ only, as }) => (only && as ? as : 'gatekeeper'))
    for (const [as, theirs] of titled) {
      await signInAs(as, organisationFor(furnished, { as, of: 'submitted' }))
      for (const { address } of theirs) {
        const at = address({ ...furnished, draft: furnished.submitted, person })
        const response = await page.request.get(at)
        titles.push({ title: /<title>(.*?)<\/title>/.exec(await response.text())?.[1] ?? '', at })
      }
    }
    const shared = [...groupBy(titles, ({ title }) => title).values()].filter(({ length }) => length > 1)
    expect(shared).toEqual([])
  })
})

/** What scripts weigh as they come over the wire, by their address; from the browser's own store they come again at no weight. */
const weights = new Map<string, Promise<number>>()

/** Adds up what the scripts of a page weigh, once they have come, also those that the browser had already. */
function weighScripts(page: Page) {
  const asked = new Map<string, Promise<number>>()
  page.on('request', (request) => {
    if (request.resourceType() !== 'script') return
    const comes = async () => {
      await (await request.response())?.finished()
      return (await request.sizes()).responseBodySize
    }
    const weight = weights.get(request.url()) ?? comes()
    weights.set(request.url(), weight)
    asked.set(request.url(), weight)
  })
  return async () => (await Promise.all(asked.values())).reduce((sum, size) => sum + size, 0)
}
