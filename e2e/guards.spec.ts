import { expect, test, withAndWithoutJavaScript } from './support/test'

const CLEAN = '<!doctype html><html lang="en-GB"><title>Planted</title><main><h1>Planted</h1></main></html>'

/** Each fault must fail the test that meets it, or the guard is blind. */
const planted = [
  ['a console error', CLEAN.replace('<h1>', '<script>console.error("planted")</script><h1>')],
  ['an error that nothing caught', CLEAN.replace('<h1>', '<script>throw new Error("planted")</script><h1>')],
  ['a status that was not declared', CLEAN.replace('<h1>', '<img src="/planted-missing" alt="Planted"><h1>')],
  [
    'a style that the security policy refuses',
    CLEAN.replace('<h1>', '<h1 style="color: red">'),
    "style-src 'self'",
  ],
] as const

test.beforeEach(async ({ page }) => {
  await page.route('**/planted-missing', (route) => route.fulfill({ status: 404, body: '' }))
})

for (const [fault, body, policy] of planted) {
  test(`${fault} fails a journey`, async ({ page }) => {
    test.fail()
    await page.route('**/planted', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body,
        headers: policy ? { 'content-security-policy': policy } : {},
      }),
    )
    await page.goto('/planted')
    await expect(page.getByRole('heading', { name: 'Planted' })).toBeVisible()
  })
}

withAndWithoutJavaScript(() => {
  test('a picture without a description fails a journey', async ({ page, expectAccessible }) => {
    await page.setContent(CLEAN.replace('<h1>', '<img src="data:,"><h1>'))
    await expect(expectAccessible()).rejects.toThrow('image-alt')
  })

  test('a clean page passes', async ({ page, expectAccessible }) => {
    await page.setContent(CLEAN)
    await expectAccessible()
  })
})

test('a status that was declared passes, once', async ({ page, expectStatus }) => {
  expectStatus(404)
  await page.route('**/planted', (route) => route.fulfill({ contentType: 'text/html', body: planted[2][1] }))
  await page.goto('/planted')
})
