import type { Page } from '@playwright/test'
import { reopenReturn } from '@/operations/reopen-return'
import { openReturn } from '@/operations/open-return'
import type { Actor } from '@/domain/access/actor'
import { aFullReturn } from '../../tests/factories/typed-return'
import { PERIOD, registerPlace } from '../support/places'
import { fillDraft, must, submitDraft, submitWhole } from '../support/returns'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

withAndWithoutJavaScript((javaScriptEnabled) => {
  test('a page comes back as it was before a correction, and lists what came later', async ({
    page,
    signInAs,
    expectStatus,
  }) => {
    const { provider, commissioner } = await registerPlace()
    const { lead } = await submitWhole({ provider })
    await signInAs('commissioner', commissioner)
    const pages = [`/dashboards/providers/${provider}/${PERIOD}/106`, `/dashboards/providers/${provider}`]
    const saved = await textsOf(page, pages)
    const moment = new Date().toISOString()
    await correct(provider, lead)
    expect(await textsOf(page, pages)).not.toEqual(saved)

    const then = pages.map((path) => `${path}?at=${encodeURIComponent(moment)}`)
    expect(await textsOf(page, then)).toEqual(saved)
    await page.getByText('1 version came later and is not in it').click()
    await expect(page.getByText(/version 2, submitted by .*: One was counted twice/)).toBeVisible()
    await page.getByRole('link', { name: 'Show it as it is now' }).click()
    await expect(page.locator('.app-about-moment').getByText('Shown as it was')).toHaveCount(0)

    await page.getByText('As it was on a date').click()
    await page.getByLabel('At the end of which day').fill('1999-12-31')
    expectStatus(404)
    await page.getByRole('button', { name: 'Show as it was' }).click()
    // The framework draws a page that calls notFound() in the browser alone.
    if (!javaScriptEnabled) return expect(page).toHaveURL(/at=1999-12-31/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('That date cannot be shown')
    await expect(page.getByText(/^The service began on/)).toBeVisible()
  })
})

/** What stands on pages, but for what they say of the moment as at which they are shown. */
async function textsOf(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const texts = []
  for (const path of paths) {
    await page.goto(path)
    texts.push(
      await page.getByRole('main').evaluate((main) => {
        const copy = main.cloneNode(true) as Element
        for (const part of copy.querySelectorAll('.app-about-moment, .app-stamp, script, style'))
          part.remove()
        return copy.textContent
      }),
    )
  }
  return texts
}

/** The second version of a return, with another figure. */
async function correct(provider: string, lead: Actor): Promise<void> {
  const key = { framework: 'hsps-1767', providerCode: provider, period: PERIOD }
  const { revision } = (await openReturn(lead, key)).current
  must(await reopenReturn(lead, { ...key, revision, reason: 'One was counted twice' }))
  const typed = aFullReturn(PERIOD)
  const programme = {
    ...typed['programme'],
    '106.numerator': '22',
    '106.explanation': 'They were counted again.',
  }
  await fillDraft({ provider, typed: { ...typed, programme } })
  await submitDraft(provider, lead)
}
