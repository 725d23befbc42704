import type { Page } from '@playwright/test'
import { lineOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { fillDraft, idOf } from '../support/returns'
import { expect, test, withAndWithoutJavaScript, withJavaScript } from '../support/test'
import { whyBox } from '../support/why'

const STAY = { name: 'Save and stay on this page' }

/** What comes along when text is pasted from elsewhere: turning and isolating marks, a bell, a soft hyphen, no width at all. */
const PASTED = '\ufeffThe cli\u00adnic \u202Ecounted\u202C \u2066these\u2069\u0007\u0000 twice.\u200b'
const SEEN = 'The clinic counted these twice.'

withJavaScript(() => {
  test('what nobody sees of a pasted text is dropped, in a reason as in an explanation', async ({
    page,
    signInAs,
  }) => {
    await openAsked(page, signInAs)
    for (const box of [whyBox(page, '204'), reasonBox(page)]) await box.fill(PASTED)
    await page.getByRole('button', STAY).click()
    await page.waitForURL(/saved=yes/)
    for (const box of [whyBox(page, '204'), reasonBox(page)]) await expect(box).toHaveValue(SEEN)
  })

  test('what arrived as no text is refused with what to do, and kept', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    await openAsked(page, signInAs)
    for (const box of [whyBox(page, '204'), reasonBox(page)]) await box.fill('The clinic of Fran\ufffdois.')
    await page.getByRole('button', STAY).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Not everything is saved yet')
    for (const box of [whyBox(page, '204'), reasonBox(page)]) {
      await expect(box).toHaveAccessibleDescription(/Some characters did not arrive.*Type them again/)
      await expect(box).toHaveValue('The clinic of Fran\ufffdois.')
    }
    await expectAccessible()
  })

  test('1,001 characters are refused with their number and kept, and 1,000 are taken', async ({
    page,
    signInAs,
  }) => {
    test.slow()
    await openAsked(page, signInAs)
    // An emoji is one character to whoever counts, and two to the machine.
    const thousand = `Because of the heat 🌡${' we closed'.repeat(97)}${'!'.repeat(9)}`
    expect(Array.from(thousand)).toHaveLength(1000)
    for (const box of [whyBox(page, '204'), reasonBox(page)]) await box.fill(`${thousand}!`)
    await page.getByRole('button', STAY).click()
    for (const box of [whyBox(page, '204'), reasonBox(page)]) {
      await expect(box).toHaveAccessibleDescription(
        /Shorten this to 1000 characters or fewer\. It has 1001\./,
      )
      await expect(box).toHaveValue(`${thousand}!`)
      await box.fill(thousand)
    }
    await page.getByRole('button', STAY).click()
    await page.waitForURL(/saved=yes/)
    for (const box of [whyBox(page, '204'), reasonBox(page)]) {
      await expect(box).toHaveValue(thousand)
      await expect(box).not.toHaveAccessibleDescription(/Error/)
    }
  })
})

withAndWithoutJavaScript(() => {
  test('a text that may describe a patient is warned of before it is kept, and kept when it is sent again', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    await openAsked(page, signInAs)
    const said = 'The list of 943 476 5919 was counted twice.'
    await reasonBox(page).fill(said)
    await page.getByRole('button', STAY).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Not everything is saved yet')
    await expect(reasonBox(page)).toHaveAccessibleDescription(
      /Do not describe a patient: this holds a number/,
    )
    await expect(reasonBox(page)).toHaveValue(said)
    await expectAccessible()
    await page.getByRole('button', STAY).click()
    await page.waitForURL(/saved=yes/)
    await page.reload()
    await expect(reasonBox(page)).toHaveValue(said)
  })
})

/** A page on which 204 asks for an explanation and 205 for a reason. */
async function openAsked(page: Page, signInAs: (role: 'contributor', provider: string) => Promise<unknown>) {
  const { provider } = await registerPlace()
  await fillDraft({
    provider,
    typed: {
      experience: {
        ...{ '204.state': 'value', '204.denominator': '20', '204.numerator': '18', '204.issued': '100' },
        ...{ '205.state': 'not-available', '205.reason': 'The forms were lost in the post.' },
      },
    },
  })
  await signInAs('contributor', provider)
  await page.goto(`/returns/${idOf(provider)}/experience`)
}

function reasonBox(page: Page) {
  return lineOn(page, '205').getByLabel('Why are they not available?')
}
