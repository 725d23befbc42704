import { readFile } from 'node:fs/promises'
import type { APIResponse, Page } from '@playwright/test'
import { sayLimit } from '@/domain/statistics/format-share'
import { readCsv } from '../support/csv'
import { factOn } from '../support/facts'
import { registerPlace } from '../support/places'
import { fillDraft, idOf, submitWhole } from '../support/returns'
import { expect, test, withJavaScript } from '../support/test'

withJavaScript(() => {
  test('a commissioner sees what came and what did not, and where each figure came from', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { providers, commissioner } = await registerPlace({ providers: 2 })
    const [received = '', missing = ''] = providers
    const { lead } = await submitWhole({ provider: received })
    await fillDraft({ provider: missing })
    await signInAs('commissioner', commissioner)
    await page.goto('/')
    await page.getByRole('link', { name: '1 of 2 returns received' }).click()

    await expect(countOf(page, 'Received')).toHaveText('1 of 2')
    await expect(countOf(page, 'Waiting for a decision')).toHaveText('1')
    await expect(rowOf(page, missing)).toContainText('Not due')
    await expect(rowOf(page, missing)).not.toContainText('%')
    await expectAccessible()

    await rowOf(page, received).getByRole('link', { name: '60.0%' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      '106 Pain management programme completed',
    )
    await expect(factOn(page, 'Numerator')).toContainText('24')
    await expect(factOn(page, 'Denominator')).toContainText('40')
    await expect(factOn(page, 'Definition')).toHaveText('Version 1 of 106, as operated here')
    await expect(factOn(page, 'Entered')).toHaveText(new RegExp(`^By ${lead.name} on .* at \\d\\d:\\d\\d$`))
    await expect(factOn(page, 'Submitted')).toHaveText(new RegExp(`^By ${lead.name} on `))
    await expectAccessible()
    await factOn(page, 'Version of the return').getByRole('link').click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Return as submitted, version 1' }),
    ).toBeVisible()
  })

  test('a draft is seen by its provider alone', async ({ page, signInAs, expectStatus }) => {
    const { provider, commissioner } = await registerPlace()
    const { id } = await fillDraft({ provider })
    await signInAs('commissioner', commissioner)
    await page.goto('/returns')
    await expect(page.getByRole('row', { name: provider })).toContainText('In progress')
    await expect(page.getByRole('link', { name: provider })).toHaveCount(0)
    const places = ['', '/programme', '/check', '/submitted'].map((place) => `/returns/${id}${place}`)
    for (const address of [...places, `/dashboards/providers/${provider}/2026-27-Q2/106`]) {
      expectStatus(404)
      expect((await page.goto(address))?.status(), address).toBe(404)
    }
    await page.goto(`/dashboards/providers/${provider}`)
    await expect(page.getByText('60.0%')).toHaveCount(0)
  })
})

test('another commissioner is told the same as about a provider that does not exist', async ({
  page,
  signInAs,
}) => {
  const { provider } = await registerPlace()
  await submitWhole({ provider })
  const { commissioner: south } = await registerPlace()
  await signInAs('commissioner', south)
  const addresses = (code: string) => [
    `/dashboards/providers/${code}`,
    `/dashboards/providers/${code}/2026-27-Q2/106`,
    `/returns/${idOf(code)}`,
    `/returns/${idOf(code)}/submitted`,
    `/returns/${idOf(code)}/programme`,
  ]
  for (const [index, address] of addresses(provider).entries()) {
    const theirs = await page.request.get(address)
    const nobodys = await page.request.get(addresses('ZZ999')[index] ?? '')
    expect([theirs.status(), nobodys.status()], address).toEqual([404, 404])
    expect(await bodyOf(theirs, provider), address).toEqual(await bodyOf(nobodys, 'ZZ999'))
  }
  await page.goto('/dashboards')
  await expect(page.getByText(provider)).toHaveCount(0)
  expect(await (await page.request.get('/exports/2026-27.csv')).text()).not.toContain(provider)
})

test('the file that a commissioner downloads holds the figures of the dashboard', async ({
  page,
  signInAs,
}) => {
  const { provider, commissioner } = await registerPlace()
  await submitWhole({ provider })
  await signInAs('commissioner', commissioner)
  await page.goto('/exports')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download 2026-27.csv' }).click(),
  ])
  const rows = readCsv(await readFile(await download.path(), 'utf8'))
  // The interval of a wait is in days.
  const shares = rows.filter(({ state, upper }) => state === 'value' && upper !== '' && Number(upper) <= 1)
  expect(shares.map(({ indicator }) => indicator)).toEqual(
    '101 102 105 106 107 108 109 110 204 205'
      .split(' ')
      .filter((code) => rows.some((row) => row['indicator'] === code)),
  )
  await page.goto('/dashboards?view=counts')
  for (const { numerator, denominator, lower, upper } of shares) {
    const counts = `${numerator} of ${denominator}`
    const cell = rowOf(page, provider)
      .getByRole('cell')
      .filter({ has: page.getByText(counts, { exact: true }) })
    await expect(cell.first()).toContainText(`${sayLimit(Number(lower))} to ${sayLimit(Number(upper))}`)
  }
})

/** What a cell above the matrix counts. */
function countOf(page: Page, name: string) {
  return page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole('link')
}

function rowOf(page: Page, provider: string) {
  return page.getByRole('table', { name: /^Results of/ }).getByRole('row', { name: provider })
}

const PIECE = /<script nonce="NONCE">self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g

/**
 * A whole answer, without what differs between any two, and with the code that was asked for blotted out. What scripts
 * read of it comes in pieces, each when it is ready: how they are cut, numbered and ordered says only how busy the
 * machine was. So of those it is what they say, every text and name in them once; and of the rest, every letter.
 */
async function bodyOf(response: APIResponse, code: string) {
  const body = await response.text()
  const nonce = /nonce="([^"]*)"/.exec(body)?.[1] ?? 'none'
  const blotted = body.replaceAll(nonce, 'NONCE').replaceAll(code, 'CODE')
  const forScripts = [...blotted.matchAll(PIECE)].map(([, piece = '']) => String(JSON.parse(piece))).join('')
  const texts = forScripts.match(/"(?:[^"\\]|\\.)*"/g) ?? []
  // What begins with a dollar points to another piece.
  const said = new Set(texts.filter((text) => !text.startsWith('"$')))
  expect(said).toContain('"Page not found"')
  return { rest: blotted.replaceAll(PIECE, ''), said: [...said].sort() }
}
