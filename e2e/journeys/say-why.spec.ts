import { boxOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { fillDraft, idOf } from '../support/returns'
import { strangeQuarters } from '../support/strange-quarters'
import { expect, test, withAndWithoutJavaScript, withJavaScript } from '../support/test'
import { whyBox } from '../support/why'

const STAY = { name: 'Save and stay on this page' }

withAndWithoutJavaScript(() => {
  test('an explanation that says nothing is refused at its box, and everything typed is kept', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    await fillDraft({ provider, typed: { devices: strangeQuarters.everything.typed['devices'] ?? {} } })
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${idOf(provider)}/devices?show=all`)
    await expect(whyBox(page, '101')).toHaveAccessibleDescription(/Say why the figures are right/)

    const said = [
      ['101', ' \n ', '', /Say why the figures are right although a warning asks/],
      ['105', 'a'.repeat(30), 'a'.repeat(30), /Say in words/],
      ['107', 'Right.', 'Right.', /at least 20 characters/],
    ] as const
    for (const [code, text] of said) await whyBox(page, code).fill(text)
    // A figure that no other number is compared with: the reason why that differs would have to be confirmed.
    await boxOn(page, '105', 'numerator').fill('4')
    await page.getByRole('button', STAY).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('3 things need attention')
    for (const [code, , kept, message] of said) {
      await expect(whyBox(page, code)).toHaveValue(kept)
      await expect(whyBox(page, code)).toHaveAccessibleDescription(message)
    }
    await expect(boxOn(page, '105', 'numerator')).toHaveValue('4')
    await expectAccessible()

    for (const [code] of said)
      await whyBox(page, code).fill(`Of ${code} two clinics counted the follow-ups too.`)
    await page.getByRole('button', STAY).click()
    await page.waitForURL(/[?&]saved=yes/)
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  })
})

withJavaScript(() => {
  test('a number typed over the one that is filled in needs its reason, and again when it changes', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    const reasons = { '105.overrideReason': '', '107.overrideReason': '' }
    await fillDraft({
      provider,
      typed: { devices: { ...strangeQuarters.everything.typed['devices'], ...reasons } },
    })
    await signInAs('contributor', provider)
    await page.goto(`/returns/${idOf(provider)}/devices`)
    const [infections, recorded] = [
      boxOn(page, '105', 'overrideReason'),
      boxOn(page, '107', 'overrideReason'),
    ]
    await expect(infections).toHaveAccessibleDescription(/24 differs from the 25 of 101/)
    await expect(recorded).toHaveAccessibleDescription(/20 differs from the 12 of 101/)
    await expectAccessible()
    await infections.fill('One patient moved abroad.')
    await recorded.fill('Eight were entered late.')
    await page.getByRole('button', STAY).click()
    await page.waitForURL(/[?&]saved=yes/)
    for (const box of [infections, recorded]) await expect(box).not.toHaveAccessibleDescription(/Error/)

    // The reason was given for 20: of another number it is asked again, and one click answers.
    await boxOn(page, '107', 'denominator').fill('21')
    await page.getByRole('button', STAY).click()
    await expect(recorded).toHaveAccessibleDescription(/Confirm that it still explains it/)
    await expect(recorded).toHaveValue('Eight were entered late.')
    const still = page.getByRole('checkbox', { name: 'The reason above still explains the number' })
    await expect(still).toHaveCount(1)
    await expectAccessible()
    await still.check()
    await page.getByRole('button', STAY).click()
    await expect(still).toHaveCount(0)
    await expect(recorded).not.toHaveAccessibleDescription(/Error/)
    await expect(recorded).toHaveValue('Eight were entered late.')
  })
})
