import type { Page } from '@playwright/test'
import { aFullReturn, aLine } from '../../tests/factories/typed-return'
import { boxOn, fillSection, lineOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { idOf, submitEarlier } from '../support/returns'
import { expect, test, withJavaScript } from '../support/test'

const STAY = { name: 'Save and stay on this page' }
const SHARE = 'Result: 60.0% (24 of 40), 95% interval 44.6% to 73.7%'

withJavaScript(() => {
  test('beside a line stands how it went before, and a quarter that was not received is a gap', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    await submitEarlier(provider, aFullReturn, [3])
    await submitEarlier(
      provider,
      (period) => ({
        ...aFullReturn(period),
        programme: aLine('106', { denominator: '50', numerator: '28' }),
      }),
      [1],
    )
    await signInAs('contributor', provider)
    await page.goto(`/returns/${idOf(provider)}/programme`)
    await expect(lineOn(page, '106')).toContainText(
      'Last figures submitted: 56.0% (28 of 50), Quarter 1 of 2026-27',
    )
    const trend = lineOn(page, '106').getByRole('img')
    await expect(trend).toHaveAccessibleName(
      '106, oldest first. Quarter 3 of 2025-26: 60.0% (24 of 40); Quarter 4 of 2025-26: not received; ' +
        'Quarter 1 of 2026-27: 56.0% (28 of 50).',
    )
    await expect(lineOn(page, '106').getByRole('figure')).toContainText(
      'Quarter 3 of 2025-26 to Quarter 1 of 2026-27, 0 to 100%. Upright lines: 95% intervals.',
    )
    expect(await isInsideItsLine(page, '106')).toBe(true)
    await expectAccessible()

    await page.goto(`/returns/${idOf(provider)}/waiting-times`)
    await expect(lineOn(page, '103')).toContainText(
      '84.2 days (4,043 days, 48 patients), Quarter 1 of 2026-27',
    )
    await expect(lineOn(page, '103').getByRole('figure')).toContainText('Mean days, from 0.')
  })
})

withJavaScript(() => {
  test('after one quarter there are its figures and no trend, before the first there is neither', async ({
    page,
    signInAs,
  }) => {
    const { providers } = await registerPlace({ providers: 2 })
    const [old = '', young = ''] = providers
    await submitEarlier(old, aFullReturn)
    for (const [provider, count] of [
      [old, 1],
      [young, 0],
    ] as const) {
      await signInAs('contributor', provider)
      await page.goto(`/returns/${idOf(provider)}/programme`)
      await expect(page.getByText('Last figures submitted:')).toHaveCount(count)
      await expect(lineOn(page, '106').getByRole('img')).toHaveCount(0)
    }
  })

  test('what the figures come to is said after they are saved, and not of figures that cannot be', async ({
    page,
    signInAs,
  }) => {
    const { provider } = await registerPlace()
    await signInAs('contributor', provider)
    await page.goto(`/returns/${idOf(provider)}/programme`)
    const result = lineOn(page, '106').getByRole('status')
    for (const [numerator, said] of [
      ['24', SHARE],
      ['41', ''],
      ['', ''],
    ] as const) {
      await fillSection(page, { '106.state': 'value', '106.denominator': '40', '106.numerator': numerator })
      await page.getByRole('button', STAY).click()
      await page.waitForURL(/saved=yes/)
      await page.goto(`/returns/${idOf(provider)}/programme`)
      await expect(boxOn(page, '106', 'numerator')).toHaveValue(numerator)
      await expect(result).toHaveText(said)
    }
  })
})

/** Whether the picture of a line keeps within it, whatever the width of the page. */
async function isInsideItsLine(page: Page, code: string) {
  const [line, picture] = await Promise.all([
    lineOn(page, code).boundingBox(),
    lineOn(page, code).getByRole('img').boundingBox(),
  ])
  if (!line || !picture) return false
  return picture.x >= line.x && picture.x + picture.width <= line.x + line.width && picture.height >= 30
}
