import { type Page, expect } from '@playwright/test'
import { openAwake } from '../support/awake'
import { test } from '../support/demo-test'

/** What a page may be high, by the width of the window: for all 24 providers, and for the twelve of a commissioner. */
const MOST = {
  'national@demo.example': { providers: 24, heights: { 1280: 2000, 1920: 1500, 390: 3400 } },
  'commissioner@north.example': { providers: 12, heights: { 1280: 1500, 1920: 1080, 390: 2600 } },
}

for (const [who, { providers, heights }] of Object.entries(MOST))
  test(`${providers} providers are seen in one look, at every width, and without a script`, async ({
    page,
    signInToDemo,
  }) => {
    await signInToDemo(who)
    for (const [width, most] of Object.entries(heights)) {
      await page.setViewportSize({ width: Number(width), height: width === '1920' ? 1080 : 844 })
      const answer = await openAwake(page, '/dashboards')
      expect((await answer?.body())?.length ?? 0, width).toBeLessThanOrEqual(200_000)
      const { height, overflow } = await page.evaluate(sizeOf)
      expect(height, width).toBeLessThanOrEqual(most)
      expect(overflow, width).toBe(0)
    }
  })

test('a stranger reads who needs a conversation and about what at the top of the page, and asks about it from there', async ({
  page,
  signInToDemo,
}) => {
  await signInToDemo('national@demo.example')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto('/dashboards')
  const sentence = page
    .getByRole('paragraph')
    .filter({ hasText: /needs? a conversation/ })
    .first()
  await expect(sentence).toBeInViewport()
  await expect(sentence).toContainText('ZZ16 (109)')
  const row = page.getByRole('row', { name: /ZZ16 / })
  await expect(row).toBeInViewport({ ratio: 1 })
  await expect(
    row.getByRole('link', { name: '48.5%' }).getByRole('img', { name: 'beyond 99.8%, worse' }),
  ).toBeVisible()
  await row.getByRole('checkbox').check()
  await page.getByRole('checkbox', { name: 'Compare ZZ9' }).check()
  const asked = page.waitForRequest(/\/dashboards\/compare\?/)
  await page.getByRole('button', { name: 'Compare ticked' }).click()
  expect(new URL((await asked).url()).searchParams.getAll('provider').toSorted()).toEqual(['ZZ16', 'ZZ9'])
})

test('it is one landscape sheet for 24 providers, and one of what to ask', async ({ page, signInToDemo }) => {
  await signInToDemo('national@demo.example')
  await openAwake(page, '/dashboards')
  await page.emulateMedia({ media: 'print' })
  expect(await sheetsOf(page)).toEqual(['landscape', 'landscape'])
})

async function sheetsOf(page: Page): Promise<readonly string[]> {
  const printed = await page.pdf({ preferCSSPageSize: true })
  const sizes = printed.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)
  return Array.from(sizes, ([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'upright'))
}

function sizeOf() {
  const { scrollHeight, scrollWidth, clientWidth } = document.documentElement
  return { height: scrollHeight, overflow: scrollWidth - clientWidth }
}
