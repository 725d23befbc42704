import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Typed } from '@/domain/forms/read-boxes'
import { toDecimals } from '@/domain/statistics/round-half-up'
import { wilsonInterval } from '@/domain/statistics/wilson-interval'
import { aLine } from '../../tests/factories/typed-return'
import { cordotomies, neuromodulationPairs } from '../../tests/fixtures/published'
import { readCsv } from '../support/csv'
import { factOn } from '../support/facts'
import { fillSection } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { idOf, sectionsInOrder } from '../support/returns'
import { expect, test, withJavaScript } from '../support/test'
import { whyBox } from '../support/why'

const pairs = { n: neuromodulationPairs.numerator, d: neuromodulationPairs.denominator }
const done = cordotomies.procedures

/** How many of the cordotomies are in the registry is invented: all of them. What each line comes to is worked out by hand. */
const lines = [
  {
    code: '101',
    n: pairs.d,
    d: pairs.d,
    counts: '1,811 of 1,811',
    share: '100.0%',
    interval: '99.8% to 100.0%',
  },
  { code: '102', n: done, d: done, counts: '159 of 159', share: '100.0%', interval: '97.6% to 100.0%' },
  {
    code: '107',
    n: pairs.n,
    d: pairs.d,
    counts: '1,236 of 1,811',
    share: '68.2%',
    interval: '66.1% to 70.4%',
  },
] as const

const nil = (code: string): Typed => ({ [`${code}.state`]: 'nil' })
const unknown = (code: string): Typed => ({
  [`${code}.state`]: 'not-available',
  [`${code}.reason`]: 'The registry reports do not give this figure.',
})

const typed: Readonly<Record<string, Typed>> = {
  about: { 'about.neuromodulationExtract': '30/10/2026', 'about.cordotomyExtract': '30/10/2026' },
  devices: {
    ...aLine('101', { denominator: `${pairs.d}`, numerator: `${pairs.d}` }),
    ...unknown('105'),
    ...aLine('107', { numerator: `${pairs.n}` }),
    ...unknown('108'),
  },
  cordotomy: aLine('102', { denominator: `${done}`, numerator: `${done}` }),
  'waiting-times': { ...unknown('103'), ...unknown('104') },
  programme: nil('106'),
  outcomes: { ...unknown('109'), ...unknown('110') },
  experience: { ...nil('204'), ...nil('205') },
}

withJavaScript(() => {
  test('published registry figures come out as published, wherever they are shown', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider, commissioner } = await registerPlace()
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${idOf(provider)}/about`)
    await typeAll(page)
    await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
    await page.getByRole('button', { name: 'Submit return' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Return submitted' })).toBeVisible()

    await signInAs('commissioner', commissioner)
    await page.goto('/dashboards?period=2026-27-Q2&view=counts')
    const overview = page.getByRole('table', { name: /^Results of/ }).getByRole('row', { name: provider })
    for (const { share, counts, interval } of lines) {
      const cell = overview.getByRole('cell').filter({ hasText: counts })
      await expect(cell).toContainText(share)
      await expect(cell).toContainText(interval)
    }
    for (const { code, share, counts, interval } of lines) {
      await page.goto(`/dashboards/providers/${provider}/2026-27-Q2/${code}`)
      await expect(page.getByText(share, { exact: true })).toBeVisible()
      await expect(page.getByText(`${counts} is ${share}.`)).toContainText(interval)
      const [n = '', d = ''] = counts.split(' of ')
      await expect(factOn(page, 'Worked out as')).toHaveText(
        `${n} ÷ ${d} = ${share}, rounded half up to one decimal`,
      )
    }
    await expectAccessible()

    await page.goto('/exports')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download 2026-27.csv' }).click(),
    ])
    const rows = readCsv(await readFile(await download.path(), 'utf8'))
    for (const { code, n, d } of lines) {
      const row = rows.find((each) => each['provider'] === provider && each['indicator'] === code)
      const expected = wilsonInterval(n, d)
      expect(row).toMatchObject({ state: 'value', numerator: `${n}`, denominator: `${d}`, quarters: '1' })
      expect(row).toMatchObject({
        estimate: toDecimals(n, d, 6),
        lower: expected && toDecimals(expected.lower, 1, 6),
        upper: expected && toDecimals(expected.upper, 1, 6),
      })
    }
    expect(rows.find((each) => each['indicator'] === '107')).toMatchObject({
      estimate: '0.682496',
      lower: '0.660689',
      upper: '0.703530',
    })
  })
})

async function typeAll(page: Page) {
  for (const { code, title } of sectionsInOrder) {
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await fillSection(page, typed[code] ?? {})
    await page.getByRole('button', { name: 'Save and continue' }).click()
    if (code !== 'cordotomy') continue
    // So many are asked about, before the next page is shown.
    await whyBox(page, '102').fill('The registry counts the whole country, and all its years.')
    await page.getByRole('button', { name: 'Save and continue' }).click()
  }
}
