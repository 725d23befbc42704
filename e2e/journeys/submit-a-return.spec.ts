import { createHash } from 'node:crypto'
import { aFullReturn } from '../../tests/factories/typed-return'
import { factOn } from '../support/facts'
import { boxOn, fillSection } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { fillDraft, idOf, sectionsInOrder } from '../support/returns'
import { expect, test, withAndWithoutJavaScript, withJavaScript } from '../support/test'

const CONTINUE = { name: 'Save and continue' }
const SUBMIT = { name: 'Submit return' }

withAndWithoutJavaScript(() => {
  test('a service lead fills in a whole return and submits it', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    const id = idOf(provider)
    const typed = aFullReturn()
    const { name } = await signInAs('service-lead', provider)

    await page.goto('/')
    await page.getByRole('link', { name: /Quarterly return: Quarter 2 of 2026-27/ }).click()
    await expect(page.getByText('0 of 7 sections complete')).toBeVisible()
    await page.getByRole('link', { name: 'Registry extracts' }).click()
    for (const { code, title } of sectionsInOrder) {
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await fillSection(page, typed[code] ?? {})
      await page.getByRole('button', CONTINUE).click()
    }

    await expect(page.getByRole('heading', { level: 1, name: 'Check answers' })).toBeVisible()
    await expect(page.getByText('60.0% (95% interval 44.6% to 73.7%)')).toBeVisible()
    await expect(page.getByText('23 (filled in from another line)')).toBeVisible()
    await expectAccessible()
    await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
    await page.getByRole('button', SUBMIT).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Return submitted' })).toBeVisible()
    await expect(factOn(page, 'Reference')).toHaveText(`${id}, version 1`)
    await expect(factOn(page, 'Submitted by')).toHaveText(name)
    await expect(
      page.getByRole('list').filter({ hasText: 'accepts it or asks for a correction' }),
    ).toContainText('The return of Quarter 3 of 2026-27 opens on 1 January 2027')
    await expect(factOn(page, 'Submitted on')).toHaveText(/^\d{1,2} \w+ \d{4} at \d\d:\d\d$/)
    await expectAccessible()
    await page.getByText('How this receipt can be proved').click()
    const snapshot = (await page.getByText(/^\{".*"figures":/).textContent()) ?? ''
    const sha256 = createHash('sha256').update(snapshot, 'utf8').digest('hex')
    await expect(factOn(page, 'Snapshot SHA-256')).toHaveText(sha256)

    await page.goto('/')
    await expect(page.getByRole('link', { name: /^Quarterly return/ })).toHaveCount(0)
    await expect(page.getByRole('link', { name: /^Annual self-declaration: 2025-26/ })).toBeVisible()
  })

  test('nobody submits without the declaration', async ({ page, signInAs, expectAccessible }) => {
    const { provider } = await registerPlace()
    const { id } = await fillDraft({ provider })
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${id}/check`)
    await page.getByRole('button', SUBMIT).click()

    await expect(page).toHaveTitle(/^Error: Check answers/)
    await page.getByRole('link', { name: /rule C14/ }).click()
    const declaration = page.getByRole('checkbox', { name: /^I confirm that these figures/ })
    await expect(declaration).toBeFocused()
    await expectAccessible()
    await page.goto(`/returns/${id}`)
    await expect(page.getByText('Submit by')).toBeVisible()
  })
})

withJavaScript((javaScriptEnabled) => {
  test('a submitted return stays as it is, however often it is submitted', async ({ page, signInAs }) => {
    const { provider } = await registerPlace()
    const { id } = await fillDraft({ provider })
    await signInAs('service-lead', provider)
    await page.goto(`/returns/${id}/check`)
    await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
    const submit = page.getByRole('button', SUBMIT)
    await (javaScriptEnabled ? submit.click() : submit.dblclick())
    await expect(factOn(page, 'Reference')).toHaveText(`${id}, version 1`)
    await page.getByText('How this receipt can be proved').click()
    const sha256 = (await factOn(page, 'Snapshot SHA-256').textContent()) ?? ''

    await page.goto(`/returns/${id}/check`)
    await expect(page.getByText('This return has been submitted (version 1).')).toBeVisible()
    await expect(submit).toHaveCount(0)
    await page.getByRole('link', { name: 'See the receipt' }).click()
    await page.getByText('How this receipt can be proved').click()
    await expect(factOn(page, 'Snapshot SHA-256')).toHaveText(sha256)
    await page.goto(`/returns/${id}/programme`)
    await expect(page.getByText('can no longer be changed')).toBeVisible()
    await expect(boxOn(page, '106', 'numerator')).toHaveValue('24')
    await expect(boxOn(page, '106', 'numerator')).toBeDisabled()
    await expect(page.getByRole('button', CONTINUE)).toHaveCount(0)
  })
})

test('pressing back after submitting shows that it is submitted, and leads to the same receipt', async ({
  page,
  signInAs,
}) => {
  const { provider } = await registerPlace()
  const { id } = await fillDraft({ provider })
  await signInAs('service-lead', provider)
  await page.goto(`/returns/${id}/check`)
  await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
  await page.getByRole('button', SUBMIT).click()
  await expect(factOn(page, 'Reference')).toHaveText(`${id}, version 1`)
  await page.goBack()
  await expect(page.getByText('This return has been submitted (version 1).')).toBeVisible()
  await expect(page.getByRole('button', SUBMIT)).toHaveCount(0)
  await page.getByRole('link', { name: 'See the receipt' }).click()
  await expect(factOn(page, 'Reference')).toHaveText(`${id}, version 1`)
})
