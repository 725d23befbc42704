import { createHash } from 'node:crypto'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { annualDocumentSchema } from '@/domain/exports/annual-document-schema'
import { aFullReturn } from '../../tests/factories/typed-return'
import { readCsv } from '../support/csv'
import { PERIOD, registerPlace } from '../support/places'
import { submitEarlier, submitWhole } from '../support/returns'
import { expect, test, withJavaScript } from '../support/test'

withJavaScript(() => {
  test('the year on the page of a provider is the year in every file', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider, commissioner } = await registerPlace()
    await submitEarlier(provider, aFullReturn)
    const typed = aFullReturn(PERIOD)
    const about = {
      ...typed['about'],
      'about.explanation': 'The same patients were counted as last quarter.',
    }
    await submitWhole({ provider, typed: { ...typed, about } })
    await signInAs('commissioner', commissioner)

    const csv = await (await page.request.get('/exports/2026-27.csv')).text()
    const json = await (await page.request.get('/exports/2026-27.json')).text()
    const { rows } = annualDocumentSchema(hsps1767).parse(JSON.parse(json))
    expect(rows).toHaveLength(22)

    await page.goto(`/dashboards/providers/${provider}`)
    await page.getByText('Year and four quarters', { exact: true }).click()
    const table = page.getByRole('table', { name: /^Year and four quarters to quarter 2 of 2026-27/ })
    const shares = readCsv(csv).filter(({ numerator, lower }) => numerator !== '' && lower !== '')
    expect(shares.length).toBeGreaterThan(5)
    for (const { indicator, numerator, denominator, quarters } of shares) {
      const year = table
        .getByRole('row', { name: new RegExp(`^(Indicator )?${indicator} `) })
        .getByRole('cell')
        .first()
      const [n, d] = [numerator, denominator].map((count) => Number(count).toLocaleString('en-GB'))
      const days = `${n} days, ${d} patients`
      await expect(year).toContainText(/^10[34]$/.test(indicator ?? '') ? days : `${n} of ${d}`)
      await expect(year).toContainText(`${quarters} of 4 quarters`)
      const found = rows.find((row) => row.indicator === indicator)
      expect(found).toMatchObject({ numerator: Number(numerator), denominator: Number(denominator) })
      expect(found?.submissions.map(({ period }) => period)).toEqual(['2026-27-Q1', '2026-27-Q2'])
    }
    await expectAccessible()

    await page.goto('/exports')
    const files = page.getByRole('table', { name: 'Files of 2026-27' })
    await expect(files.getByRole('row', { name: '2026-27.csv' })).toContainText('22')
    await page.getByText('Is a file right?').click()
    const href = await page.getByRole('link', { name: 'Fingerprints of all files' }).getAttribute('href')
    const manifest: unknown = await (await page.request.get(href ?? '')).json()
    for (const [name, text] of [
      ['2026-27.csv', csv],
      ['2026-27.json', json],
    ] as const) {
      const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
      expect(manifest).toMatchObject({
        files: expect.arrayContaining([expect.objectContaining({ name, sha256 })]),
      })
    }
    await expectAccessible()
  })
})

test('a year that has not begun has no page and no file', async ({ page, signInAs, expectStatus }) => {
  const { commissioner } = await registerPlace()
  await signInAs('commissioner', commissioner)
  for (const name of ['2098-99.json', '2098-99.zip', '2026-27.exe'])
    expect((await page.request.get(`/exports/${name}`)).status(), name).toBe(404)
  expectStatus(404)
  expect((await page.goto('/exports?year=2098-99'))?.status()).toBe(404)
})
