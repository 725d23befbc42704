import { boxOn } from '../support/fill-section'
import { CLOSED, beginDraft, extend, registerPlace } from '../support/places'
import { fillDraft } from '../support/returns'
import { expect, test, withJavaScript } from '../support/test'

withJavaScript(() => {
  test('a quarter that closes while somebody types still keeps what is saved, and says what to do', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    await beginDraft(provider, CLOSED)
    await extend(provider, CLOSED, 60)
    const { id } = await fillDraft({ provider, period: CLOSED })
    await signInAs('service-lead', provider)
    const check = await page.context().newPage()
    await check.goto(`/returns/${id}/check`)
    await expect(check.getByRole('button', { name: 'Submit return' })).toBeVisible()
    await page.goto(`/returns/${id}/programme`)
    await boxOn(page, '106', 'numerator').fill('25')
    await extend(provider, CLOSED, -1)

    // The check page that was open before says why it is too late.
    await check.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
    await check.getByRole('button', { name: 'Submit return' }).click()
    await expect(check.getByRole('main').getByRole('alert')).toContainText(
      /This quarter closed on .*Ask an administrator for more time; your figures are kept/,
    )
    await expect(check).toHaveTitle(/^Error: /)

    await page.getByRole('button', { name: 'Save and stay on this page' }).click()
    await page.waitForURL(/saved=yes/)
    await page.goto(`/returns/${id}/programme`)
    await expect(boxOn(page, '106', 'numerator')).toHaveValue('25')

    await page.goto(`/returns/${id}/check`)
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'Ask an administrator for more time',
    )
    await expect(page.getByRole('button', { name: 'Submit return' })).toHaveCount(0)
    await expectAccessible()

    await extend(provider, CLOSED, 60)
    await page.reload()
    await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
    await page.getByRole('button', { name: 'Submit return' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Return submitted' })).toBeVisible()
  })
})
