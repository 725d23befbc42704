import type { Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { PASSPHRASE, makeInvitation, registerAccount } from '../support/accounts'
import { ask } from '../support/ask'
import { startInProduction } from '../support/production-service'
import { growStale } from '../support/sessions'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

let running: Awaited<ReturnType<typeof startInProduction>>
test.beforeAll(async () => {
  running = await startInProduction()
})
test.afterAll(() => running.stop())

const at = (path: string) => `${running.origin}${path}`

async function signIn(page: Page, email: string, passphrase = PASSPHRASE) {
  await page.goto(at('/sign-in'))
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Sets up what the page offers, as an app would; says the key and the recovery codes that are shown. */
async function enrol(page: Page) {
  await expect(page.getByRole('heading', { name: 'Set up your second factor', level: 1 })).toBeVisible()
  const key = (await page.locator('#totp-key').textContent()) ?? ''
  expect(key).toMatch(/^[A-Z2-7]{32}$/)
  await page.getByLabel('Code').fill(generateSync({ secret: key }))
  await page.getByRole('button', { name: 'Set up' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  const codes = await page.locator('#recovery-codes code').allTextContents()
  expect(codes).toHaveLength(10)
  return { key, codes }
}

/** The code of an app that was not used yet, as if the last one was some minutes ago. */
async function nextCode(key: string, email: string) {
  await ask(
    'UPDATE second_factor SET last_step = last_step - 10 WHERE person_id = (SELECT id FROM person WHERE email = $1)',
    [email],
  )
  return generateSync({ secret: key })
}

withAndWithoutJavaScript(() => {
  test('an invited person sets up a second factor before anything else, and signs in with it', async ({
    page,
    expectAccessible,
  }) => {
    test.slow()
    const { path, email } = await makeInvitation({ role: 'auditor', name: 'Blair Nokes' })
    await page.goto(at(path))
    await page.getByLabel('Choose a passphrase').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Create your account' }).click()
    await expect(page.getByText('Your account is ready.')).toBeVisible()
    await signIn(page, email)
    await expect(page.getByText('nothing else can be opened before')).toBeVisible()
    await expectAccessible()
    for (const elsewhere of ['/', '/returns', '/dashboards', '/account', '/account/passphrase']) {
      await page.goto(at(elsewhere))
      await expect(page).toHaveURL(at('/account/second-factor'))
    }
    const { key, codes } = await enrol(page)
    await expectAccessible()
    await page.getByRole('link', { name: 'go on' }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('recovery')

    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByText('You have signed out.')).toBeVisible()
    await signIn(page, email)
    await expect(page.getByRole('heading', { name: 'Enter your code', level: 1 })).toBeVisible()
    await expectAccessible()
    await page.goto(at('/returns'))
    await expect(page).toHaveURL(at('/sign-in/code?next=%2Freturns'))
    await page.getByLabel('Code').fill('000 000')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert').first()).toContainText('The code is not right')
    const code = await nextCode(key, email)
    await page.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).toHaveURL(at('/returns'))

    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByText('You have signed out.')).toBeVisible()
    await signIn(page, email)
    await page.getByLabel('Code').fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText('9 recovery codes left').first()).toBeVisible()
  })
})

test('a file asks again who it is, and so does a lost phone that is reset', async ({
  page,
  expectAccessible,
}) => {
  test.slow()
  const account = await registerAccount({ role: 'national-analyst', name: 'Sasha Wren' })
  await signIn(page, account.email)
  const { key } = await enrol(page)
  await growStale(account)
  await page.goto(at('/exports/2026-27.csv'))
  await expect(page.getByRole('heading', { name: 'Confirm that it is you' })).toBeVisible()
  await expectAccessible()
  await page.getByLabel('Code').fill(await nextCode(key, account.email))
  await page.getByRole('button', { name: 'Continue' }).click()
  const asked = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download 2026-27.csv' }).click()
  expect((await asked).suggestedFilename()).toBe('2026-27.csv')

  const administrator = await registerAccount({ role: 'administrator', name: 'Frankie Moorcroft' })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You have signed out.')).toBeVisible()
  await signIn(page, administrator.email)
  await enrol(page)
  await page.goto(at(`/admin/people/${account.personId}/sessions`))
  await expect(page.getByText('signed in nowhere')).toBeVisible()
  await page.getByRole('link', { name: 'Help them to sign in again' }).click()
  await expectAccessible()
  await page.getByLabel('Why is it reset?').fill('Their phone is lost; I rang them at work.')
  await page.getByRole('button', { name: 'Reset the second factor' }).click()
  await expect(page.getByText('They are told by mail')).toBeVisible()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.locator('#reset-link').textContent()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You have signed out.')).toBeVisible()

  await page.getByRole('link', { name: 'I have forgotten my passphrase' }).click()
  await expect(page.getByText('This service sends no mail')).toBeVisible()
  await page.goto(link ?? '')
  await page.getByLabel('New passphrase').fill('seven patient lanterns hum')
  await page.getByRole('button', { name: 'Change passphrase' }).click()
  await expect(page.getByText('Your passphrase is changed.')).toBeVisible()
  await signIn(page, account.email, 'seven patient lanterns hum')
  await enrol(page)
})

test('one’s own account shows where one is signed in, and ends what one does not know', async ({
  page,
  browser,
  expectAccessible,
}) => {
  test.slow()
  const account = await registerAccount({ role: 'auditor', name: 'Noor Haldane' })
  await signIn(page, account.email)
  const { key } = await enrol(page)
  const other = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0',
  })
  const elsewhere = await other.newPage()
  await signIn(elsewhere, account.email)
  await elsewhere.getByLabel('Code').fill(await nextCode(key, account.email))
  await elsewhere.getByRole('button', { name: 'Continue' }).click()
  await expect(elsewhere.getByRole('button', { name: 'Sign out' })).toBeVisible()

  await page.getByRole('link', { name: account.email }).click()
  await expect(page.getByText('Firefox on Windows').first()).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: /^End the session on Firefox/ }).click()
  await expect(page.getByText('Whoever used that session is signed out')).toBeVisible()
  await elsewhere.goto(at('/'))
  await expect(elsewhere.getByText('This session was ended from your account page')).toBeVisible()
  await other.close()

  await page.getByRole('link', { name: 'Change passphrase' }).click()
  await page.getByLabel('Present passphrase').fill(PASSPHRASE)
  await page.getByLabel('New passphrase').fill('seven patient lanterns hum')
  await page.getByRole('button', { name: 'Change passphrase' }).click()
  await expect(page.getByText('Your passphrase is changed')).toBeVisible()
})
