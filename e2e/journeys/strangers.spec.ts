import { servicePages } from '@/domain/pages/service-pages'
import { type Furnished, findPages, furnish, visits } from '../support/pages'
import { expect, test, withJavaScript } from '../support/test'

const INVITATION = '/invitation/[token]'
const ABOUT_SERVICE = Object.keys(servicePages).map((name) => `/${name}`)
const SIGNING_IN = ['/sign-in', '/sign-in/single-sign-on', '/forgotten', '/forgotten/[token]']
const OPEN_TO_ALL = [...SIGNING_IN, '/indicators', '/indicators/[code]', INVITATION, ...ABOUT_SERVICE]

// It is the server that turns strangers away, before anything reaches a browser, so it is asked without one.
test('every page turns strangers away, unless it is open to all', async ({ request, baseURL }) => {
  test.slow()
  const furnished = await furnish()
  const faults: string[] = []
  for (const route of findPages()) {
    const address = strangersAddress(route, furnished)
    const response = await request.get(address)
    const isTurnedAway =
      /\/sign-in(\?|$)/.test(response.url()) && /<h1[^>]*>Sign in<\/h1>/.test(await response.text())
    const isRight = OPEN_TO_ALL.includes(route) ? response.url() === `${baseURL}${address}` : isTurnedAway
    if (!isRight || response.status() !== (route === INVITATION ? 404 : 200)) faults.push(route)
  }
  expect(faults).toEqual([])
})

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
