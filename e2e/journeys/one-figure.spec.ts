import type { Page } from '@playwright/test'
import { aCase } from '../../tests/support/a-case'
import { ask } from '../support/ask'
import { PERIOD, registerPlace } from '../support/places'
import { declarationOf, signWhole } from '../support/declarations'
import { submitWhole } from '../support/returns'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const QUESTION = 'Why did fewer patients complete the programme this quarter?'
const ANSWER = 'Two members of staff were away for six weeks.'
const CLOSING = 'Explained by the absence of staff.'

withAndWithoutJavaScript(() => {
  test('a commissioner asks about one figure, the provider answers, and who asked closes', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider, commissioner } = await registerPlace()
    await submitWhole({ provider })
    await signInAs('commissioner', commissioner)
    await page.goto(`/dashboards/providers/${provider}/${PERIOD}/106`)
    await page.getByRole('button', { name: 'Ask about this figure' }).click()
    await askBadlyThenWell(page)
    await expectAccessible()

    await signInAs('service-lead', provider)
    await page.goto('/')
    await expect(page.getByText(/1[345] days left/).first()).toBeVisible()
    await page.getByRole('link', { name: `Question about 106 of Quarter 2 of 2026-27` }).click()
    await page.getByRole('textbox', { name: 'Your answer' }).fill(ANSWER)
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await expect(page.getByText(ANSWER)).toBeVisible()

    // Nobody but who asked closes it: a colleague with the same role is offered nothing.
    await signInAs('commissioner', commissioner)
    await page.goto(`/dashboards/providers/${provider}/${PERIOD}/106`)
    await expect(page.getByText(ANSWER)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Ask again or close' })).toHaveCount(0)
  })
})

async function askBadlyThenWell(page: Page) {
  const text = page.getByRole('textbox', { name: 'What do you ask?' })
  await text.fill('Why?')
  await page.getByRole('textbox', { name: 'Year' }).fill('2019')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('link', { name: /Say a little more/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /This day is past/ })).toBeVisible()
  await expect(text).toHaveValue('Why?')
  await text.fill(QUESTION)
  const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000)
  const boxes = {
    Day: inTwoWeeks.getDate(),
    Month: inTwoWeeks.getMonth() + 1,
    Year: inTwoWeeks.getFullYear(),
  }
  for (const [name, value] of Object.entries(boxes))
    await page.getByRole('textbox', { name, exact: true }).fill(String(value))
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByText(QUESTION)).toBeVisible()
}

test('a commissioner asks about a declared criterion, and the provider answers on the way from home', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { provider, commissioner } = await registerPlace()
  await signWhole(provider)
  await signInAs('commissioner', commissioner)
  await page.goto(`/declarations/${declarationOf(provider)}/signed`)
  await page.locator('summary', { hasText: '004 ' }).click()
  await page.getByRole('link', { name: /Ask about .*agreed with the referring services/ }).click()
  await page.getByRole('textbox', { name: 'What do you ask?' }).fill(QUESTION)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.locator('#line-004').getByText(QUESTION)).toBeVisible()
  await expectAccessible()

  await signInAs('service-lead', provider)
  await page.goto('/')
  await page.getByRole('link', { name: 'Question about 004 of the declaration for 2025-26' }).click()
  await page.getByRole('textbox', { name: 'Your answer' }).fill(ANSWER)
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.locator('#line-004').getByText(ANSWER)).toBeVisible()
})

test('who asked reads the answer on the way from home, and closes what was asked', async ({
  page,
  signInAs,
}) => {
  const { provider, commissioner } = await registerPlace()
  await submitWhole({ provider })
  const asker = await signInAs('commissioner', commissioner)
  await ask(
    `INSERT INTO query (framework, provider_code, number, financial_year, period, indicator, version, asked_by, asked_by_name, asked_at)
     VALUES ('hsps-1767', $1, 1, '2026-27', $2, '106', 1, $3, $4, now())`,
    [provider, PERIOD, asker.personId, asker.name],
  )
  await ask(
    `INSERT INTO query_message SELECT framework, provider_code, number, 1, 'question', $2, current_date + 7, asked_by, asked_by_name, asked_at
     FROM query WHERE provider_code = $1`,
    [provider, QUESTION],
  )
  await ask(
    `INSERT INTO query_message SELECT framework, provider_code, number, 2, 'answer', $2, NULL, asked_by, 'Ann Lead', now() FROM query
     WHERE provider_code = $1`,
    [provider, ANSWER],
  )
  await page.goto('/')
  await page.getByRole('link', { name: new RegExp(`${provider}.*106 of Quarter 2`) }).click()
  await page.getByRole('radio', { name: 'Close it' }).check()
  await page.getByRole('textbox', { name: /What came of it/ }).fill(CLOSING)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(CLOSING)).toBeVisible()
  await expect(page.getByText('Closed', { exact: true })).toBeVisible()
})

test('many returns are accepted in one step, and a case goes from one to the other with its letter', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { providers, commissioner } = await registerPlace({ providers: 2 })
  for (const provider of providers) await submitWhole({ provider })
  const [provider = ''] = providers
  await ask(aCase('hsps-1767', provider, '106'))
  await signInAs('commissioner', commissioner)
  await page.goto('/returns')
  for (const each of providers)
    await page.getByRole('checkbox', { name: `${each}, Quarter 2 of 2026-27` }).check()
  await expectAccessible()
  await page.getByRole('button', { name: 'Accept the ticked returns' }).click()
  await expect(page.getByText('2 returns are accepted, each on record for itself.')).toBeVisible()

  await signInAs('service-lead', provider)
  await page.goto('/')
  await page.getByRole('link', { name: /106 of Quarter 2 of 2026-27/ }).click()
  await page.getByRole('radio', { name: 'The data are right' }).check()
  await page.getByRole('textbox', { name: /What was checked/ }).fill('Every count was looked up again.')
  await page.getByRole('button', { name: 'Send what was found' }).click()
  await expect(page.getByText('35 days left', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: /^Letter\s+after: data checked: they are right/ }).click()
  await expect(page.getByRole('heading', { name: /Please explain: 106/ })).toBeVisible()
  await expectAccessible()
})
