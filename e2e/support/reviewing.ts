import type { Page } from '@playwright/test'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { judgeIndicators } from '@/operations/judge-indicators'
import { getReview } from '@/operations/read/get-review'
import { typedCriteria } from '../../tests/factories/review'
import { YEAR, declarationOf } from './declarations'
import { actAs, must } from './returns'
import { expect } from './test'

/** Agrees with every indicator but those that are looked at on their pages. */
export async function agreeWithTheRest(commissioner: string, providerCode: string, but: readonly string[]) {
  const reviewer = await actAs('commissioner', providerCode, commissioner)
  const key = { framework: framework.code, providerCode, year: YEAR }
  const read = await getReview(reviewer, key)
  const lines = read?.file.contents.get(1)?.lines ?? []
  const rest = lines
    .filter(({ indicator }) => !but.includes(indicator))
    .map(({ indicator, asked }) => ({ indicator, criteria: typedCriteria(asked) }))
  const agreed = { judgement: '', reason: '', comment: '', version: 1, seen: 0 } as const
  must(
    await judgeIndicators(
      reviewer,
      key,
      rest.map((each) => ({ ...each, ...agreed })),
    ),
  )
}

/** Types the outcome and the signature on the page of the outcome, and presses its button. */
async function signOutcome(page: Page) {
  await page.getByRole('radio', { name: 'Routine surveillance' }).check()
  await page.getByLabel('Reasons').fill('All else holds beside its documents.')
  await page.getByLabel('Your full name').fill('Nora North')
  await page.getByLabel('Your role').fill('Head of quality')
  await page.getByRole('checkbox', { name: /^I have read this declaration/ }).check()
  await page.getByRole('button', { name: 'Sign the outcome' }).click()
}

/** The same of an immediate risk that ends as routine, while a question waits for who asked it: why, and that it is not waited for. */
export async function signWithAnOpenQuestion(page: Page) {
  await signOutcome(page)
  await expect(page.getByRole('link', { name: /^There is an immediate risk/ })).toBeVisible()
  const why = page.getByLabel(/^There is an immediate risk/)
  await why.fill('Refills moved to a partner unit on the same day.')
  await page.getByRole('checkbox', { name: /^The outcome does not wait for the answers about 007/ }).check()
  await page.getByRole('button', { name: 'Sign the outcome' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Routine surveillance')
}

/** Asks about one criterion of the signed declaration. */
export async function ask(page: Page) {
  await page.locator('summary', { hasText: '007' }).click()
  await page
    .getByRole('link', { name: /^Ask about .*quarter/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'What do you ask?' }).fill('Where are the minutes of these?')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByText('Where are the minutes of these?')).toBeVisible()
}

export async function answer(page: Page, id: string) {
  await page.goto(`/declarations/${id}/signed`)
  await page.getByRole('link', { name: /^Answer ?: Query 1/ }).click()
  await page.getByRole('textbox', { name: 'Your answer' }).fill('All four minutes are in the policy.')
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByText('All four minutes are in the policy.')).toBeVisible()
}

async function agreeWithEach(page: Page) {
  for (const agree of await page.getByRole('radio', { name: 'Agree', exact: true }).all()) await agree.check()
}

/** From the list of reviews: does not agree with a criterion of 006, agrees with 007, and writes a finding. */
export async function review(page: Page, provider: string) {
  await page.goto('/reviews')
  await expect(page.getByRole('row', { name: new RegExp(provider) })).toContainText('8 of 10')
  await page.getByRole('link', { name: new RegExp(`^${provider} `) }).click()
  await page.getByRole('link', { name: /^Outcome/ }).click()
  await expect(page.getByText('2 things are missing')).toBeVisible()
  await page.getByRole('link', { name: /^006: not looked at yet/ }).click()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  const research = page.getByRole('group', { name: 'The service took part in collaborative research' })
  await research.getByRole('radio', { name: 'Do not agree' }).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('link', { name: 'Choose whether you agree' })).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'Say why you do not agree' })).toBeVisible()
  await research.getByLabel('Why?').fill('No study is named in the annual report.')
  for (const said of [
    'The service carried out audit of its own',
    'The service took part in collaborative audit',
  ])
    await page.getByRole('group', { name: said }).getByRole('radio', { name: 'Agree', exact: true }).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).toHaveURL(/\/007$/)
  await agreeWithEach(page)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.getByRole('link', { name: /^Findings/ }).click()
  await page.getByRole('radio', { name: 'Immediate risk' }).check()
  await page.getByLabel('What was found?').fill('Pumps are refilled without a protocol.')
  await page.getByRole('button', { name: 'Add the finding' }).click()
  await expect(page.getByRole('heading', { name: /Immediate risk/ })).toBeVisible()
  await page.goto(`/reviews/${declarationOf(provider)}/outcome`)
}

/** Where the action stands. */
export async function openFromFinding(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Open an action from finding 1' }).click()
  await page.getByRole('textbox', { name: 'What is to be done?' }).fill('Write a protocol of refills.')
  await page.getByRole('textbox', { name: 'Who sees to it?' }).fill('Clinical lead')
  await fillDay(page)
  await page.getByRole('button', { name: 'Open the action' }).click()
  await expect(page).toHaveURL(/\/actions\/ZZ\d+-\d+$/)
  await expect(page.getByRole('link', { name: 'Finding 1 of the review of 2025-26' })).toBeVisible()
  return page.url()
}

async function fillDay(page: Page) {
  for (const [name, value] of Object.entries({ Day: '31', Month: '12', Year: '2027' }))
    await page.getByRole('textbox', { name, exact: true }).fill(value)
}

export async function readLetter(page: Page, id: string) {
  await page.goto(`/reviews/${id}/letter`)
  await expect(page.getByText(/^Immediate risk: Pumps are refilled/)).toBeVisible()
  await expect(
    page.getByText(/^We do not agree with 006 .*collaborative research”: No study is named/),
  ).toBeVisible()
}

/** The provider, on the way from home. */
export async function comment(page: Page) {
  await page.goto('/')
  await page.getByRole('link', { name: /^Read the outcome of your review/ }).click()
  await page.getByLabel(/^What is not factually accurate/).fill('A protocol was in force, and is attached.')
  await page.getByRole('button', { name: 'Send the comment' }).click()
  await expect(page.getByText('A protocol was in force, and is attached.')).toBeVisible()
}
