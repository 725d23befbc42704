import type { Page, Route } from '@playwright/test'
import { ask } from '../support/ask'
import { boxOn, fillSection } from '../support/fill-section'
import { PROGRAMME, openProgramme, statusOf } from '../support/open-programme'
import { idOf } from '../support/returns'
import { expect, test } from '../support/test'

/** A page saves itself some seconds after the last letter. */
const PATIENCE = { timeout: 15_000 }
const soon = expect.configure(PATIENCE)
const STAY = { name: 'Save and stay on this page' }

/** What is stored of line 106, and how often something of it was saved. */
async function storedOf(provider: string) {
  const figures = await ask<{ field: string; number: string | null }>(
    `SELECT field, number FROM draft_figure WHERE provider_code = $1 AND indicator = '106' ORDER BY field`,
    [provider],
  )
  const saves = await ask(`SELECT 1 FROM audit_event WHERE object = $1 AND action = 'section-saved'`, [
    `${idOf(provider)}/programme`,
  ])
  return [Object.fromEntries(figures.map(({ field, number }) => [field, Number(number)])), saves.length]
}

/** Does something else with the next post of the page; those after it arrive as ever. */
async function catchNextPost(page: Page, instead: (route: Route) => Promise<void>) {
  let isCaught = false
  await page.route('**/programme*', async (route) => {
    if (isCaught || route.request().method() !== 'POST') return route.fallback()
    isCaught = true
    return instead(route)
  })
}

test('a save whose answer is lost on the way is neither lost nor stored twice, and collides with nobody', async ({
  page,
  watched,
}) => {
  test.slow()
  const { provider } = await openProgramme(page)
  await catchNextPost(page, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await fillSection(page, PROGRAMME)
  await soon(statusOf(page)).toHaveText(/^Not saved: no connection, trying again/)
  expect(await storedOf(provider)).toEqual([{ denominator: 40, numerator: 24 }, 1])
  await fillSection(page, { '106.numerator': '25' })
  await soon(statusOf(page)).toHaveText(/^Saved at \d\d:\d\d by you\.$/)
  await expect.poll(() => storedOf(provider), PATIENCE).toEqual([{ denominator: 40, numerator: 25 }, 2])
  await fillSection(page, { '106.numerator': '26', '106.neverAttended': '3' })
  await page.getByRole('button', STAY).click()
  await expect(page).toHaveURL(/saved=yes/)
  expect((await storedOf(provider))[0]).toEqual({ denominator: 40, neverAttended: 3, numerator: 26 })
  expect(watched.faults).toEqual([expect.stringContaining('net::ERR_FAILED')])
  watched.faults.length = 0
})

test('a save that never arrived is sent again, and pressing the button meanwhile loses nothing', async ({
  page,
  watched,
}) => {
  const { provider } = await openProgramme(page)
  await catchNextPost(page, (route) => route.abort())
  await fillSection(page, PROGRAMME)
  await soon(statusOf(page)).toHaveText(/^Not saved: no connection, trying again/)
  expect(await storedOf(provider)).toEqual([{}, 0])
  await fillSection(page, { '106.numerator': '25' })
  await page.getByRole('button', STAY).click()
  await expect(page).toHaveURL(/saved=yes/)
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('25')
  expect((await storedOf(provider))[0]).toEqual({ denominator: 40, numerator: 25 })
  watched.faults.length = 0
})

test('a button that is pressed before an earlier save was answered posts after it, and both are stored once', async ({
  page,
}) => {
  const { provider } = await openProgramme(page)
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await catchNextPost(page, async (route) => {
    const response = await route.fetch()
    await released
    await route.fulfill({ response })
  })
  await fillSection(page, PROGRAMME)
  await expect.poll(() => storedOf(provider), PATIENCE).toEqual([{ denominator: 40, numerator: 24 }, 1])
  await soon(statusOf(page)).toHaveText('Saving…')
  await fillSection(page, { '106.numerator': '25' })
  await page.getByRole('button', STAY).click()
  // Long enough for a post that did not wait to have arrived.
  await page.waitForTimeout(1_000)
  expect(await storedOf(provider)).toEqual([{ denominator: 40, numerator: 24 }, 1])
  release()
  await expect(page).toHaveURL(/saved=yes/)
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('25')
  expect(await storedOf(provider)).toEqual([{ denominator: 40, numerator: 25 }, 2])
})

/** Holds back the answer to the form that the button posts, which is the second post: the first is the save before it. */
async function holdAnswer(page: Page) {
  let posts = 0
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/programme*', async (route) => {
    if (route.request().method() !== 'POST' || (posts += 1) !== 2) return route.fallback()
    const response = await route.fetch({ maxRedirects: 0 })
    await released
    return route.fulfill({ response })
  })
  return { arrived: expect.poll(() => posts, PATIENCE).toBe(2), release: () => release() }
}

test('what is typed while a press is answered stays, refused or saved, and leaving asks again after it', async ({
  page,
}) => {
  test.slow()
  const { provider } = await openProgramme(page)
  const refusal = await holdAnswer(page)
  await fillSection(page, { ...PROGRAMME, '106.numerator': '2O' })
  await page.getByRole('button', STAY).click()
  await refusal.arrived
  await fillSection(page, { '106.numerator': '20' })
  refusal.release()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Not everything is saved yet')
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('20')
  await page.getByRole('button', STAY).click()
  await expect(page).toHaveURL(/saved=yes/)
  expect((await storedOf(provider))[0]).toEqual({ denominator: 40, numerator: 20 })

  await page.unrouteAll({ behavior: 'wait' })
  const saved = await holdAnswer(page)
  await fillSection(page, { '106.numerator': '21' })
  await page.getByRole('button', STAY).click()
  await saved.arrived
  await fillSection(page, { '106.neverAttended': '3' })
  saved.release()
  const both = { denominator: 40, neverAttended: 3, numerator: 21 }
  await expect.poll(async () => (await storedOf(provider))[0], PATIENCE).toEqual(both)
  await expect(boxOn(page, '106', 'neverAttended')).toHaveValue('3')
  await soon(statusOf(page)).toHaveText(/^Saved at \d\d:\d\d by you\.$/)

  const asked: string[] = []
  page.on('dialog', (dialog) => void (asked.push(dialog.type()), dialog.dismiss()))
  await fillSection(page, { '106.numerator': '2O' })
  await page.getByRole('link', { name: /^(Skip|Continue) to Quality/ }).click()
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('2O')
})

test('what saves itself stores no half-typed figure, and a blank is stored as a blank', async ({ page }) => {
  test.slow()
  const { provider } = await openProgramme(page)
  await fillSection(page, { ...PROGRAMME, '106.numerator': '2O' })
  await soon(statusOf(page)).toHaveText(/by you, except one box that says what to change\.$/)
  expect((await storedOf(provider))[0]).toEqual({ denominator: 40 })
  await fillSection(page, { '106.numerator': '20' })
  await soon(statusOf(page)).toHaveText(/^Saved at \d\d:\d\d by you\.$/)
  await fillSection(page, { '106.numerator': '20,' })
  await soon(statusOf(page)).toHaveText(/except one box that says what to change\.$/)
  expect((await storedOf(provider))[0]).toEqual({ denominator: 40, numerator: 20 })
  await fillSection(page, { '106.numerator': '', '106.denominator': '' })
  await expect.poll(async () => (await storedOf(provider))[0], PATIENCE).toEqual({})
})
