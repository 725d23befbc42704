import type { Locator, Page } from '@playwright/test'
import { aFullReturn } from '../../tests/factories/typed-return'
import { boxOn, lineOn } from '../support/fill-section'
import { factOn } from '../support/facts'
import { registerPlace } from '../support/places'
import { fillDraft, idOf } from '../support/returns'
import { tabTo } from '../support/tab-to'
import { expect, test, withJavaScript } from '../support/test'

withJavaScript(() => {
  test('the first key leads past the header', async ({ page, signInAs }) => {
    const { provider } = await registerPlace()
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${idOf(provider)}/programme`)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: /^Skip to Quality of life outcomes/ })).toBeFocused()
  })
})

test('a section is filled, mended and submitted without a mouse', async ({ page, signInAs }) => {
  const { provider } = await registerPlace()
  const { programme: _, ...others } = aFullReturn()
  const { id } = await fillDraft({ provider, typed: others })
  await signInAs('service-lead', provider)
  await page.goto(`/returns/${id}/programme`)

  await tabTo(page, lineOn(page, '106').getByRole('radio').first())
  await page.keyboard.press('Space')
  await tabAndType(page, boxOn(page, '106', 'denominator'), '1.000')
  await tabAndType(page, boxOn(page, '106', 'numerator'), '24')
  await tabAndType(page, boxOn(page, '106', 'neverAttended'), '')
  await tabTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await page.keyboard.press('Enter')

  const summary = page.locator(':focus')
  await expect(summary).toContainText('Not everything is saved yet')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /a count has no decimals/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(boxOn(page, '106', 'denominator')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('40')
  await tabTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Quality of life outcomes' })).toBeVisible()

  await page.goto(`/returns/${id}/check`)
  await tabTo(page, page.getByRole('checkbox', { name: /^I confirm/ }))
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Submit return' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(factOn(page, 'Reference')).toHaveText(`${id}, version 1`)
})

async function tabAndType(page: Page, box: Locator, text: string) {
  await page.keyboard.press('Tab')
  await expect(box).toBeFocused()
  await page.keyboard.type(text)
}
