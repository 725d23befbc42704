import type { Page } from '@playwright/test'
import { findPages, furnish, organisationFor, visits } from './support/pages'
import { expect, test } from './support/test'
import { listBroken, listOverflows, widthOfLetters } from './support/widths'

/** Who opens which pages, by what stands in `visits`: each person signs in once and opens all of theirs. */
const opened = new Map<string, string[]>()
for (const route of findPages()) {
  const { as = 'nobody in particular', of = 'draft' } = visits[route] ?? {}
  const who = `${as}, ${of}`
  opened.set(who, [...(opened.get(who) ?? []), route])
}

/** A phone lays a page out, and scrolls to what its address names, before any script has come. */
const moments = { 'before its scripts have come': holdScripts, 'once its scripts have come': null }

for (const [moment, prepare] of Object.entries(moments)) {
  for (const [who, routes] of opened) {
    test(`no page is too wide in this face, ${moment}: ${who}`, async ({ page, signInAs }) => {
      test.slow()
      const furnished = await furnish()
      const visit = visits[routes[0] ?? '']
      if (visit?.as) await signInAs(visit.as, organisationFor(furnished, visit))
      await prepare?.(page)
      const overflows: string[] = []
      for (const route of routes) {
        await page.goto(visits[route]?.address(furnished) ?? '/', {
          waitUntil: prepare ? 'domcontentloaded' : 'load',
        })
        overflows.push(...(await listOverflows(page)))
      }
      expect(overflows).toEqual([])
    })
  }
}

test('no column title is broken inside a word, but by a hyphen', async ({ page, signInAs }) => {
  const { commissioner } = await furnish()
  await signInAs('commissioner', commissioner)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/dashboards')
  expect(await page.getByRole('columnheader').count()).toBeGreaterThan(12)
  expect(await listBroken(page)).toEqual([])
})

test('letters are as wide as those of the face', async ({ page }, { project }) => {
  await page.goto('/sign-in')
  expect(await widthOfLetters(page)).toBe({ 'wide face': 63, 'narrow face': 35 }[project.name])
})

/** They are asked for, and never answered. */
async function holdScripts(page: Page) {
  await page.route('**/*.js', () => undefined)
}
