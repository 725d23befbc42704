import { type Furnished, findPages, furnish, visits } from '../support/pages'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const INVITATION = '/invitation/[token]'
const OPEN_TO_ALL = ['/sign-in', '/indicators', '/indicators/[code]', INVITATION]

withAndWithoutJavaScript(() => {
  for (const route of findPages()) {
    test(`${route} turns strangers away, unless it is open to all`, async ({ page, expectStatus }) => {
      const status = route === INVITATION ? 404 : 200
      if (route === INVITATION) expectStatus(404)
      const response = await page.goto(strangersAddress(route, await furnish()))
      expect(response?.status()).toBe(status)
      if (OPEN_TO_ALL.includes(route)) return
      await expect(page).toHaveURL(/\/sign-in(\?|$)/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
    })
  }
})

function strangersAddress(route: string, furnished: Furnished): string {
  if (route === INVITATION) return `/invitation/${'a'.repeat(43)}`
  return visits[route]?.address(furnished) ?? route
}
