import type { Page } from '@playwright/test'
import { PASSPHRASE } from '../support/accounts'
import { ask } from '../support/ask'
import { openAwake } from '../support/awake'
import { declarationOf, fillPart, signWhole } from '../support/declarations'
import { statusOf } from '../support/open-programme'
import { registerPlace } from '../support/places'
import { signInAs } from '../support/sessions'
import { expect, test, withJavaScript } from '../support/test'

/** A page saves itself some seconds after the last letter. */
const PATIENCE = { timeout: 15_000 }
const soon = expect.configure(PATIENCE)
const STAY = { name: 'Save and stay on this page' }
const SAVED = /^Saved at \d\d:\d\d by you\.$/

/** Opens an empty part as somebody who fills it in, once the page can save itself. */
async function openPart(page: Page, javaScriptEnabled = true) {
  const { provider } = await registerPlace()
  const account = await signInAs(page.context(), 'contributor', provider)
  const address = `/declarations/${declarationOf(provider)}/007`
  await openAwake(page, address, javaScriptEnabled)
  return { provider, account, address }
}

/** What is stored of the part, and how often something of it was saved. */
async function storedOf(provider: string) {
  const boxes = await ask<{ field: string; text: string }>(
    `SELECT field, text FROM declaration_box WHERE provider_code = $1 AND part = '007' ORDER BY field`,
    [provider],
  )
  const saves = await ask(`SELECT 1 FROM audit_event WHERE object = $1 AND action = 'declaration-saved'`, [
    `${declarationOf(provider)}/007`,
  ])
  return [Object.fromEntries(boxes.map(({ field, text }) => [field, text])), saves.length]
}

/** Types into boxes and leaves the last, after which the page waits less long. */
async function type(page: Page, boxes: Parameters<typeof fillPart>[2]) {
  await fillPart(page, '007', boxes)
  await page.keyboard.press('Tab')
}

const commentOn = (page: Page) => page.getByLabel('Comment (optional)')

test('a part is saved by itself, without half a date, and is there when the page is opened again', async ({
  page,
  expectAccessible,
}) => {
  const { provider } = await openPart(page)
  await type(page, { comment: 'Weekly', meeting1: '14/5/' })
  await soon(statusOf(page)).toHaveText(/by you, except one box that says what to change\.$/)
  await expect(page.getByText(/^Last saved by Robin Ashdown on .+\.$/)).toBeVisible()
  await expect(page.getByRole('group', { name: 'Meeting 1' })).toHaveAccessibleDescription(
    /must include a year/,
  )
  expect(await storedOf(provider)).toEqual([{ comment: 'Weekly' }, 1])
  await type(page, { meeting1: '14/5/2025' })
  await soon(statusOf(page)).toHaveText(SAVED)
  await expectAccessible()
  await page.reload()
  await expect(statusOf(page)).toBeEmpty()
  await expect(commentOn(page)).toHaveValue('Weekly')
  await expect(page.getByRole('group', { name: 'Meeting 1' }).getByLabel('Year')).toHaveValue('2025')
  expect(await storedOf(provider)).toEqual([{ comment: 'Weekly', meeting1: '2025-05-14' }, 2])
})

test('without a connection a part says so, keeps what was typed, asks before it is left, and saves it later', async ({
  page,
  context,
  watched,
}) => {
  const { provider } = await openPart(page)
  await context.setOffline(true)
  await type(page, { comment: 'Weekly' })
  await soon(statusOf(page)).toHaveText(/^Not saved: no connection, trying again/)
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'Skip to Check the declaration' }).click()
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await type(page, { comment: 'Monthly' })
  await context.setOffline(false)
  await soon(statusOf(page)).toHaveText(SAVED)
  await expect
    .poll(() => storedOf(provider).then(([boxes]) => boxes), PATIENCE)
    .toEqual({ comment: 'Monthly' })
  watched.faults.length = 0
})

test('the button posts after the save that is under way, and both are stored once', async ({ page }) => {
  const { provider } = await openPart(page)
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  let isCaught = false
  await page.route('**/007*', async (route) => {
    if (isCaught || route.request().method() !== 'POST') return route.fallback()
    isCaught = true
    const response = await route.fetch()
    await released
    return route.fulfill({ response })
  })
  await type(page, { comment: 'Weekly' })
  await soon(statusOf(page)).toHaveText('Saving…')
  await expect.poll(() => storedOf(provider), PATIENCE).toEqual([{ comment: 'Weekly' }, 1])
  await type(page, { comment: 'Monthly' })
  await page.getByRole('button', STAY).click()
  // Long enough for a post that did not wait to have arrived.
  await page.waitForTimeout(500)
  expect(await storedOf(provider)).toEqual([{ comment: 'Weekly' }, 1])
  release()
  await page.waitForURL(/saved=yes/)
  await expect(commentOn(page)).toHaveValue('Monthly')
  expect(await storedOf(provider)).toEqual([{ comment: 'Monthly' }, 2])
})

withJavaScript((javaScriptEnabled) => {
  test('whoever is signed out signs in on the part itself, and what they typed is saved', async ({
    page,
    expectAccessible,
  }) => {
    const { account, provider, address } = await openPart(page, javaScriptEnabled)
    await type(page, { comment: 'Weekly', meeting1: '14/5/2025' })
    await ask('UPDATE session SET ended_at = now() WHERE person_id = $1', [account.personId])
    await page.getByRole('button', STAY).press('Enter')
    await expect(page.getByRole('heading', { name: 'Sign in to go on' }).first()).toBeVisible()
    await expectAccessible()
    await page.getByLabel('Email address').fill(account.email)
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Sign in and save' }).click()
    await page.waitForURL(/saved=yes/)
    await page.goto(address)
    await expect(commentOn(page)).toHaveValue('Weekly')
    expect(await storedOf(provider)).toEqual([{ comment: 'Weekly', meeting1: '2025-05-14' }, 1])
  })

  test('whoever types while the year is signed is told, and may copy what they typed', async ({ page }) => {
    const { provider } = await openPart(page, javaScriptEnabled)
    await signWhole(provider)
    const [before] = await storedOf(provider)
    await type(page, { comment: 'Too late' })
    await page.getByRole('button', STAY).click()
    await expect(page.getByRole('heading', { name: 'What you typed' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'What you typed' })).toHaveValue(/^Comment: Too late$/m)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('signed this declaration on')
    expect((await storedOf(provider))[0]).toEqual(before)
  })
})
