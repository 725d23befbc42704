import { aFullReturn } from '../../tests/factories/typed-return'
import { registerPlace } from '../support/places'
import { idOf, submitWhole } from '../support/returns'
import { signInAs } from '../support/sessions'
import { expect, test, withJavaScript } from '../support/test'

const NAMED = 'Mrs Edith Example of Harbour Road was the only patient.'

withJavaScript(() => {
  test('a text that names a patient is taken out by two people, and everybody reads that it was', async ({
    page,
    context,
    expectAccessible,
  }) => {
    const { provider, commissioner } = await registerPlace()
    const { outcomes, ...others } = aFullReturn()
    const known = Object.entries(outcomes ?? {}).filter(([box]) => !box.startsWith('110.'))
    const unknown = { '110.state': 'not-available', '110.reason': NAMED }
    await submitWhole({
      provider,
      typed: { ...others, outcomes: { ...Object.fromEntries(known), ...unknown } },
    })

    await signInAs(context, 'service-lead', provider)
    await page.goto('/redactions')
    await page.getByRole('button', { name: 'Ask for it to be taken out' }).click()
    await expect(page.getByText('Choose whose text it is').first()).toBeVisible()
    await page.getByLabel('Whose text').selectOption(`hsps-1767/${provider}`)
    await page.getByLabel('The whole text, as it stands').fill(NAMED)
    await page.getByLabel('Why').fill('It names a patient.')
    await page.getByRole('button', { name: 'Ask for it to be taken out' }).click()
    await expect(page.getByRole('status')).toContainText('Asked')
    await expectAccessible()

    await signInAs(context, 'commissioner', commissioner)
    await page.goto('/redactions')
    await page.getByRole('link', { name: /Morgan Tellis on/ }).click()
    await expect(page.getByText(NAMED)).toBeVisible()
    await expectAccessible()
    await page.getByLabel(/Take the text out of everything/).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText(/Taken out, agreed by Alex Thornley/)).toBeVisible()
    await expect(page.getByText(NAMED)).toHaveCount(0)

    await page.goto(`/returns/${idOf(provider)}/submitted`)
    await expect(page.locator('main')).toContainText(/\[redacted [0-9a-f]{12}\]/)
    await expect(page.getByText('Harbour Road')).toHaveCount(0)
  })
})
