import { PASSPHRASE } from '../support/accounts'
import { ask } from '../support/ask'
import { boxOn, fillSection } from '../support/fill-section'
import { PROGRAMME, openProgramme, statusOf } from '../support/open-programme'
import { idOf } from '../support/returns'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

/** A page saves itself some seconds after the last letter. */
const soon = expect.configure({ timeout: 15_000 })
const STAY = { name: 'Save and stay on this page' }
const endSession = ({ personId }: { personId: string }) =>
  ask('UPDATE session SET ended_at = now() WHERE person_id = $1', [personId])

test('what is typed is saved by itself, and is there when the page is opened again', async ({
  page,
  expectAccessible,
}) => {
  test.slow()
  await openProgramme(page)
  await fillSection(page, PROGRAMME)
  await soon(statusOf(page)).toHaveText(/^Saved at \d\d:\d\d by you\.$/)
  await expect(page.getByText(/^Last saved by Robin Ashdown on/)).toBeVisible()
  await expectAccessible()
  await fillSection(page, { '106.numerator': '2O', '106.neverAttended': '3' })
  await soon(statusOf(page)).toHaveText(/by you, except one box that says what to change\.$/)
  await expect(boxOn(page, '106', 'numerator')).toHaveAccessibleDescription(/Enter a whole number in digits/)
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('2O')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('24')
  await expect(boxOn(page, '106', 'neverAttended')).toHaveValue('3')
  await fillSection(page, { '106.neverAttended': '4' })
  await page.getByRole('button', STAY).click()
  await expect(page).toHaveURL(/saved=yes/)
  await expect(page.getByText(/^Last saved by Robin Ashdown on/)).toBeVisible()
})

test('without a connection it says so, keeps what was typed, and saves it when there is one', async ({
  page,
  context,
  watched,
}) => {
  await openProgramme(page)
  await context.setOffline(true)
  await fillSection(page, PROGRAMME)
  await soon(statusOf(page)).toHaveText(/^Not saved: no connection, trying again/)
  await page.getByRole('button', STAY).click()
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('24')
  await fillSection(page, { '106.numerator': '25' })
  await context.setOffline(false)
  await soon(statusOf(page)).toHaveText(/^Saved at/, { timeout: 30_000 })
  await expect.poll(() => boxOn(page, '106', 'numerator').inputValue()).toBe('25')
  await page.getByRole('button', STAY).click()
  await expect(page).toHaveURL(/saved=yes/)
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('25')
  watched.faults.length = 0
})

test('leaving asks while something is not saved, and never otherwise', async ({ page }) => {
  test.slow()
  await openProgramme(page)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  const leave = () => page.getByRole('link', { name: /^(Skip|Continue) to Quality/ }).click()
  await leave()
  await expect(page).toHaveURL(/\/outcomes$/)
  await page.goBack()
  await fillSection(page, { '106.state': 'value', '106.numerator': '2O' })
  await leave()
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('2O')
  await fillSection(page, { '106.numerator': '20' })
  await soon(statusOf(page)).toHaveText(/^Saved at \d\d:\d\d by you\.$/)
  await leave()
  await expect(page).toHaveURL(/\/outcomes$/)
  expect(asked).toEqual(['beforeunload'])
})

withAndWithoutJavaScript((javaScriptEnabled) => {
  test('whoever is signed out signs in on the same page, and what they typed is saved', async ({
    page,
    expectAccessible,
  }) => {
    test.slow()
    const { account, provider } = await openProgramme(page, javaScriptEnabled)
    await fillSection(page, PROGRAMME)
    await endSession(account)
    await page.getByRole('button', STAY).click()
    await expect(page.getByRole('heading', { name: 'Sign in to go on' }).first()).toBeVisible()
    await expectAccessible()
    await page.getByLabel('Email address').fill(account.email)
    await page.getByLabel('Passphrase', { exact: true }).fill('not the right one')
    await page.getByRole('button', { name: 'Sign in and save' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('is not right')
    await expect(page.getByLabel('Email address')).toHaveValue(account.email)
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Sign in and save' }).click()
    await expect(page).toHaveURL(/saved=yes/)
    await page.goto(`/returns/${idOf(provider)}/programme`)
    await expect(boxOn(page, '106', 'numerator')).toHaveValue('24')
    await expect(page.getByText(/^Last saved by Robin Ashdown on/)).toBeVisible()
  })
})

test('two minutes before a session ends somebody is asked, by keyboard too, and stays signed in', async ({
  page,
  expectAccessible,
}) => {
  await page.clock.install()
  await openProgramme(page)
  await boxOn(page, '106', 'neverAttended').focus()
  await page.clock.fastForward('28:10')
  const dialog = page.getByRole('alertdialog', { name: /^You will be signed out at \d\d:\d\d$/ })
  await expect(dialog).toContainText('What you typed is saved.')
  await expect(dialog.getByRole('button', { name: 'Stay signed in' })).toBeFocused()
  await expectAccessible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(boxOn(page, '106', 'neverAttended')).toBeFocused()
})

test('what cannot be fetched any more is said in plain words, and takes nothing away that was typed', async ({
  page,
  watched,
}) => {
  await page.clock.install()
  const { account } = await openProgramme(page)
  await page.route('**/*.js', (route) => route.abort())
  await page.clock.fastForward('28:10')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('You are about to be signed out.')
  await fillSection(page, PROGRAMME)
  await endSession(account)
  await page.getByRole('button', STAY).click()
  await page.clock.runFor(5_000)
  await expect(page.getByRole('link', { name: 'Sign in in a new tab' })).toBeVisible()
  await expect(boxOn(page, '106', 'numerator')).toHaveValue('24')
  expect(watched.faults.filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([])
  watched.faults.length = 0
})

test('after 12 hours nobody stays signed in, and the page says so before', async ({ page }) => {
  const { account } = await openProgramme(page)
  const almost = `UPDATE session SET created_at = now() - interval '11 hours 58 minutes 30 seconds' WHERE person_id = $1`
  await ask(almost, [account.personId])
  await page.reload()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('Nobody stays signed in for longer than 12 hours')
  await expect(dialog.getByRole('button', { name: 'Stay signed in' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in\?ended=sign-out/)
})
