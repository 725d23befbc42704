import { sayDay } from '@/domain/periods/format'
import { ask } from '../support/ask'
import { CLOSED, beginDraft, registerPlace } from '../support/places'
import { signInAgain } from '../support/sessions'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const TOMORROW = new Date(Date.now() + 86_400_000)
const REASON = 'The registry was down for a week.'

withAndWithoutJavaScript(() => {
  test('an administrator sees what another rule would move before it is saved, and what is wrong with it', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    await signInAs('administrator')
    await page.goto('/admin/timetable')
    await expect(page.getByRole('heading', { level: 1, name: 'Timetable' })).toBeVisible()
    await expectAccessible()

    // Under the other framework: in the journeys what is open under the first stays so for ever, and overlaps with all that come.
    await page.goto('/admin/timetable?framework=tiny-100')
    await page
      .getByRole('link', { name: /change the rule/i })
      .last()
      .click()
    await page.getByLabel('Deadline', { exact: true }).fill('93')
    await page.getByLabel('Why is this the rule?').fill(REASON)
    await page.getByRole('button', { name: 'Show what follows' }).click()
    await expect(page.getByRole('link', { name: /It would overlap/ })).toBeVisible()
    await page.getByLabel('Deadline', { exact: true }).fill('50')
    await page.getByRole('button', { name: 'Show what follows' }).click()
    await expect(page.getByText(/of the next 10 periods would move/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save this rule' })).toBeVisible()
    await expectAccessible()
  })
})

withAndWithoutJavaScript(() => {
  test('one provider is given more time, sees it, and loses it when it is ended', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    await beginDraft(provider, CLOSED)
    await signInAs('administrator')
    await page.goto(`/admin/timetable/${CLOSED}`)
    await page.getByRole('link', { name: 'Give one provider more time' }).click()
    await page.getByRole('button', { name: 'Give more time' }).click()
    for (const fault of ['Choose a provider', 'Enter the last day', 'Say why they need more time'])
      await expect(page.getByRole('link', { name: fault })).toBeVisible()
    await page.getByLabel('Provider').selectOption(provider)
    const [day = '', month = '', year = ''] = sayDay(TOMORROW).split(' ')
    await page.getByLabel('Day').fill(day)
    await page.getByLabel('Month').fill(month)
    await page.getByLabel('Year').fill(year)
    await page.getByLabel('Why do they need more time?').fill(REASON)
    await page.getByRole('button', { name: 'Give more time' }).click()
    await expect(page.getByText('The provider has more time.')).toBeVisible()
    await expectAccessible()
    const address = page.url()

    await signInAs('service-lead', provider)
    await page.goto('/returns')
    await expect(page.getByText(`Due by ${sayDay(TOMORROW)}`)).toBeVisible()

    await signInAs('administrator')
    await page.goto(address)
    await page.getByRole('link', { name: `End the extra time of ${provider}` }).click()
    await page.getByLabel('Why does it end?').fill('They have told us that they need no more.')
    await page.getByRole('button', { name: 'End it' }).click()
    await expect(page.getByText('It has ended.')).toBeVisible()
  })
})

withAndWithoutJavaScript(() => {
  test('while everybody has more time all concerned are told why, on every page, and nobody else is', async ({
    page,
    context,
    signInAs,
  }) => {
    const message = 'The registry is down; we expect it back soon.'
    await ask(
      `INSERT INTO reporting_window VALUES ('tiny-100', '2020-21-Q1', 'quarter', '2020-21', '2020-07-01', '2020-07-30',
      '2020-08-12', '2020-09-30', '2022-03-31') ON CONFLICT DO NOTHING`,
      [],
    )
    await ask(
      `INSERT INTO general_extension SELECT 'tiny-100', '2020-21-Q1', 1, '2020-08-12', '2020-09-30', now() + interval '1 day', $1, NULL,
      'Ann Admin', now(), NULL, NULL ON CONFLICT DO NOTHING`,
      [message],
    )
    const account = await signInAs('auditor')
    await page.goto('/indicators')
    await expect(page.getByText(message)).toHaveCount(0)
    await ask(`SELECT grant_membership($1, 'auditor', 'tiny-100', NULL, NULL)`, [account.personId])
    await signInAgain(context, account)
    for (const address of ['/', '/indicators', '/dashboards']) {
      await page.goto(address)
      await expect(page.getByRole('region', { name: 'More time for everybody' })).toContainText(message)
    }
  })
})
