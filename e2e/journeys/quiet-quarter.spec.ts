import { aTinyService } from '../../tests/factories/draft-return'
import { aFullReturn } from '../../tests/factories/typed-return'
import { fillSection, lineOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { idOf, recordOfferings, sectionsInOrder, submitEarlier } from '../support/returns'
import { expect, test, withAndWithoutJavaScript, withJavaScript } from '../support/test'
import { askedOn, readBackOn } from '../support/why'

withJavaScript(() => {
  test('a service that did hardly anything is asked nothing', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    const { profile, typed } = aTinyService()
    await recordOfferings(
      provider,
      profile.filter(({ offering }) => offering === 'cordotomy'),
    )
    const id = idOf(provider)
    await signInAs('service-lead', provider)
    for (const { code } of sectionsInOrder) {
      await page.goto(`/returns/${id}/${code}`)
      await fillSection(page, typed[code] ?? {})
      await page.getByRole('button', { name: 'Save and stay on this page' }).click()
      await page.waitForURL(/saved=yes/)
    }

    for (const { code } of sectionsInOrder) {
      await page.goto(`/returns/${id}/${code}?show=all`)
      expect(await askedOn(page), code).toEqual([])
      await expect(page.getByRole('textbox', { name: /^Why are the figures/ })).toHaveCount(0)
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
    }
    await page.goto(`/returns/${id}/waiting-times`)
    await expect(lineOn(page, '103').getByRole('status')).toHaveText(
      'Result: 0.0 days (0.0 weeks; 0 days, 1 patient)',
    )
    await expect(lineOn(page, '104').getByRole('radio', { checked: true })).toHaveAccessibleName(
      /^No eligible/,
    )
    await expectAccessible()

    await page.goto(`/returns/${id}`)
    await expect(page.getByText('7 of 7 sections complete')).toBeVisible()
    await page.getByRole('button', { name: 'Check answers and submit' }).click()
    expect(await readBackOn(page)).toEqual([])
    await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
    await page.getByRole('button', { name: 'Submit return' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Return submitted' })).toBeVisible()
    expect(await readBackOn(page)).toEqual([])
  })
})

// Refused without JavaScript, the form is in a new page, where nobody has unfolded it.
withAndWithoutJavaScript(() => {
  test('a service with no eligible patient says so once, and each line says it', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    await submitEarlier(provider, aFullReturn, [1])
    await signInAs('contributor', provider)
    await page.goto(`/returns/${idOf(provider)}`)
    await page.getByText('Nothing to report in this quarter?').click()
    await page.getByRole('button', { name: 'Record that there was nobody' }).click()
    const why = page.getByLabel('Why were there no eligible patients?')
    await expect(why).toHaveAccessibleDescription(/Say why there were no eligible patients/)
    await expectAccessible()
    await why.fill('The service was closed for the whole quarter.')
    await page.getByRole('button', { name: 'Record that there was nobody' }).click()
    await expect(page.getByText('7 of 7 sections complete')).toBeVisible()
    await expect(page.getByText('Nothing to report in this quarter?')).toHaveCount(0)
    await page.goto(`/returns/${idOf(provider)}/check`)
    await expect(page.getByText(/^(No eligible patients|No survey)/)).toHaveCount(12)
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  })
})
