import { declarationOf, signWhole } from '../support/declarations'
import { registerPlace } from '../support/places'
import { expect, test } from '../support/test'

test('a signed declaration is sent back, and opens as a correction at its provider', async ({
  page,
  signInAs,
}) => {
  const { commissioner, provider } = await registerPlace()
  await signWhole(provider)
  await signInAs('commissioner', commissioner)
  await page.goto(`/reviews/${declarationOf(provider)}/decide`)
  await page.getByRole('radio', { name: 'Send it back' }).check()
  await page.getByLabel('What is to be corrected, and why?').fill('The policy of last year is cited.')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await expect(page.getByText(/^Sent back by the commissioner/)).toBeVisible()
  await signInAs('service-lead', provider)
  await page.goto(`/declarations/${declarationOf(provider)}`)
  await expect(page.getByText('The policy of last year is cited.')).toBeVisible()
})
