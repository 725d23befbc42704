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
  return renderToStaticMarkup(<ProviderScreen view={view} mergers={[]} opened="" mayDecide mayAsk mayAim />)
}

/** The rows of a table of the page below its headings, without markup. */
async function rowsOf(caption: string): Promise<readonly string[]> {
  const table = (await page()).split('<table').find((each) => each.includes(`${caption}</caption>`)) ?? ''
  const [, , ...rows] = table.slice(0, table.indexOf('</table>')).split('<tr')
  return rows.map((row) => row.slice(row.indexOf('>') + 1).replaceAll(/<[^>]+>/g, ' '))
}

const row = async (code: string) =>
  (await rowsOf('Year and four quarters to quarter 2 of 2026-27')).find((each) => each.includes(` ${code} `))

test('four quarters stand beside the four before them, or it is said that there are none', async () => {
  expect(await row('103')).toMatch(/103 .*150\.0 days .*Nothing to compare with/)
})

test('what was explained stands with its line and its quarter, also where nothing changed', async () => {
  for (const code of ['101', '102', '106'])
    expect(await row(code)).toMatch(/Quarter 2 of 2026-27: +“These figures were looked up again\.”/)
  expect(await row('103')).not.toContain('looked up')
})

test('each line has its row, with its figure and the words of its provider', async () => {
  const html = await page()
  for (const code of ['101', '103', '110', '205']) expect(html).toContain(`id="line-${code}"`)
  const own = html.slice(html.indexOf('id="line-106"'))
  expect(own).toMatch(
    /Said of Q2 2026-27<\/a>: <span class="app-preserve">“These figures were looked up again\.”/,
  )
})

test('that nothing could be judged is said, and against what', async () => {
  const html = (await page()).replaceAll(/<[^>]+>/g, '')
  expect(html).toContain('Quarter 2 of 2026-27: nothing could be judged.')
  expect(html).toMatch(
    /Of 12 lines none could be judged among .*, none against the provider’s own earlier quarters/,
  )
})
