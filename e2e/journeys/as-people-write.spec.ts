import { boxOn, fillSection } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { idOf } from '../support/returns'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const STAY = { name: 'Save and stay on this page' }
const CONTINUE = { name: 'Save and continue' }

withAndWithoutJavaScript(() => {
  test('numbers and days are taken as people write them, and what was rounded is said', async ({
    page,
    signInAs,
  }) => {
    const { provider } = await registerPlace()
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${idOf(provider)}/waiting-times`)
    const typed = {
      patients: '1,026',
      totalDays: '86\u00a0000.0',
      median: '\t71.4450',
      standardDeviation: '30',
    }
    await fillSection(page, {
      '103.state': 'value',
      ...Object.fromEntries(Object.entries(typed).map(([name, text]) => [`103.${name}`, text])),
    })
    await page.getByRole('button', CONTINUE).click()
    await page.waitForURL(/rounded=103.median/)
    await expect(
      page.getByText('Two decimals are kept: 103, Median wait, in days is now 71.45.'),
    ).toBeVisible()
    await page.reload()
    for (const [name, kept] of Object.entries({ patients: '1026', totalDays: '86000', median: '71.45' }))
      await expect(boxOn(page, '103', name)).toHaveValue(kept)
  })

  test('a whole day is read in whichever of its boxes it was pasted, or refused as typed', async ({
    page,
    signInAs,
  }) => {
    const { provider } = await registerPlace()
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${idOf(provider)}/about`)
    const [first, second] = [page.getByLabel('Day').nth(0), page.getByLabel('Day').nth(1)]
    await first.fill('30 September 2026')
    await second.fill('30/9/2026')
    // What is pasted is seen whole, before it is sent and when it comes back.
    const hidden = (box: HTMLElement) => box.scrollWidth - box.clientWidth
    for (const box of [first, second]) expect(await box.evaluate(hidden)).toBeLessThanOrEqual(1)
    await page.getByLabel('Month').nth(1).fill('4')
    await page.getByRole('button', STAY).click()
    await expect(page.getByRole('link', { name: /a whole date and something else beside it/ })).toBeVisible()
    await expect(second).toHaveValue('30/9/2026')
    for (const box of [first, second]) expect(await box.evaluate(hidden)).toBeLessThanOrEqual(1)
    await expect(page.getByLabel('Month').nth(1)).toHaveValue('4')
    await page.getByLabel('Month').nth(1).fill('')
    await page.getByRole('button', STAY).click()
    await page.waitForURL(/saved=yes/)
    await page.reload()
    for (const box of [first, second]) await expect(box).toHaveValue('30')
    await expect(page.getByLabel('Month').nth(0)).toHaveValue('9')
  })
})
