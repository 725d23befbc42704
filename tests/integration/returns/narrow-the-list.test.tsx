import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { parsePeriod } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/window'
import { ReturnsScreen } from '@/features/returns/components/returns-screen'
import { getReturns } from '@/features/returns/get-returns'
import type { AskedReturns } from '@/features/returns/narrow-returns'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'
import * as world from '../dashboards/reporting-world'

const { IN_TIME, Q1, completeReturn } = world
let lead: Actor
let north: Actor
let national: Actor

beforeAll(async () => {
  await world.openWorld()
  for (const text of ['2024-25-Q4', '2025-26-Q4']) {
    const period = parsePeriod(text)
    if (!period) throw new Error(`${text} is no period`)
    await withActor(null, ({ tx }) =>
      openWindow(tx, { framework: framework.code, kind: 'quarter', ...exampleWindow(period) }),
    )
  }
  lead = await world.aPerson('service-lead', 'ZZ1')
  north = await world.aPerson('commissioner', 'NORTH')
  national = await world.aPerson('national-analyst')
  await world.submitWhole(lead, 'ZZ1', Q1, completeReturn, IN_TIME.Q1)
})

async function listFor(actor: Actor, asked: Partial<AskedReturns> = {}) {
  const view = await getReturns(actor, { provider: '', period: '', state: '', ...asked })
  const html = renderToStaticMarkup(<ReturnsScreen {...view} />)
  return {
    ids: view.rows?.map(({ returnId }) => returnId) ?? null,
    html,
    text: html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '),
  }
}

describe('the returns that are listed where nothing is asked for', () => {
  test('are those of the latest two years for whoever sees several providers, which is said', async () => {
    const { ids, text, html } = await listFor(north)
    expect(ids).toEqual([
      ...['ZZ1-2026-27-Q2', 'ZZ10-2026-27-Q2', 'ZZ1-2026-27-Q1', 'ZZ10-2026-27-Q1'],
      ...['ZZ1-2025-26-Q4', 'ZZ10-2025-26-Q4'],
    ])
    expect(text).toContain('6 of 8 returns are shown, of 2026-27 and 2025-26. Show all 8')
    expect(html).toContain('<a href="/returns?period=all">Show all 8</a>')
  })

  test('are all of them for whoever sees one provider', async () => {
    const { ids, text } = await listFor(lead)
    expect(ids).toEqual(['2026-27-Q2', '2026-27-Q1', '2025-26-Q4', '2024-25-Q4'].map((at) => `ZZ1-${at}`))
    expect(text).not.toMatch(/are shown|All providers/)
  })
})

test.each<[string, Partial<AskedReturns>, readonly string[]]>([
  ['of a provider', { provider: 'ZZ2' }, ['2026-27-Q2', '2026-27-Q1', '2025-26-Q4']],
  [
    'of every quarter',
    { provider: 'ZZ2', period: 'all' },
    ['2026-27-Q2', '2026-27-Q1', '2025-26-Q4', '2024-25-Q4'],
  ],
  ['of a year', { provider: 'ZZ2', period: '2024-25' }, ['2024-25-Q4']],
  ['of a quarter', { provider: 'ZZ2', period: '2026-27-Q1' }, ['2026-27-Q1']],
  ['in a state', { provider: 'ZZ2', period: '2026-27-Q1', state: 'draft' }, ['2026-27-Q1']],
  ['in a state that none has', { provider: 'ZZ2', state: 'submitted' }, []],
])('the returns %s can be asked for', async (_, asked, periods) => {
  const { ids, text } = await listFor(national, asked)
  expect(ids).toEqual(periods.map((period) => `ZZ2-${period}`))
  expect(text).toContain(`${periods.length} of 12 returns are shown`)
})

test('a submitted return is found by its state', async () => {
  expect((await listFor(national, { state: 'submitted' })).ids).toEqual(['ZZ1-2026-27-Q1'])
})

test.each<Partial<AskedReturns>>([
  { provider: 'ZZ999' },
  { provider: "ZZ1'" },
  { period: '2019-20' },
  { period: 'to-2026-27-Q2' },
  { period: 'x' },
  { state: 'lost' },
  { state: 'constructor' },
])('%j, which there is not, is answered in words with the way to all', async (asked) => {
  const { ids, text } = await listFor(national, asked)
  expect(ids).toBeNull()
  expect(text).toContain('Among the returns that you see there is no such provider, period or state.')
  expect(text).toContain('Show all 12')
})

test('a provider of another commissioner is answered like one that there is not', async () => {
  const [theirs, nobodys] = [
    await listFor(north, { provider: 'ZZ2' }),
    await listFor(north, { provider: 'ZZ999' }),
  ]
  expect(theirs).toEqual(nobodys)
  expect(theirs.ids).toBeNull()
})
