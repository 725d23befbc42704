import { registerPlace } from '../support/places'
import { expect, test, withJavaScript } from '../support/test'

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
