import { registerPlace } from '../support/places'
import { submitWhole } from '../support/returns'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const nowhere = [
  '/returns/ZZ9-2026-27-Q2',
  '/returns/nonsense',
  '/returns/ZZ9-2026-27-Q9/programme',
  '/dashboards?period=nonsense',
  '/dashboards?period=2019-20-Q1',
  '/dashboards/indicators/999',
  '/dashboards/providers/ZZ9',
  '/indicators/999',
  '/nonsense',
]

withAndWithoutJavaScript(() => {
  test('an address that leads nowhere says so, and what to do', async ({
    page,
    signInAs,
    expectStatus,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    const { id } = await submitWhole({ provider })
    await signInAs('service-lead', provider)
    for (const address of [`/returns/${id}/nonsense`, `/returns/${id}/submitted?version=2`, ...nowhere]) {
      expectStatus(404)
      expect((await page.goto(address))?.status(), address).toBe(404)
      await expect(page).toHaveTitle(/^Page not found - /)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
      await expect(page.getByRole('link', { name: /go to your home page/i })).toHaveAttribute('href', '/')
    }
    await expectAccessible()
  })

  test('a date that cannot be shown says so, with the way to the same page as it is now', async ({
    page,
    signInAs,
    expectStatus,
  }) => {
    const { provider } = await registerPlace()
    await submitWhole({ provider })
    await signInAs('service-lead', provider)
    for (const address of ['/dashboards', `/dashboards/providers/${provider}`]) {
      expectStatus(404)
      expect((await page.goto(`${address}?at=2999-01-01`))?.status(), address).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('That date cannot be shown')
      await expect(page.locator(`a[href="${address}"]`).first()).toBeVisible()
    }
  })
})

test('nobody says for which address a page is asked but the service itself', async ({ page, signInAs }) => {
  const { provider } = await registerPlace()
  await signInAs('service-lead', provider)
  const headers = {
    accept: 'text/html',
    'x-asked-for': '/dashboards?at=2999-01-01',
    'x-own-request': 'guessed',
  }
  const answer = await page.request.get('/indicators/999', { headers })
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('If you typed the web address')
  expect(await answer.text()).not.toContain('That date cannot be shown')
})

test('a file that is not there says so in words, with the way to those that are', async ({
  page,
  signInAs,
}) => {
  const { provider } = await registerPlace()
  await submitWhole({ provider })
  const asked = ['/exports/2099-00.csv', '/exports/2026-27.doc', '/exports/nonsense', '/exports/2026-28.csv']
  for (const address of asked) expect((await page.request.get(address)).status(), address).toBe(401)
  await signInAs('service-lead', provider)
  for (const address of asked) {
    const answer = await page.request.get(address)
    expect(answer.status(), address).toBe(404)
    expect(await answer.text(), address).toContain(
      'There is no such file. The files that you may have are listed at /exports.',
    )
  }
})
