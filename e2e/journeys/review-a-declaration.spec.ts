import { declaredIndicators } from '@/domain/catalogue/find'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { judgeIndicators } from '@/operations/judge-indicators'
import { YEAR, declarationOf, signWhole } from '../support/declarations'
import { registerPlace } from '../support/places'
import { actAs, must } from '../support/returns'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

/** Agrees with every indicator but those that are looked at on their pages. */
async function agreeWithTheRest(commissioner: string, providerCode: string, but: readonly string[]) {
  const reviewer = await actAs('commissioner', providerCode, commissioner)
  const rest = declaredIndicators(YEAR, framework).filter(({ code }) => !but.includes(code))
  const agreed = { judgement: 'agreed', criteria: [], reason: '', comment: '', version: 1, seen: 0 } as const
  const key = { framework: framework.code, providerCode, year: YEAR }
  must(
    await judgeIndicators(
      reviewer,
      key,
      rest.map(({ code }) => ({ indicator: code, ...agreed })),
    ),
  )
}

withAndWithoutJavaScript(() => {
  test('a declaration is reviewed beside its evidence, signed, and answered by its provider', async ({
    page,
    signInAs,
    expectAccessible,
    expectStatus,
  }) => {
    test.slow()
    const { commissioner, provider } = await registerPlace()
    await signWhole(provider)
    await agreeWithTheRest(commissioner, provider, ['006', '007'])
    await signInAs('commissioner', commissioner)
    await page.goto('/reviews')
    await expect(page.getByRole('row', { name: new RegExp(provider) })).toContainText('8 of 10')
    await page.getByRole('link', { name: new RegExp(`^${provider} `) }).click()
    await page.getByRole('link', { name: /^Outcome/ }).click()
    await expect(page.getByText('2 things are missing')).toBeVisible()
    await page.getByRole('link', { name: /^006: not looked at yet/ }).click()
    await page.getByRole('radio', { name: 'Do not agree' }).check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('link', { name: 'Say why you do not agree' })).toBeVisible()
    await expectAccessible()
    await page.getByLabel('Why?').fill('No study is named in the annual report.')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page).toHaveURL(/\/007$/)
    await page.getByRole('radio', { name: 'Agree', exact: true }).check()
    await page.getByRole('button', { name: 'Save and continue' }).click()

    await page.getByRole('link', { name: /^Findings/ }).click()
    await page.getByRole('radio', { name: 'Immediate risk' }).check()
    await page.getByLabel('What was found?').fill('Pumps are refilled without a protocol.')
    await page.getByRole('button', { name: 'Add the finding' }).click()
    await expect(page.getByRole('heading', { name: /Immediate risk/ })).toBeVisible()
    await page.goto(`/reviews/${declarationOf(provider)}/outcome`)
    await page.getByRole('radio', { name: 'Routine surveillance' }).check()
    await page.getByLabel('Reasons').fill('All else holds beside its documents.')
    await page.getByLabel('Your full name').fill('Nora North')
    await page.getByLabel('Your role').fill('Head of quality')
    await page.getByRole('checkbox', { name: /^I have read this declaration/ }).check()
    await page.getByRole('button', { name: 'Sign the outcome' }).click()
    await expect(page.getByRole('link', { name: /^There is an immediate risk/ })).toBeVisible()
    await page
      .getByLabel(/^There is an immediate risk/)
      .fill('Refills moved to a partner unit on the same day.')
    await page.getByRole('button', { name: 'Sign the outcome' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Routine surveillance')
    await page.getByRole('link', { name: 'Letter', exact: true }).click()
    await expect(page.getByText(/^Immediate risk: Pumps are refilled/)).toBeVisible()
    await expectAccessible()

    await signInAs('service-lead', provider)
    await page.goto('/')
    await page.getByRole('link', { name: /^Read the outcome of your review/ }).click()
    await page.getByLabel(/^What is not factually accurate/).fill('A protocol was in force, and is attached.')
    await page.getByRole('button', { name: 'Send the comment' }).click()
    await expect(page.getByText('A protocol was in force, and is attached.')).toBeVisible()
    await expectAccessible()
    expectStatus(404)
    await page.goto(`/reviews/${declarationOf(provider)}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  })
})

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
