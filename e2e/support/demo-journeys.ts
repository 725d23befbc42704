import { expect, type Locator, type Page } from '@playwright/test'
import { ANSWER, MISTAKEN, NO_SURVEYS, QUESTION } from '@/demo/stories'

/** Finds a story on the page that the README names, and says where on the screen it stands. */
type Journey = (page: Page) => Promise<Locator>

/** How each story of the README is found, by its title there. */
export const demoJourneys: Readonly<Record<string, Journey>> = {
  'A real improvement': async (page) => {
    const [before = 0, after = 0] = await numbersOf(findingOf(page, '106'))
    expect(after - before).toBeGreaterThan(20)
    return chartSaying(page, '106', [/More than chance: the difference in [a-z ]+ is /, 'Higher is better.'])
  },
  'A real deterioration': async (page) => {
    const [before = 0, after = 0] = await numbersOf(findingOf(page, '103'))
    expect(after / before).toBeGreaterThan(1.5)
    return chartSaying(page, '103', [/More than chance: the difference in [a-z ]+ is /, 'Lower is better.'])
  },
  'An outlier': async (page) => {
    const row = page.getByRole('table', { name: /^109 by provider/ }).getByRole('row', { name: /^ZZ16 / })
    const [percent = 100] = await numbersOf(row.getByRole('cell').first())
    expect(percent).toBeLessThan(50)
    await expect(page.getByText(/\bphi \d/).first()).toBeVisible()
    return rowSaying(page.locator('.app-indicator__sentence'), [
      /Alarm, beyond 99\.8% on the worse side: ZZ16 /,
    ])
  },
  'Not offered': async (page) => rowSaying(lineOf(page, '102'), ['Not offered']),
  Late: async (page) => {
    const address = page.url()
    await page.goto('/dashboards/providers/ZZ11')
    await rowSaying(await returnOf(page, 5), [/late by \d+ days?/])
    await page.goto(address)
    await rowSaying(await returnOf(page, 1), [/late by \d+ days?/])
    return stripOf(page)
  },
  Missing: async (page) => {
    const missing = await returnOf(page, 3)
    const year = page.getByRole('table', { name: 'Completeness and timeliness' }).getByRole('row').last()
    await rowSaying(year, ['3 of 4', '1 overdue'])
    await rowSaying(missing, [/not received, \d+ days late/])
    return stripOf(page)
  },
  'Not available': async (page) => {
    for (const code of ['204', '205']) await rowSaying(lineOf(page, code), ['Not available', NO_SURVEYS])
    return lineOf(page, '204')
  },
  'Copied forward': async (page) => {
    await receivedOf(page, 'ZZ8').nth(1).getByRole('link').click()
    const told = page.locator('dl').filter({ hasText: 'Why the figures of the whole return are right' })
    return rowSaying(told, [
      /Every figure is the same as in .* \(rule C21\)/,
      'The figures are the same again.',
    ])
  },
  Corrected: async (page) => {
    await receivedOf(page, 'ZZ3').nth(1).getByRole('link').click()
    await rowSaying(versionsOn(page), [/Version 2, shown here \(in force\)/, MISTAKEN, 'reopened version 1'])
    return rowSaying(page.getByRole('table', { name: 'What changed since version 1' }), ['106'])
  },
  'A query answered': async (page) => {
    await receivedOf(page, 'ZZ15').nth(1).getByRole('link').click()
    await rowSaying(versionsOn(page), [QUESTION, /asked for a correction of version 1/])
    return rowSaying(page.getByRole('table', { name: 'What changed since version 1' }), ['109', ANSWER])
  },
  Accepted: async (page) => {
    await expect(receivedOf(page, 'ZZ9').filter({ hasText: 'Accepted' })).toHaveCount(0)
    const accepted = receivedOf(page, 'ZZ1').filter({ hasText: 'Accepted' })
    await expect(accepted).toHaveCount(4)
    await rowSaying(receivedOf(page, 'ZZ1').first(), ['Submitted'])
    return accepted.first()
  },
  'Tiny numbers': async (page) => {
    await rowSaying(lineOf(page, '103'), [/days, [1-3] patients?/, 'Fewer than 8'])
    return chartSaying(page, '106', ['too few patients to say whether it changed'])
  },
  Begun: async (page) => {
    const draft = page.getByRole('table', { name: 'To be submitted' }).getByRole('row', { name: /^ZZ2,/ })
    await rowSaying(draft, ['In progress'])
    await draft.getByRole('link').first().click()
    await expect(page.getByText(/^2 of \d sections complete\./)).toBeVisible()
    return rowSaying(page.getByRole('main').getByRole('list').first(), ['Complete', 'Not started'])
  },
  'Put right': async (page) => {
    await page.getByRole('row', { name: /^ZZ1 / }).getByRole('link').first().click()
    await page.getByRole('link', { name: 'Last year beside this year' }).click()
    return rowSaying(page.getByRole('row', { name: /^203 / }), ['Not met', 'Now met'])
  },
  Overdue: async (page) => {
    const own = page.getByRole('row', { name: /^ZZ2 / })
    // It is said to be overdue from the deadline, 30 June, until the next year's begins.
    await rowSaying(own, [/Overdue|Not signed yet/])
    const address = page.url()
    await page.goto('/dashboards/providers/ZZ2')
    const standing = page.locator('dl > div').filter({ hasText: /^Declaration and profile/ })
    await rowSaying(standing, [
      /(overdue since 30 June|not yet due, to be signed by 30 June)/,
      /: \d+ of 10 met/,
    ])
    await page.goto(address)
    await own.getByRole('link').first().click()
    await page.getByRole('link', { name: 'Last year beside this year' }).click()
    const row = page.getByRole('row').filter({ hasText: 'The action of last year is carried over.' })
    return rowSaying(row, ['Still not met'])
  },
}

