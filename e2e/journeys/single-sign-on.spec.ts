import { randomUUID } from 'node:crypto'
import { makeInvitation } from '../support/accounts'
import { openSignOnService } from '../support/sign-on-service'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const SMARTCARD = { name: 'Sign in with your smartcard' }
// One after the other, so that they need one such service and one provider.
test.describe.configure({ mode: 'default' })
let open: Awaited<ReturnType<typeof openSignOnService>>

test.beforeAll(async () => {
  open = await openSignOnService()
})
test.afterAll(() => open.close())

withAndWithoutJavaScript(() => {
  test('an invited person accepts by single sign-on, and signs in that way from then on', async ({
    page,
    expectAccessible,
  }) => {
    const { origin, provider } = open
    provider.who.subject = randomUUID()
    const { path, email } = await makeInvitation({ role: 'auditor', name: 'Blair Nokes' })
    await page.goto(origin + path)
    await expectAccessible()
    await page.getByRole('button', SMARTCARD).click()
    await expect(page.getByRole('navigation', { name: 'Account' })).toContainText(email)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByText('You have signed out.')).toBeVisible()

    await page.goto(`${origin}/audit`)
    await expect(page.getByRole('button').first()).toHaveText('Sign in')
    await expectAccessible()
    await page.getByRole('button', SMARTCARD).click()
    await expect(page).toHaveURL(`${origin}/audit`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit trail')
  })

  test('whoever was never invited, or is not strongly signed in, is told what to do', async ({
    page,
    context,
    expectAccessible,
  }) => {
    const { origin, provider } = open
    for (const [subject, acr, told] of [
      [randomUUID(), 'AAL2', 'You have no account in this service yet'],
      [randomUUID(), 'AAL1', 'Sign in there in a stronger way'],
    ] as const) {
      Object.assign(provider.who, { subject, acr })
      // The provider lets in whom it still knows.
      await context.clearCookies()
      await page.goto(`${origin}/sign-in`)
      await page.getByRole('button', SMARTCARD).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(told)
      await expectAccessible()
    }
    provider.who.acr = 'AAL2'
  })
})
