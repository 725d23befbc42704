import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { ProviderScreen } from '@/features/dashboards/components/provider-screen'
import * as world from './reporting-world'
import { showProvider } from './pages'

const { Q1, Q2, TODAY, completeReturn, line } = world
let north: Actor

const waitOf = (days: number) =>
  line('103', { patients: '16', totalDays: String(16 * days), standardDeviation: '8' })

beforeAll(async () => {
  await world.openWorld()
  const lead = await world.aPerson('service-lead', 'ZZ1')
  north = await world.aPerson('commissioner', 'NORTH')
  // The later quarter came first, so that there was none before it for a rule to look at.
  await world.submitWhole(lead, 'ZZ1', Q2, { ...completeReturn, ...waitOf(200) }, world.IN_TIME.Q2)
  await world.submitWhole(lead, 'ZZ1', Q1, { ...completeReturn, ...waitOf(100) }, world.IN_TIME.Q1)
})

async function page(providerCode = 'ZZ1'): Promise<string> {
  const view = await showProvider(north, { providerCode, period: '' }, TODAY)
  if (!view) throw new Error('The commissioner sees its provider')
  return renderToStaticMarkup(<ProviderScreen {...view} mergers={[]} />)
}

/** The rows of a table of the page below its headings, without markup. */
async function rowsOf(caption: string): Promise<readonly string[]> {
  const table = (await page()).split('<table').find((each) => each.includes(`${caption}</caption>`)) ?? ''
  const [, , ...rows] = table.slice(0, table.indexOf('</table>')).split('<tr')
  return rows.map((row) => row.slice(row.indexOf('>') + 1).replaceAll(/<[^>]+>/g, ' '))
}

test('a change that no rule asks about is told as one, and not as an answer refused', async () => {
  const changed = await rowsOf('Changed by more than chance')
  expect(changed).toHaveLength(1)
  expect(changed[0]).toMatch(/103 .*200\.0 days .*before: {2}100\.0 days .*Nothing was asked about it/)
})

test('what was explained without a change stands apart, with its quarter', async () => {
  const explained = await rowsOf('Explained, without such a change')
  expect(explained.map((row) => /\d{3}/.exec(row)?.[0])).toEqual(['101', '102', '106'])
  for (const row of explained) {
    expect(row).toMatch(/Quarter 2 of 2026-27: +“These figures were looked up again\.”/)
    expect(row).not.toMatch(/More than chance/)
  }
})

test('every section that the page lists is on it, and none that is not', async () => {
  const listed = async (providerCode: string) => {
    const html = await page(providerCode)
    const list = /<nav[^]*?<\/nav>/.exec(html)?.[0] ?? ''
    const places = [...list.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '')
    return places.map((id) => [id, html.includes(`id="${id}"`)])
  }
  const always = ['results', 'compliance', 'trends', 'quarters'].map((id) => [id, true])
  expect(await listed('ZZ1')).toEqual([['what-changed', true], ...always])
  expect(await listed('ZZ10')).toEqual(always)
})