function chartOf(page: Page, code: string) {
  return page.getByRole('figure', { name: new RegExp(`^${code} `) })
}

/** What the heading of a chart says that it shows: a rise, and from what to what. */
function findingOf(page: Page, code: string) {
  return chartOf(page, code).getByRole('heading', { name: / rose from / })
}

/** The row of a line on the page of a provider. */
function lineOf(page: Page, code: string) {
  return page.getByRole('group', { name: new RegExp(`^${code} `) })
}

/** So many quarters before the open one, which stands last in the strip of returns, once that is unfolded. */
async function returnOf(page: Page, before: number) {
  await page.getByText('Every return, and completeness').click()
  return stripOf(page)
    .getByRole('listitem')
    .nth(-1 - before)
}

/** Every return of a provider, as one strip of shapes. */
function stripOf(page: Page) {
  return page.getByRole('list', { name: /^Returns/ })
}

/** What a provider sent, newest first. */
function receivedOf(page: Page, provider: string) {
  const table = page.getByRole('table', { name: 'Received, and earlier quarters' })
  return table.getByRole('row', { name: new RegExp(`^${provider}, `) })
}

function versionsOn(page: Page) {
  return page.getByRole('table', { name: 'Versions of this return' })
}

async function rowSaying(place: Locator, words: readonly (string | RegExp)[]) {
  for (const each of words) await expect(place).toContainText(each)
  return place
}

function chartSaying(page: Page, code: string, words: readonly (string | RegExp)[]) {
  return rowSaying(chartOf(page, code), words)
}

/** The numbers that a place shows, in their order, without the code that it may begin with. */
async function numbersOf(place: Locator): Promise<number[]> {
  const text = ((await place.textContent()) ?? '').replace(/^\d{3} /, '')
  return (text.match(/\d[\d,.]*\d|\d/g) ?? []).map((number) => Number(number.replaceAll(',', '')))
}
