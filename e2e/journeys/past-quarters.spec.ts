import { submitWhole } from '../support/returns'
import { signInAs } from '../support/sessions'
import { registerPlace } from '../support/places'
import { expect, test, withJavaScript } from '../support/test'

const SOURCE = 'The returns that were sent by e-mail before this service.'
const rows = (numerator: string) =>
  ['quarter,box,value', '2024-25-Q4,106.denominator,40', `2024-25-Q4,106.numerator,${numerator}`].join('\r\n')
const file = (content: string) => ({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })

withJavaScript((javaScriptEnabled) => {
  test(`a lead enters quarters from before this service, and vouches for them${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    page,
    expectAccessible,
  }) => {
    const { provider } = await registerPlace()
    await submitWhole({ provider })
    const lead = await signInAs(page.context(), 'service-lead', provider)
    await page.goto(`/dashboards/providers/${provider}`)
    await page.getByText(/^The service: region/).click()
    await page.getByRole('link', { name: 'No past quarters were entered' }).click()
    await page
      .getByRole('button', { name: 'Enter past quarters' })
      .or(page.getByRole('link', { name: 'Enter past quarters' }))
      .click()
    const check = page.getByRole('button', { name: 'Check the file' })

    await page.getByLabel('The file').setInputFiles(file(rows('41')))
    await check.click()
    await expect(page.getByRole('table', { name: 'What is wrong with the file' })).toContainText('3')
    await expect(page.getByRole('link', { name: /^Say where these figures come from/ })).toBeVisible()
    await expectAccessible()

    const source = page.getByLabel('Where do these figures come from?')
    await source.fill('The returns before this service.')
    await page.getByLabel('The file').setInputFiles(file(rows('24')))
    await check.click()
    await expect(page.getByRole('table', { name: 'What the file would keep' })).toContainText('60.0%')
    await expectAccessible()
    // What stands there when they vouch is what they vouch for.
    await source.fill(SOURCE)
    await page.getByRole('button', { name: 'I vouch for these figures: keep them' }).click()
    await expect(page.getByText('1 quarter kept as history.')).toBeVisible()
    await expect(page.getByText(`Vouched for by ${lead.name}`)).toBeVisible()
    await expect(page.getByText(SOURCE)).toBeVisible()
    await expectAccessible()

    await page.goto(`/dashboards/providers/${provider}?chart=106`)
    await expect(
      page.getByText(`History from before this service, vouched for by ${lead.name}`).first(),
    ).toBeVisible()
    await page.getByText(/^The service: region/).click()
    await expect(page.getByRole('link', { name: '1 past quarter kept as history' })).toBeVisible()
  })
})
