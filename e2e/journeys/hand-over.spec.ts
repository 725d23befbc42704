import { aFullReturn } from '../../tests/factories/typed-return'
import { saveSection } from '../../tests/factories/saving'
import { openReturn } from '@/operations/open-return'
import { boxOn } from '../support/fill-section'
import { PERIOD, registerPlace } from '../support/places'
import { actAs, fillDraft, idOf, must, submitEarlier } from '../support/returns'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

withAndWithoutJavaScript(() => {
  test('a contributor says that a return is ready, and whoever submits it reads who did, and what was changed meanwhile', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    await submitEarlier(provider, (period) => aFullReturn(period))
    const about = {
      ...aFullReturn()['about'],
      'about.explanation': 'These patients were counted again, and checked.',
    }
    await fillDraft({ provider, typed: { ...aFullReturn(), about } })
    const id = idOf(provider)
    await signInAs('contributor', provider)
    await page.goto(`/returns/${id}/check`)
    const line = page.getByRole('table', { name: 'Figures of 106 beside Quarter 1 of 2026-27' })
    await expect(line.getByRole('row', { name: /^Result/ })).toContainText('60.0%')

    await page.getByRole('link', { name: 'Change the answers of 106' }).click()
    await boxOn(page, '106', 'numerator').fill('25')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page).toHaveURL(/\/check#programme-title$/)
    await expect(line.getByRole('row', { name: /^Result/ })).toContainText('+2.5 points')
    await expectAccessible()
    await page.getByRole('button', { name: 'Tell them that it is ready' }).click()
    await expect(page.getByText(/ told a service lead or a gatekeeper on /)).toBeVisible()

    await signInAs('service-lead', provider)
    await page.goto('/')
    const task = page.getByRole('listitem').filter({ hasText: 'Ready to submit' })
    await expect(task).toContainText('told a service lead or a gatekeeper on')
    await task.getByRole('link').click()
    await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
    await saveMeanwhile(provider)
    await page.getByRole('button', { name: 'Submit return' }).click()
    await expect(page.getByText('It was not submitted')).toBeVisible()
    await expect(page.getByText(/^106, .*: was 25, is now 26$/)).toBeVisible()
    await expectAccessible()
    await page.getByRole('link', { name: 'Read it as it is now, then submit it' }).click()
    await expect(line.getByRole('row', { name: /completed/ })).toContainText('26')
  })
})

/** A colleague saves another figure, while somebody reads the answers back. */
async function saveMeanwhile(provider: string) {
  const colleague = await actAs('contributor', provider)
  const key = { framework: 'hsps-1767', providerCode: provider, period: PERIOD }
  const { revision } = (await openReturn(colleague, key)).current
  const typed = { ...aFullReturn(PERIOD)['programme'], '106.numerator': '26' }
  must(await saveSection(colleague, { ...key, section: 'programme', revision, typed }))
}
