import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { demoPictures } from '../../src/server/test-settings.mjs'
import { demoJourneys } from '../support/demo-journeys'
import { readDemoStories } from '../support/demo-stories'
import { test } from '../support/demo-test'
import { expect } from '../support/test'

const ROOT = path.resolve(import.meta.dirname, '../..')
const stories = readDemoStories()

for (const { title, address, as, picture } of stories) {
  test(`${title}: it is seen at ${address} by ${as}`, async ({ page, signInToDemo }) => {
    const journey = demoJourneys[title]
    if (!journey) throw new Error(`The README tells of "${title}", and no journey finds it`)
    await signInToDemo(as)
    await page.goto(address)
    const place = await journey(page)
    await expect(place).toBeVisible()
    if (valueOf(ownEnvironment, demoPictures)) await place.screenshot({ path: path.join(ROOT, picture) })
  })
}

test('every story that a journey finds is told in the README', () => {
  expect(stories.map(({ title }) => title)).toEqual(Object.keys(demoJourneys))
})

test('a newcomer finds the three services that need a conversation, by what the screens say', async ({
  page,
  signInToDemo,
}) => {
  test.slow()
  const click = countClicks()
  await signInToDemo('national@demo.example')
  await page.goto('/')
  await click(page.getByRole('link', { name: 'Dashboards', exact: true }))
  const quarter = await page.getByRole('heading', { level: 1 }).textContent()
  const latest = /Quarter \d of \d{4}-\d{2}/.exec(quarter ?? '')?.[0].toLowerCase() ?? ''
  await choose(page, 'Period', new RegExp(`^Four quarters to ${latest}`))
  await click(page.getByRole('button', { name: 'Show', exact: true }))

  // Whoever is to be asked, and about what, stands in the first sentence.
  const sentence = page
    .getByRole('paragraph')
    .filter({ hasText: / need a conversation/ })
    .first()
  await expect(sentence).toContainText('ZZ9')
  await expect(sentence).toContainText('ZZ16')
  const ring = page.getByText('Whom to ring', { exact: true })
  await ring.click()
  await expect(page.getByRole('listitem').filter({ hasText: /^ZZ13 / })).toBeVisible()
  await ring.click()

  await click(page.getByRole('link', { name: 'Wait, non-cancer (days)' }))
  await expect(firstOf(page)).toHaveText(/^ZZ9 /)
  await click(firstOf(page))
  await expect(page.getByRole('main')).toContainText('103')
  await page.goBack()

  await click(page.getByRole('link', { name: 'Quality of life recorded' }))
  await expect(firstOf(page)).toHaveText(/^ZZ16 /)
  await click(page.getByRole('link', { name: '109', exact: true }).first())
  await expect(page.getByRole('main')).toContainText('ZZ16')
  expect(click.count()).toBeLessThanOrEqual(12)
})

/** Presses what is named, and counts. */
function countClicks() {
  let clicks = 0
  const click = async (place: Locator) => {
    clicks += 1
    await place.click()
  }
  return Object.assign(click, { count: () => clicks })
}

async function choose(page: Page, box: string, wanted: RegExp) {
  const option = page.getByLabel(box).locator('option').filter({ hasText: wanted }).first()
  await page.getByLabel(box).selectOption((await option.getAttribute('value')) ?? '')
}

/** The first provider of the matrix, after all of them together. */
function firstOf(page: Page) {
  return page
    .getByRole('table', { name: /^Results / })
    .getByRole('row')
    .nth(2)
    .getByRole('link')
    .first()
}
