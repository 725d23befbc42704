import { PASSPHRASE } from '../support/accounts'
import { ask } from '../support/ask'
import { declarationOf, fillDeclaration } from '../support/declarations'
import { registerPlace } from '../support/places'
import { growStale } from '../support/sessions'
import { expect, test } from '../support/test'

test('whoever may not sign is told who may', async ({ page, signInAs }) => {
  const { provider } = await registerPlace()
  await fillDeclaration(provider)
  await signInAs('service-lead', provider)
  await page.goto(`/declarations/${declarationOf(provider)}/check`)
  await expect(page.getByText('an executive of the provider can now sign it')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign declaration' })).toHaveCount(0)
})

test('an executive who also filled something in is told that somebody else must sign', async ({
  page,
  signInAs,
}) => {
  const { provider } = await registerPlace()
  await fillDeclaration(provider)
  const { personId } = await signInAs('executive', provider)
  // Not granted as an administrator does, which would end the session.
  await ask(
    `INSERT INTO membership (person_id, role, framework, provider_code) VALUES ($1, 'contributor', 'hsps-1767', $2)`,
    [personId, provider],
  )
  await page.goto(`/declarations/${declarationOf(provider)}/201`)
  await page.getByLabel('Comment (optional)').fill('The leaflet was printed again in May.')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).toHaveURL(/\/202/)
  await page.goto(`/declarations/${declarationOf(provider)}/check`)
  await expect(page.getByText(/You changed this declaration, so somebody else/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign declaration' })).toHaveCount(0)
})

test('a signature is asked for the passphrase once the sign-in is long ago, and keeps what was typed', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { provider } = await registerPlace()
  await fillDeclaration(provider)
  const account = await signInAs('executive', provider)
  await page.goto(`/declarations/${declarationOf(provider)}/check`)
  await growStale(account)
  const sign = page.getByRole('button', { name: 'Sign declaration' })
  await sign.click()
  for (const missing of [
    /^Type your full name/,
    /^Type your role/,
    /^Read the statement/,
    /^Enter your pass/,
  ])
    await expect(page.getByRole('link', { name: missing })).toBeVisible()
  await page.getByLabel('Your full name').fill('Ellis Varnham')
  await page.getByLabel('Your role').fill('Medical director')
  await page.getByRole('checkbox', { name: /^I have read this declaration/ }).check()
  await sign.click()
  await expect(page.getByRole('link', { name: /^Type your full name/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Enter your passphrase/ })).toBeVisible()
  await expect(page.getByLabel('Your full name')).toHaveValue('Ellis Varnham')
  await expectAccessible()
  await page.getByLabel('Your passphrase', { exact: true }).fill(PASSPHRASE)
  await sign.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Declaration signed' })).toBeVisible()
})

test('four meetings in one quarter are answered with the quarters that have none', async ({
  page,
  signInAs,
}) => {
  const { provider } = await registerPlace()
  await fillDeclaration(provider, {
    '007': { meeting1: '2025-05-14', meeting2: '2025-05-21', meeting3: '2025-06-04', meeting4: '2025-06-18' },
  })
  await signInAs('contributor', provider)
  await page.goto(`/declarations/${declarationOf(provider)}/007`)
  const summary = page.getByRole('main').getByRole('alert')
  await expect(summary).toContainText('July to September 2025')
  await expect(summary).toContainText('January to March 2026')
  await summary.getByRole('link').first().click()
  await expect(page.getByRole('group', { name: 'Meeting 5' }).getByLabel('Day')).toBeFocused()
})
