import type { Page } from '@playwright/test'
import { lineOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { fillDraft, idOf } from '../support/returns'
import { expect, test, withJavaScript } from '../support/test'
import { whyBox } from '../support/why'

const STAY = { name: 'Save and stay on this page' }
const REMEDY = /Remove hidden control characters\. Typing the text again instead of pasting it does this\./

/** What comes along when text is pasted from elsewhere, and how a browser hands it back. */
const pasted = [
  ['a mark that turns the direction of text around', 'The clinic \u202Ecounted these twice.'],
  ['an isolating mark', 'The clinic \u2066counted\u2069 these twice.'],
  ['a bell', 'The clinic counted these\u0007 twice.'],
] as const

withJavaScript(() => {
  for (const [what, text] of pasted)
    test(`${what} is refused with what to do, in a reason as in an explanation, and kept`, async ({
      page,
      signInAs,
      expectAccessible,
    }) => {
      test.slow()
      await openAsked(page, signInAs)
      await whyBox(page, '204').fill(text)
      await reasonBox(page).fill(text)
      await page.getByRole('button', STAY).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Not everything is saved yet')
      for (const box of [whyBox(page, '204'), reasonBox(page)]) {
        await expect(box).toHaveAccessibleDescription(REMEDY)
        await expect(box).toHaveValue(text)
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

test('a character that no text holds is refused with what to do, and nothing is stored', async ({
  page,
  signInAs,
}) => {
  await openAsked(page, signInAs)
  const text = 'The clinic counted\u0000 these twice.'
  await whyBox(page, '204').fill(text)
  await reasonBox(page).fill(text)
  await page.getByRole('button', STAY).click()
  for (const box of [whyBox(page, '204'), reasonBox(page)]) {
    await expect(box).toHaveAccessibleDescription(REMEDY)
    await expect(box).toHaveValue(/^The clinic counted.? these twice\.$/u)
  }
  await page.reload()
  await expect(whyBox(page, '204')).toHaveValue('')
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
