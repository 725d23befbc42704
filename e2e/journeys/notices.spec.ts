import { registerPlace } from '../support/places'
import { idOf, submitWhole } from '../support/returns'
import { signInAs } from '../support/sessions'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

withAndWithoutJavaScript(() => {
  test('people choose what they are told, and an administrator sees what was told to whom', async ({
    page,
    context,
    expectAccessible,
  }) => {
    const { provider, commissioner } = await registerPlace()
    const judge = await signInAs(context, 'commissioner', commissioner)
    const gatekeeper = await signInAs(context, 'gatekeeper', provider)

    await page.goto('/account/mailboxes')
    await page.getByLabel('Whose mail').selectOption({ label: 'Gatekeeper, 1 person' })
    await page.getByLabel('Shared mailbox').fill('not an address')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Enter an email address in the correct format').first()).toBeVisible()
    await expect(page.getByLabel('Shared mailbox')).toHaveValue('not an address')
    await page.getByLabel('Shared mailbox').fill(`pain.${provider}@journey.test`)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('cell', { name: `pain.${provider}@journey.test` })).toBeVisible()
    await expectAccessible()

    await page.goto('/account/notices')
    await page.getByLabel('A return is accepted').uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toContainText('Saved')
    await expect(page.getByLabel('A return is accepted')).not.toBeChecked()
    await expect(page.getByLabel('A return is sent back')).toBeChecked()
    await expectAccessible()

    await submitWhole({ provider })
    await signInAs(context, 'administrator')
    await page.goto('/admin/outbox')
    const told = (to: string) =>
      page.getByRole('row').filter({ hasText: to }).filter({ hasText: `Submitted: Quarter 2 of 2026-27` })
    await expect(told(judge.email)).toHaveCount(1)
    await expect(told(`pain.${provider.toLowerCase()}@journey.test`)).toHaveCount(1)
    await expect(told(gatekeeper.email)).toHaveCount(0)
    await expectAccessible()

    await told(judge.email).getByRole('link').click()
    await expect(
      page.getByText(`submitted the return of ${provider} Invented Hospitals (${provider})`),
    ).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open its link' })).toHaveAttribute(
      'href',
      `/returns/${idOf(provider)}/submitted`,
    )
    await expectAccessible()
  })

  test('a test of the mail is kept and shown where no mail is set', async ({ page, signInAs: signIn }) => {
    await signIn('administrator')
    await page.goto('/admin/outbox')
    await page.getByRole('button', { name: 'Send me a test mail' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('A test of the mail')
    await expect(page.getByText('Kept here')).toBeVisible()
    await page.getByRole('button', { name: 'Send it again' }).click()
    await expect(page.getByRole('alert').getByText('No mail is set')).toBeVisible()
  })
})
