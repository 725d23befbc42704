import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { ReturnsScreen } from '@/features/returns/components/returns-screen'
import type { AskedReturns } from '@/features/returns/narrow-returns'
import { toReturnsView } from '@/features/returns/to-returns-view'
import { listReturns } from '@/operations/read/list-returns'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'
import * as world from '../dashboards/reporting-world'

const { IN_TIME, Q1, completeReturn } = world
const earlier = Array.from({ length: 8 }, (_, index) => addQuarters(Q1, index - 8))
const OLDEST = ['2024-25-Q2', '2024-25-Q1']
const LATEST = ['2026-27-Q2', '2026-27-Q1', ...earlier.toReversed().slice(0, 6)]
let lead: Actor
let north: Actor
let national: Actor

beforeAll(async () => {
  await world.openWorld()
  for (const period of earlier) {
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
  const read = await listReturns(actor, framework)
  const view = toReturnsView(actor, read, { provider: '', period: '', state: '', ...asked })
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
    expect(ids).toEqual(LATEST.flatMap((period) => [`ZZ1-${period}`, `ZZ10-${period}`]))
    expect(text).toContain('16 of 20 returns are shown, of the latest 8 quarters. Show all 20')
    expect(html).toContain('<a href="/returns?period=all">Show all 20</a>')
  })

  test('are all of them for whoever sees one provider', async () => {
    const { ids, text } = await listFor(lead)
    expect(ids).toEqual([...LATEST, ...OLDEST].map((period) => `ZZ1-${period}`))
    expect(text).not.toMatch(/are shown|All providers/)
  })
})

test.each<[string, Partial<AskedReturns>, readonly string[]]>([
  ['of a provider', { provider: 'ZZ2' }, LATEST],
  ['of every quarter', { provider: 'ZZ2', period: 'all' }, [...LATEST, ...OLDEST]],
  ['of a year', { provider: 'ZZ2', period: '2026-27' }, ['2026-27-Q2', '2026-27-Q1']],
  ['of a quarter', { provider: 'ZZ2', period: '2024-25-Q1' }, ['2024-25-Q1']],
  ['in a state', { provider: 'ZZ2', period: '2026-27-Q1', state: 'draft' }, ['2026-27-Q1']],
  ['in a state that none has', { provider: 'ZZ2', state: 'submitted' }, []],
])('the returns %s can be asked for', async (_, asked, periods) => {
  const { ids, text } = await listFor(national, asked)
  expect(ids).toEqual(periods.map((period) => `ZZ2-${period}`))
  expect(text).toContain(`${periods.length} of 30 returns are shown`)
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
  expect(text).toContain('Show all 30')
})

test('a provider of another commissioner is answered like one that there is not', async () => {
  const [theirs, nobodys] = [
    await listFor(north, { provider: 'ZZ2' }),
    await listFor(north, { provider: 'ZZ999' }),
  ]
  expect(theirs).toEqual(nobodys)
  expect(theirs.ids).toBeNull()
})
