import { servicePages } from '@/domain/pages/service-pages'
import { type Furnished, findPages, furnish, visits } from '../support/pages'
import { expect, test, withJavaScript } from '../support/test'

const INVITATION = '/invitation/[token]'
const ABOUT_SERVICE = Object.keys(servicePages).map((name) => `/${name}`)
const SIGNING_IN = ['/sign-in', '/sign-in/single-sign-on', '/forgotten', '/forgotten/[token]']
const OPEN_TO_ALL = [...SIGNING_IN, '/indicators', '/indicators/[code]', INVITATION, ...ABOUT_SERVICE]

// It is the server that turns strangers away, before anything reaches a browser, so it is asked without one.
for (const route of findPages()) {
  test(`${route} turns strangers away, unless it is open to all`, async ({ request, baseURL }) => {
    const address = strangersAddress(route, await furnish())
    const response = await request.get(address)
    expect(response.status()).toBe(route === INVITATION ? 404 : 200)
    if (OPEN_TO_ALL.includes(route)) {
      expect(response.url()).toBe(`${baseURL}${address}`)
      return
    }
    expect(response.url()).toMatch(/\/sign-in(\?|$)/)
    expect(await response.text()).toMatch(/<h1[^>]*>Sign in<\/h1>/)
  })
}

withJavaScript(() => {
  test('a stranger who opens a page in a browser stands on Sign in', async ({ page }) => {
    for (const address of ['/', '/returns', '/dashboards']) {
      await page.goto(address)
      await expect(page).toHaveURL(/\/sign-in(\?|$)/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
    }
  })
})

test('an invitation that nobody has sent is not found, in a browser too', async ({ page, expectStatus }) => {
  expectStatus(404)
  const response = await page.goto(`/invitation/${'a'.repeat(43)}`)
  expect(response?.status()).toBe(404)
})

function strangersAddress(route: string, furnished: Furnished): string {
  if (route === INVITATION) return `/invitation/${'a'.repeat(43)}`
  return visits[route]?.address(furnished) ?? route
}
