import { registerPlace } from '../support/places'
import { expect, test, withJavaScript } from '../support/test'
import { questionOf, choose, rowOf } from '../support/profile-page'

const CONTINUE = { name: 'Continue' }
const RECORD = { name: 'Record the service profile' }

withJavaScript(() => {
  test('of two gatekeepers the later is told what the other recorded', async ({
    page,
    context,
    signInAs,
  }) => {
    const { provider } = await registerPlace()
    await signInAs('gatekeeper', provider)
    const other = await context.newPage()
    for (const tab of [page, other]) await tab.goto(`/profiles/${provider}/change`)
    await choose(other, 'Cordotomy', 'Not offered')
    await other.getByRole('button', CONTINUE).click()
    await other.getByRole('button', RECORD).click()
    await expect(other.getByText('The service profile is recorded.')).toBeVisible()

    await choose(page, 'Cordotomy', 'Offered here')
    await page.getByRole('button', CONTINUE).click()
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText('The profile changed while you were on this page.')
    await expect(alert).toContainText('Jo Penhallow recorded "Not offered" from quarter 2 of 2026-27')
    await expect(questionOf(page, 'Cordotomy').getByRole('radio', { name: 'Offered here' })).toBeChecked()
    await page.getByRole('button', CONTINUE).click()
    await expect(page.getByRole('main')).toContainText('will be asked.')
    await page.getByRole('button', RECORD).click()
    await expect(rowOf(page, 'Cordotomy').first()).toContainText('Offered here')
  })
})

withJavaScript(() => {
  test('whoever may not change a profile reads it, and is led nowhere else', async ({
    page,
    signInAs,
    expectStatus,
    expectAccessible,
  }) => {
    const { provider, commissioner } = await registerPlace({ providers: 2 })
    await signInAs('contributor', provider)
    await page.goto('/returns')
    const own = page.getByRole('navigation', { name: 'Menu' }).locator('a', { hasText: 'Service profile' })
    await expect(own).toHaveAttribute('href', '/profiles')
    await page.goto('/profiles')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${provider} `)
    await expect(page.getByRole('button', { name: 'Change the service profile' })).toHaveCount(0)
    await expectAccessible()
    await signInAs('commissioner', commissioner)
    await page.goto('/profiles')
    await page.getByRole('link', { name: provider }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Service profile')
    expectStatus(404)
    expect((await page.goto(`/profiles/${provider}/change`))?.status()).toBe(404)
  })
})
