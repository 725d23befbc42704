import type { Page } from '@playwright/test'
import { makeAccount, makeInvitation, PASSPHRASE } from '../support/accounts'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const signOut = { name: 'Sign out' }
const analyst = { role: 'national-analyst', name: 'Sasha Wren' } as const

async function signIn(page: Page, email: string, passphrase = PASSPHRASE) {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

withAndWithoutJavaScript(() => {
  test('a person signs in, and signing out ends the session for good', async ({ page, context }) => {
    const email = await makeAccount(analyst)
    await signIn(page, email)
    await expect(page.getByRole('navigation', { name: 'Account' })).toContainText(email)
    const cookies = await context.cookies()

    await page.getByRole('button', signOut).click()
    await expect(page.getByText('You have signed out.')).toBeVisible()

    // Nothing of what was shown is left in the browser: the way back leads to the way in.
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
    await expect(page.getByText(email)).toHaveCount(0)

    await context.addCookies(cookies)
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
  })

  test('a wrong passphrase keeps the address, and says the same as an unknown address', async ({ page }) => {
    const told: string[] = []
    for (const email of [await makeAccount(analyst), 'nobody@journey.test']) {
      await signIn(page, email, 'not the right passphrase')
      await expect(page).toHaveTitle(/^Error: Sign in/)
      await expect(page.getByLabel('Email address')).toHaveValue(email)
      await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('')
      told.push(await page.getByRole('alert').first().innerText())
    }
    expect(told[1]).toBe(told[0])
  })

  test('empty boxes are named, each with a link to it', async ({ page, expectAccessible }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: 'Enter your passphrase' }).click()
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
    await expect(page.getByRole('link', { name: 'Enter your email address' })).toBeVisible()
    await expectAccessible()
  })

  test('an invited person chooses a passphrase, once', async ({ page, expectAccessible }) => {
    const { path, email } = await makeInvitation({ role: 'auditor', name: 'Blair Nokes' })
    await page.goto(path)
    await expect(page.getByText('Blair Nokes')).toBeVisible()
    await expectAccessible()
    await page.getByLabel('Choose a passphrase').fill('blair nokes 1234')
    await page.getByRole('button', { name: 'Create your account' }).click()
    await expect(page.getByRole('alert').first()).toContainText('must not contain your name')
    await expectAccessible()

    await page.getByLabel('Choose a passphrase').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Create your account' }).click()
    await expect(page.getByText('Your account is ready.')).toBeVisible()
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'This invitation has been used' })).toBeVisible()
    await expectAccessible()
    await signIn(page, email)
    await expect(page.getByRole('button', signOut)).toBeVisible()
  })
})

test('the sign-in page needs no mouse, and no barrier stands in it', async ({ page, expectAccessible }) => {
  const email = await makeAccount(analyst)
  await page.goto('/sign-in?ended=time')
  await expectAccessible()
  await expect(page.getByText('Your session has ended.')).toBeVisible()
  await page.getByLabel('Email address').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', signOut)).toBeVisible()
})

test('signing in leads on to where somebody was going, and never to another site', async ({ page }) => {
  const email = await makeAccount(analyst)
  for (const [next, arrives] of [
    ['/indicators?a=1', '/indicators?a=1'],
    ['//evil.example/', '/'],
    ['/.//evil.example/', '/'],
  ] as const) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(new URL(arrives, page.url()).href)
    await expect(page.getByRole('button', signOut)).toBeVisible()
  }
})

test('the cookies of a session and of a known browser are out of reach of scripts and of other sites', async ({
  page,
}) => {
  await signIn(page, await makeAccount(analyst))
  await expect(page.getByRole('button', signOut)).toBeVisible()
  const cookies = await page.context().cookies()
  expect(cookies).toHaveLength(2)
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const [session, ...others] = cookies.filter(({ expires }) => expires === -1)
  expect(others).toEqual([])
  expect(session?.value).toMatch(/^[\w-]{43}$/)
})

test('cookies that another service left on the same host are no hindrance', async ({ page, context }) => {
  await signIn(page, await makeAccount(analyst))
  await expect(page.getByRole('button', signOut)).toBeVisible()
  const { origin: url } = new URL(page.url())
  const left = ['next-auth.callback-url', 'next-auth.csrf-token']
  await context.addCookies(left.map((name) => ({ name, value: 'junk', url })))
  await page.reload()
  await expect(page.getByRole('button', signOut)).toBeVisible()
})
