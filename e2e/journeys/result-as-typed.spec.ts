import { boxOn, fillSection, lineOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { fillDraft, idOf } from '../support/returns'
import { tabTo } from '../support/tab-to'
import { expect, test } from '../support/test'
const SHARE = 'Result: 60.0% (24 of 40), 95% interval 44.6% to 73.7%'

test('the result appears as somebody types, by keyboard alone, and goes with what it rests on', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { provider } = await registerPlace()
  await signInAs('contributor', provider)
  await page.goto(`/returns/${idOf(provider)}/programme`)
  const result = lineOn(page, '106').getByRole('status')
  await tabTo(page, lineOn(page, '106').getByRole('radio').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('40')
  await expect(result).toHaveText('')
  await page.keyboard.press('Tab')
  await page.keyboard.type('24')
  await expect(result).toHaveText(SHARE)
  await expect(boxOn(page, '106', 'numerator')).toBeFocused()
  await expectAccessible()

  for (const [typed, said] of [
    ['41', ''],
    ['40', /^Result: 100\.0% \(40 of 40\)/],
    ['4x', ''],
    ['4', /^Result: 10\.0% \(4 of 40\)/],
    ['', ''],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Backspace')
    await page.keyboard.type(typed)
    await expect(result).toHaveText(said)
  }
})

test('a result whose number of patients is filled in follows the line that it is filled from', async ({
  page,
  signInAs,
}) => {
  const { provider } = await registerPlace()
  await signInAs('contributor', provider)
  await page.goto(`/returns/${idOf(provider)}/devices`)
  const registered = lineOn(page, '101').getByRole('status')
  const recorded = lineOn(page, '107').getByRole('status')
  await fillSection(page, { '101.state': 'value', '107.state': 'value', '107.numerator': '20' })
  await expect(recorded).toHaveText('')
  await fillSection(page, { '101.denominator': '25', '101.numerator': '23' })
  await expect(registered).toHaveText(/^Result: 92\.0% \(23 of 25\)/)
  await expect(recorded).toHaveText(/^Result: 87\.0% \(20 of 23\)/)
  await boxOn(page, '107', 'denominator').fill('40')
  await expect(recorded).toHaveText(/^Result: 50\.0% \(20 of 40\)/)
  await boxOn(page, '107', 'denominator').fill('')
  await boxOn(page, '101', 'numerator').fill('')
  await expect(recorded).toHaveText('')
  await expect(registered).toHaveText('')
})

test('the result stands before anything is typed, and follows what is typed over it', async ({
  page,
  signInAs,
}) => {
  const { provider } = await registerPlace()
  const { id } = await fillDraft({ provider })
  await signInAs('contributor', provider)
  await page.goto(`/returns/${id}/waiting-times`)
  const result = lineOn(page, '103').getByRole('status')
  await expect(result).toHaveText(
    'Result: 84.2 days (12.0 weeks; 4,043 days, 48 patients), 95% interval 72.2 to 96.2 days',
  )
  await boxOn(page, '103', 'patients').fill('1')
  await expect(result).toHaveText('Result: 4,043.0 days (577.6 weeks; 4,043 days, 1 patient)')
  await boxOn(page, '103', 'patients').fill('0')
  await expect(result).toHaveText('')
})

test('before any script has come a page is as wide as a phone, and what is typed then has its result afterwards', async ({
  page,
  signInAs,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { provider } = await registerPlace()
  await signInAs('service-lead', provider)
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`/returns/${idOf(provider)}/programme`, { waitUntil: 'commit' })
  await fillSection(page, { '106.state': 'value', '106.denominator': '40', '106.numerator': '24' })
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  release()
  await expect(lineOn(page, '106').getByRole('status')).toHaveText(SHARE)
})
