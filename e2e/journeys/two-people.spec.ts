import type { Browser, BrowserContext, Page } from '@playwright/test'
import { aFullReturn } from '../../tests/factories/typed-return'
import { boxOn, fillSection, lineOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { fillDraft, idOf, submitDraft } from '../support/returns'
import { findRunning } from '../support/running'
import { signInAs } from '../support/sessions'
import { expect, test, withAndWithoutJavaScript, withJavaScript } from '../support/test'

const STAY = { name: 'Save and stay on this page' }
const MINE = { name: 'Save mine over theirs' }

/** A filled draft that two people of its provider have open at the same page: Morgan here, Robin in another browser. */
async function openTwice(page: Page, browser: Browser, section: string, javaScriptEnabled: boolean) {
  const { provider } = await registerPlace()
  await fillDraft({ provider, typed: aFullReturn() })
  const other: BrowserContext = await browser.newContext({ javaScriptEnabled, locale: 'en-GB' })
  await signInAs(page.context(), 'service-lead', provider)
  await signInAs(other, 'contributor', provider)
  const theirs = await other.newPage()
  const address = new URL(`/returns/${idOf(provider)}/${section}`, findRunning().origin).href
  for (const each of [page, theirs]) await each.goto(address)
  return { provider, theirs, close: () => other.close() }
}

async function saveBox(page: Page, [code, name]: readonly [string, string], text: string) {
  await fillSection(page, { [`${code}.${name}`]: text })
  await page.getByRole('button', STAY).click()
}

withAndWithoutJavaScript((javaScriptEnabled) => {
  test('two people who change different boxes of a page are both saved, and neither is asked', async ({
    page,
    browser,
  }) => {
    const { theirs, close } = await openTwice(page, browser, 'waiting-times', javaScriptEnabled)
    await saveBox(theirs, ['103', 'patients'], '49')
    await expect(theirs.getByText(/Last saved by Robin Ashdown/)).toBeVisible()
    await saveBox(page, ['104', 'patients'], '13')
    await expect(page).toHaveURL(/saved=yes/)
    await expect(boxOn(page, '103', 'patients')).toHaveValue('49')
    await expect(boxOn(page, '104', 'patients')).toHaveValue('13')
    await close()
  })

  test('a box that both changed is shown from both sides, and saved as the later of them says', async ({
    page,
    browser,
    expectAccessible,
  }) => {
    const { theirs, close } = await openTwice(page, browser, 'programme', javaScriptEnabled)
    await fillSection(theirs, { '106.neverAttended': '5' })
    await saveBox(theirs, ['106', 'numerator'], '30')
    await expect(theirs.getByText(/Last saved by Robin Ashdown/)).toBeVisible()
    await saveBox(page, ['106', 'numerator'], '31')

    await expect(page.getByRole('main').getByRole('alert').first()).toContainText(
      /106, .*: Robin Ashdown on .* saved 30; you typed 31/,
    )
    const row = page.getByRole('row', { name: /^Box 106, |^106, / })
    for (const text of ['24', '30', '31', 'Robin Ashdown']) await expect(row).toContainText(text)
    await expect(boxOn(page, '106', 'numerator')).toHaveValue('31')
    await expect(boxOn(page, '106', 'neverAttended')).toHaveValue('5')
    await expectAccessible()
    await page.getByRole('button', MINE).first().click()
    await expect(page).toHaveURL(/saved=yes/)
    await theirs.reload()
    await expect(boxOn(theirs, '106', 'numerator')).toHaveValue('31')
    await expect(boxOn(theirs, '106', 'neverAttended')).toHaveValue('5')
    await close()
  })
})

withJavaScript((javaScriptEnabled) => {
  test('a box that both changed is left as the other saved it where one takes theirs; the rest stays as typed', async ({
    page,
    browser,
  }) => {
    const { theirs, close } = await openTwice(page, browser, 'programme', javaScriptEnabled)
    await saveBox(theirs, ['106', 'numerator'], '30')
    await expect(theirs.getByText(/Last saved by Robin Ashdown/)).toBeVisible()
    await fillSection(page, { '106.neverAttended': '9' })
    await saveBox(page, ['106', 'numerator'], '31')
    await page.getByRole('button', { name: /^Take theirs for 106/ }).click()
    await expect(page.getByRole('main').getByRole('alert').first()).toContainText(
      'now shows what was saved: 30',
    )
    await expect(boxOn(page, '106', 'numerator')).toHaveValue('30')
    await expect(boxOn(page, '106', 'neverAttended')).toHaveValue('9')
    await page.getByRole('button', STAY).click()
    await expect(page).toHaveURL(/saved=yes/)
    await theirs.reload()
    await expect(boxOn(theirs, '106', 'numerator')).toHaveValue('30')
    await expect(boxOn(theirs, '106', 'neverAttended')).toHaveValue('9')
    await close()
  })

  test('what was typed while somebody submitted the return can be taken away', async ({
    page,
    browser,
    expectAccessible,
  }) => {
    const { provider, theirs, close } = await openTwice(page, browser, 'programme', javaScriptEnabled)
    await close()
    await submitDraft(provider)
    await saveBox(page, ['106', 'numerator'], '31')
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      /Morgan Tellis submitted this return on/,
    )
    await expect(page.getByRole('textbox', { name: 'What you typed' })).toHaveValue(/: 31$/m)
    await expectAccessible()
    await page.goto(`/returns/${idOf(provider)}/programme`)
    await expect(lineOn(page, '106')).toBeVisible()
    expect(theirs.isClosed()).toBe(true)
  })
})
