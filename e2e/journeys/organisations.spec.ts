import type { Page } from '@playwright/test'
import { registerPlace } from '../support/places'
import { expect, test, withJavaScript } from '../support/test'

const REASON = 'Agreed at the board of May.'

async function fillDay(page: Page, legend: string, [day, month, year]: readonly [string, string, string]) {
  const group = page.getByRole('group', { name: legend })
  await group.getByLabel('Day').fill(day)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}

/** A code that no other journey has. */
const newCode = () => `Y${Math.random().toString(36).slice(2, 6).toUpperCase().padEnd(4, '0')}`

withJavaScript((javaScriptEnabled) => {
  test('an administrator imports organisations, mends what is wrong, and merges one into another', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { commissioner, provider } = await registerPlace()
    await signInAs('administrator')
    await page.goto('/admin')
    await page.getByRole('main').getByRole('link', { name: 'Organisations', exact: true }).click()
    await page.getByRole('link', { name: 'Import many from a file' }).click()

    const code = newCode()
    const header = 'type,code,name,region,opened,closed,commissioner'
    const row = (opened: string) =>
      `provider,${code},"Invented, new",North,1 April 2024,${opened},${commissioner}`
    const choose = (text: string) =>
      page.getByLabel('The file').setInputFiles({
        ...{ name: 'ours.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${header}\r\n${text}\r\n`) },
      })
    await choose(row('1 April 2023'))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await expect(page.getByText('It opened on 1 April 2024. The last day cannot be before it')).toBeVisible()
    await expectAccessible()
    await choose(row(''))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await expect(page.getByText('1 row is new.')).toBeVisible()
    await expect(page.getByText(`${code}, Invented, new`)).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: 'Import these rows' }).click()
    await expect(page.getByRole('heading', { name: 'Organisations', level: 1 })).toBeVisible()

    await page.getByLabel('Find').fill(code)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('link', { name: `${code}, Invented, new` }).click()
    await page.getByRole('link', { name: 'Merge into another provider' }).click()
    await page.getByLabel('Into which provider?').selectOption(provider)
    await page.getByRole('button', { name: 'Record the merger' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'Enter the first day of the merged provider',
    )
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Say why this changes')
    await expect(page.getByLabel('Into which provider?')).toHaveValue(provider)
    await expectAccessible()
    await fillDay(page, 'First day of the merged provider', ['1', '4', '2026'])
    await page.getByLabel('Why?').fill(REASON)
    await page.getByRole('button', { name: 'Record the merger' }).click()
    await expect(page.getByText('The merger was recorded.')).toBeVisible()
    await expect(page.getByText('31 March 2026').first()).toBeVisible()
    await expectAccessible()
    await page.getByRole('link', { name: new RegExp(`^${provider},`) }).click()
    await expect(page.getByRole('link', { name: new RegExp(`^${code},`) })).toBeVisible()
    if (!javaScriptEnabled) return
    await page.goto('/admin/organisations')
    await expectAccessible()
  })
})
