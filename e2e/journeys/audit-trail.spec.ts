import type { Page } from '@playwright/test'
import { factOn } from '../support/facts'
import { registerPlace } from '../support/places'
import { fillDraft, idOf, submitWhole } from '../support/returns'
import { expect, test, withAndWithoutJavaScript, withJavaScript } from '../support/test'

withJavaScript(() => {
  test('a service lead finds who changed what, and sees old and new side by side', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    const { id, lead } = await typeAndCorrect(provider)
    await signInAs('service-lead', provider)
    await page.goto(`/audit?return=${id}`)
    await expect(page.getByLabel('Return or declaration', { exact: true })).toHaveValue(id)
    await page.getByLabel('What was done').selectOption('Section of the draft saved')
    await page.getByLabel('Person').fill(lead.name)
    await page.getByRole('button', { name: 'Show these events' }).click()
    await expect(page.getByText('2 events, newest first.')).toBeVisible()
    const newest = page.getByRole('listitem').filter({ hasText: 'Pain management programme' }).first()
    await expect(newest).toContainText(lead.name)
    await newest.getByText('What changed: 2 boxes').click()
    await expectChange(newest.getByRole('table'))
    await expectAccessible()
  })

  test('the history of a return leads to one event, and from there to what it is about', async ({
    page,
    signInAs,
  }) => {
    const { provider } = await registerPlace()
    const { id } = await typeAndCorrect(provider)
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${id}`)
    await page.getByRole('link', { name: 'History of this return' }).click()
    await page.getByRole('link', { name: 'Section of the draft saved' }).first().click()
    await expect(page.getByText(`The chain of ${provider} holds`)).toBeVisible()
    await expect(factOn(page, 'Hash of this event')).toHaveText(/^[0-9a-f]{64}$/)
    await expectChange(page.getByRole('table', { name: 'What changed' }))
    await factOn(page, 'About')
      .getByRole('link', { name: `${id}, Pain management programme` })
      .click()
    await expect(page).toHaveURL(new RegExp(`/returns/${id}/programme$`))
  })
})

withAndWithoutJavaScript(() => {
  test('what is wrong with a filter is said at its box, and what to do when nothing matches', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    await signInAs('service-lead', provider)
    await page.goto('/audit')
    await page.getByText('Filter these events').click()
    const first = page.getByRole('group', { name: 'First day' })
    for (const [part, typed] of [
      ['Day', '31'],
      ['Month', '9'],
      ['Year', '2026'],
    ] as const)
      await first.getByLabel(part).fill(typed)
    await page.getByRole('button', { name: 'Show these events' }).click()
    await expect(page).toHaveTitle(/^Error: Audit trail/)
    await page.getByRole('link', { name: 'This must be a real date' }).click()
    await expect(first.getByLabel('Day')).toBeFocused()
    await expect(first.getByLabel('Day')).toHaveValue('31')
    await expectAccessible()
    await first.getByLabel('Month').fill('12')
    await first.getByLabel('Year').fill('2125')
    await page.getByRole('button', { name: 'Show these events' }).click()
    await expect(page.getByText('No event matches.')).toBeVisible()
    await page.getByRole('link', { name: 'show all events' }).click()
    await expect(page.getByRole('link', { name: /^Provider registered/ })).toBeVisible()
  })
})

test('a commissioner sees that a draft was saved, not what was typed; and the receipt leads to its history', async ({
  page,
  signInAs,
}) => {
  const { provider, commissioner } = await registerPlace()
  const { id } = await submitWhole({ provider })
  await signInAs('commissioner', commissioner)
  await page.goto(`/returns/${id}/submitted`)
  await page.getByRole('link', { name: 'History of this return' }).click()
  const draft = page.getByRole('listitem').filter({ hasText: 'Section of the draft saved' }).first()
  await expect(draft).toContainText(
    'Draft figures are the provider’s own: what was changed is not shown to you.',
  )
  await expect(page.getByRole('main').getByText(/^What changed/)).toHaveCount(0)
  await page.getByRole('link', { name: /^Return submitted/ }).click()
  await expect(page.getByRole('table', { name: 'What is recorded' })).toContainText('Snapshot SHA-256')
  await factOn(page, 'About').getByRole('link', { name: id }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Return as submitted, version 1$/ })).toBeVisible()
})

test('somebody who reads no trail is not led to it', async ({ page, signInAs, expectStatus }) => {
  const { provider } = await registerPlace()
  await submitWhole({ provider })
  await signInAs('national-analyst')
  await page.goto(`/returns/${idOf(provider)}/submitted`)
  await expect(page.getByRole('heading', { level: 1, name: /Return as submitted, version 1$/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^(Audit|History of this return)$/ })).toHaveCount(0)
  expectStatus(404)
  expect((await page.goto('/audit'))?.status()).toBe(404)
})

/** One count typed and corrected, and one box cleared. */
async function typeAndCorrect(provider: string) {
  const programme = {
    '106.state': 'value',
    '106.denominator': '40',
    '106.numerator': '24',
    '106.neverAttended': '6',
  }
  await fillDraft({ provider, typed: { programme } })
  const corrected = { ...programme, '106.numerator': '25', '106.neverAttended': '' }
  return fillDraft({ provider, typed: { programme: corrected } })
}

async function expectChange(table: ReturnType<Page['getByRole']>) {
  await expect(table.getByRole('row', { name: /completed/ })).toContainText('24')
  await expect(table.getByRole('row', { name: /completed/ })).toContainText('25')
  await expect(table.getByRole('row').last()).toContainText('blank')
  await expect(table.getByRole('row').last()).toContainText('6')
}
