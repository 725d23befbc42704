import type { Locator, Page } from '@playwright/test'
import { anOffering } from '../../tests/factories/draft-return'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { registerPlace } from '../support/places'
import { fillDraft, idOf, recordOfferings } from '../support/returns'
import { tabTo } from '../support/tab-to'
import { expect, test, withAndWithoutJavaScript, withJavaScript } from '../support/test'
import { questionOf, choose, rowOf } from '../support/profile-page'

const CONTINUE = { name: 'Continue' }
const RECORD = { name: 'Record the service profile' }
const RULE = 'At least 75% of sessions attended, and not self-withdrawn'

withAndWithoutJavaScript(() => {
  test('a gatekeeper records what the service offers, and sees first what follows from it', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    await fillDraft({ provider })
    await signInAs('gatekeeper', provider)
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: 'Service profile' }).click()
    await expect(page.getByRole('heading', { name: 'Not recorded yet: counts as offered' })).toBeVisible()
    await page.getByRole('button', { name: 'Change the service profile' }).click()

    await choose(page, 'Cordotomy', 'Not offered')
    await choose(page, 'Neuromodulation', 'Ended: it was offered before')
    await choose(page, 'Intrathecal drug delivery (ITDD)', 'Ended: it was offered before')
    await choose(page, 'Pain management programme', 'Offered here')
    await page.getByRole('radio', { name: 'The usual rule' }).check()
    await page.getByRole('button', CONTINUE).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Check what follows' })).toBeVisible()
    const main = page.getByRole('main')
    await expect(main).toContainText(`Completion rule: ${RULE}`)
    await expect(main).toContainText(
      '102 (Cordotomy patients in the cordotomy registry) will no longer be asked.',
    )
    await expect(main).toContainText(`102 in ${provider} 2026-27 Q2 holds figures: they are kept`)
    await expect(main).toContainText(
      'stays open for 5 more quarters, up to and including quarter 2 of 2027-28.',
    )
    await expectAccessible()
    await page.getByRole('button', RECORD).click()

    await expect(page.getByText('The service profile is recorded.')).toBeVisible()
    await expect(rowOf(page, 'Cordotomy').first()).toContainText(
      /Not offered.*Quarter 2 of 2026-27.*By Jo Penhallow on/,
    )
    await expect(rowOf(page, 'Pain management programme').first()).toContainText(RULE)
    await page.goto(`/returns/${idOf(provider)}/check`)
    await expect(page.getByRole('main')).toContainText(
      'The service profile says that 102 is not offered in this quarter',
    )
  })
})

withJavaScript(() => {
  test('everything wrong is said at its box, and nothing typed is lost', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    await signInAs('gatekeeper', provider)
    await page.goto(`/profiles/${provider}/change`)
    await page.getByLabel('From which quarter?').selectOption('2026-27-Q2')
    await choose(page, 'Cordotomy', 'Offered by a network partner')
    await choose(page, 'Neurosurgical brain procedures for pain', 'Offered by a network partner')
    const name = page.getByLabel('Name of the partner')
    await name.nth(2).fill('\u200b\u202e.')
    await choose(page, 'Pain management programme', 'Offered here')
    await page.getByRole('radio', { name: 'Our own rule' }).check()
    await page.getByLabel('Written completion rule').fill('')
    await page.getByRole('button', CONTINUE).click()

    await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing was recorded yet')
    await expect(page).toHaveTitle(/^Error: Change the service profile/)
    for (const [message, box] of [
      ['Enter the name of the partner for: Cordotomy', name.nth(2)],
      ["Choose who reports the partner's patients for: Cordotomy", reporterOf(page, 'cordotomy')],
      ['Enter the name of the partner for: Neurosurgical', name.nth(5)],
      ['Write the rule', page.getByLabel('Written completion rule')],
    ] as const) {
      await page.getByRole('link', { name: message }).first().click()
      await expect(box).toBeFocused()
    }
    await expect(name.nth(2)).toHaveValue('\u200b\u202e.')
    await expectAccessible()

    await name.nth(2).fill('Fenwick Hospitals')
    await reporterOf(page, 'cordotomy').check()
    await choose(page, 'Neurosurgical brain procedures for pain', 'Not offered')
    await page.getByLabel('Written completion rule').fill('Six of eight sessions,\nand a final review.')
    await page.getByRole('button', CONTINUE).click()
    await page.getByRole('button', { name: 'Change these answers' }).click()
    await expect(name.nth(2)).toHaveValue('Fenwick Hospitals')
    await expect(page.getByLabel('Written completion rule')).toHaveValue(
      'Six of eight sessions,\nand a final review.',
    )
    await page.getByRole('button', CONTINUE).click()
    await page.getByRole('button', RECORD).click()
    await expect(rowOf(page, 'Cordotomy').first()).toContainText(
      'Offered by Fenwick Hospitals. This service reports its patients',
    )
  })
})

test('two gatekeepers who answer one question differently see both answers, and lose none of the others', async ({
  page,
  signInAs,
}) => {
  const { provider } = await registerPlace()
  await signInAs('gatekeeper', provider)
  await page.goto(`/profiles/${provider}/change`)
  await choose(page, 'Cordotomy', 'Not offered')
  await choose(page, 'Neuromodulation', 'Not offered')
  const meanwhile = (offering: string) =>
    anOffering({ offering, status: 'here', fromPeriod: knownPeriod('2026-27-Q2') })
  await recordOfferings(provider, ['cordotomy', 'neurosurgical'].map(meanwhile))
  await page.getByRole('button', CONTINUE).click()

  const both = page.getByRole('row').filter({ hasText: 'Cordotomy: how it stands' })
  await expect(both).toContainText(/blank.*Offered here.*Jo Penhallow on .*Not offered/)
  await page.getByRole('button', { name: 'Save mine over theirs' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check what follows' })).toBeVisible()
  await page.getByRole('button', RECORD).click()
  await expect(rowOf(page, 'Cordotomy').first()).toContainText('Not offered')
  await expect(rowOf(page, 'Neuromodulation').first()).toContainText('Not offered')
  await expect(rowOf(page, 'Neurosurgical brain procedures for pain').first()).toContainText('Offered here')
})

test('a profile is recorded without a mouse, on a phone', async ({ page, signInAs }) => {
  const { provider } = await registerPlace()
  await signInAs('gatekeeper', provider)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/profiles/${provider}/change`)
  await tabTo(page, questionOf(page, 'Cordotomy').getByRole('radio').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await tabTo(page, page.getByRole('button', CONTINUE))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Check what follows' })).toBeInViewport()
  expect(await sidewaysOverflow(page)).toBe(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', RECORD)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Cordotomy').first()).toContainText('Not offered')
  expect(await sidewaysOverflow(page)).toBe(0)
})

function reporterOf(page: Page, offering: string): Locator {
  return page.locator(`[id="${offering}.reportedBy"]`)
}

async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
