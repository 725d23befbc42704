import { aFullReturn } from '../../tests/factories/typed-return'
import { boxOn, fillSection, lineOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { fillDraft, idOf, recordNotOffered } from '../support/returns'
import { expect, test, withAndWithoutJavaScript, withJavaScript } from '../support/test'

const STAY = { name: 'Save and stay on this page' }
const CONTINUE = { name: 'Save and continue' }

/** What is no figure, where it is typed, and the beginning of what is said to it. */
const slips = [
  ['101', 'denominator', '1.026', 'Enter a whole number: a count has no decimals'],
  ['101', 'numerator', '−1', 'Leave out the minus'],
  ['101', 'newImplants', '<5', 'Enter the exact number: a suppressed figure is no figure'],
  ['105', 'numerator', "'12", 'Remove the apostrophe'],
  ['107', 'numerator', '50%', 'Enter a number, not a percentage'],
  ['108', 'denominator', 'n/a', 'Leave the box blank'],
] as const

withAndWithoutJavaScript(() => {
  test('what is no figure is refused, and nothing typed is lost', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${idOf(provider)}/devices`)
    const typed = slips.map(([code, name, text]) => [`${code}.${name}`, text] as const)
    await fillSection(page, { ...aFullReturn()['devices'], ...Object.fromEntries(typed) })
    await page.getByRole('button', CONTINUE).click()

    await expect(page.getByRole('main').getByRole('alert')).toContainText('Not everything is saved yet')
    await expect(page).toHaveTitle(/^Error: Neuromodulation and ITDD devices/)
    for (const [code, name, text, said] of slips) {
      const box = boxOn(page, code, name)
      await expect(box).toHaveValue(text)
      await expect(box).toHaveAccessibleDescription(new RegExp(said))
      await page.getByRole('link', { name: new RegExp(`^${code}, .*${said}`) }).click()
      await expect(box).toBeFocused()
      await expect(box).toBeInViewport()
    }
    await expect(boxOn(page, '101', 'revisions')).toHaveValue('5')
    await expect(lineOn(page, '108').getByRole('combobox')).toHaveValue('uk-5l-2026')
    await expectAccessible()

    await page.goto(`/returns/${idOf(provider)}/devices`)
    // Where there is JavaScript, what could be read was saved by itself.
    await expect(boxOn(page, '101', 'denominator')).toHaveValue('')
    await fillSection(page, aFullReturn()['devices'] ?? {})
    await page.getByRole('button', CONTINUE).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Cordotomy' })).toBeVisible()
  })

  test('figures that break a rule are kept and stop submission', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    await signInAs('contributor', provider)
    await page.goto(`/returns/${idOf(provider)}/programme`)
    await fillSection(page, { '106.state': 'value', '106.denominator': '24', '106.numerator': '40' })
    await page.getByRole('button', CONTINUE).click()

    await expect(page.getByRole('main').getByRole('alert')).toContainText('Saved. One thing needs attention')
    await expect(boxOn(page, '106', 'numerator')).toHaveAccessibleDescription(
      /must be the same as or less than/,
    )
    await expect(boxOn(page, '106', 'neverAttended')).toHaveValue('')
    await expectAccessible()
    await page.goto(`/returns/${idOf(provider)}/check`)
    await page.getByRole('link', { name: /^106, .*“Of these, patients who completed.*” \(40\)/ }).click()
    await expect(boxOn(page, '106', 'numerator')).toBeFocused()
    await expect(boxOn(page, '106', 'numerator')).toBeInViewport()
  })
})

withJavaScript(() => {
  test('a box that cannot be read hides nothing else that is wrong, and the page says what is saved', async ({
    page,
    signInAs,
    expectAccessible,
    javaScriptEnabled,
  }) => {
    const { provider } = await registerPlace()
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${idOf(provider)}/waiting-times`)
    const wrong = { '103.median': '6', '103.over126': '49', '104.patients': 'abc' }
    await fillSection(page, { ...aFullReturn()['waiting-times'], ...wrong })
    await page.getByRole('button', CONTINUE).click()

    const summary = page.getByRole('main').getByRole('alert')
    await expect(summary).toContainText(
      javaScriptEnabled
        ? 'Everything else on this page is saved. Correct this box, then save again'
        : 'Nothing was saved just now, because this box cannot be read. Correct it',
    )
    await expect(boxOn(page, '104', 'patients')).toHaveAccessibleDescription(/Enter a whole number in digits/)
    await expect(boxOn(page, '103', 'median')).toHaveAccessibleDescription(/is longer than the median wait/)
    await expect(boxOn(page, '103', 'over126')).toHaveAccessibleDescription(/but only 48 patients in all/)
    await expectAccessible()

    await fillSection(page, { '104.patients': '12' })
    await page.getByRole('button', CONTINUE).click()
    await expect(summary).toContainText('Saved. ')
    await expect(boxOn(page, '104', 'patients')).not.toHaveAccessibleDescription(/Error/)
    await expect(boxOn(page, '103', 'median')).toHaveAccessibleDescription(/is longer than the median wait/)
  })
})

withJavaScript(() => {
  test('a blank is saved as a blank, and zeros for everyone as nobody', async ({ page, signInAs }) => {
    const { provider } = await registerPlace()
    await signInAs('contributor', provider)
    await page.goto(`/returns/${idOf(provider)}/programme`)
    await fillSection(page, { '106.state': 'value', '106.denominator': '40' })
    await page.getByRole('button', STAY).click()
    await expect(page.getByText(/Last saved by Robin Ashdown/)).toBeVisible()
    await page.reload()
    await expect(boxOn(page, '106', 'numerator')).toHaveValue('')

    await fillSection(page, { '106.denominator': '0', '106.numerator': '0' })
    await page.getByRole('button', CONTINUE).click()
    await expect(page.getByText(/You entered 0 for everyone in 106/)).toBeVisible()
    const nil = lineOn(page, '106').getByRole('radio', { name: 'No eligible patients this quarter' })
    await expect(nil).toBeChecked()
  })

  test('a line without an answer is named by the check page, which leads to it', async ({
    page,
    signInAs,
    javaScriptEnabled,
  }) => {
    const { provider } = await registerPlace()
    await fillDraft({ provider, typed: { about: { ...aFullReturn().about } } })
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${idOf(provider)}/check`)
    await expect(page.getByRole('button', { name: 'Submit return' })).toHaveCount(0)
    await page.getByRole('link', { name: /^110, .*: Choose which statement is true/ }).click()
    const states = lineOn(page, '110').getByRole('radio')
    await expect(states.first()).toBeFocused()
    await expect(states.first()).toBeInViewport()
    // A browser by itself leaves the question off the top of the screen.
    if (javaScriptEnabled)
      await expect(lineOn(page, '110').getByText('What is true of 110?')).toBeInViewport()
  })
})

withJavaScript(() => {
  test('a line that the service does not offer asks for nothing', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    await recordNotOffered(provider, 'cordotomy')
    await fillDraft({ provider, typed: {} })
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${idOf(provider)}/cordotomy`)
    await expect(lineOn(page, '102')).toContainText('not offered in this quarter')
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expectAccessible()
  })
})
