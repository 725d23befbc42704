import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { toIndicatorView } from '@/features/dashboards/to-indicator-view'
import { toLineViews } from '@/features/dashboards/to-line-view'
import { toSideBySide } from '@/features/dashboards/to-side-by-side'
import { getComparison } from '@/operations/read/get-comparison'
import { getJudgedLines } from '@/operations/read/get-judged-lines'
import { getProvider } from '@/operations/read/get-provider'
import { getSideBySide } from '@/operations/read/get-side-by-side'
import { asSuperuser } from '../../support/database'
import { showOverview } from './pages'
import * as world from './reporting-world'

const { Q2, TODAY, completeReturn, line } = world
const MORE = Array.from({ length: 10 }, (_, index) => `ZZ${20 + index}`)
let national: Actor

beforeAll(async () => {
  await world.openWorld(MORE)
  national = await world.aPerson('national-analyst')
  for (const code of ['ZZ10', ...MORE.slice(0, 5)]) await submit(code)
})

/** ZZ10 lies far beyond all others on 109. */
async function submit(code: string): Promise<void> {
  const lead = await world.aPerson('service-lead', code)
  const far = {
    ...line('109', { denominator: '90', numerator: '15', instruments: 'eq-5d-5l' }),
    '109.explanation': 'These figures were looked up again.',
  }
  const typed = { ...completeReturn, ...(code === 'ZZ10' ? far : {}) }
  await world.submitWhole(lead, code, Q2, typed, world.IN_TIME.Q2)
}

const asked = { period: Q2, as: 'latest' as const }
const of = { providerCode: 'ZZ10', period: Q2 }

async function onOverview() {
  const overview = await showOverview(national, { period: Q2 }, TODAY)
  const row = overview?.rows.find(({ providerCode }) => providerCode === of.providerCode)
  const judged = row?.cells.find(({ indicator }) => indicator.code === '109')?.judged
  return { received: overview?.received, peers: judged?.peers }
}

async function onIndicator() {
  const read = await getComparison(national, framework, { ...asked, code: '109' }, TODAY)
  const view = read && toIndicatorView(read)
  const row = view?.rows.find(({ providerCode }) => providerCode === of.providerCode)
  return view?.isCompared ? row?.peer : null
}

async function sideBySide() {
  const both = { ...asked, providerCodes: [of.providerCode, 'ZZ20'] }
  const read = await getSideBySide(national, framework, both, TODAY)
  return read && toSideBySide(read).rows.find(({ code }) => code === '109')?.cells[0]?.peers
}

async function onPage() {
  const read = await getProvider(national, framework, { ...asked, ...of }, TODAY)
  const lines = read ? toLineViews(read, Q2, quarterlyIndicators(Q2, framework)) : []
  return lines.find(({ indicator }) => indicator.code === '109')?.peers
}

async function forCases() {
  const lines = await getJudgedLines(national, { framework: framework.code, ...of })
  return lines?.find(({ indicator }) => indicator.code === '109')?.peers
}

/** What each place says of ZZ10 on 109 among its peers: null where it compares nobody. */
async function everywhere() {
  const overview = await onOverview()
  const found = {
    ...{ overview: overview.peers, indicator: await onIndicator(), side: await sideBySide() },
    ...{ page: await onPage(), cases: await forCases() },
  }
  const marks = Object.entries(found).map(([place, peers]) => [place, peers?.mark ?? null])
  return { received: overview.received, marks: Object.fromEntries(marks) as unknown }
}

const all = (mark: string | null) =>
  Object.fromEntries(['overview', 'indicator', 'side', 'page', 'cases'].map((place) => [place, mark]))

test('below half of the returns nobody is compared, on any page and for no case; from half on, everywhere', async () => {
  // Six of thirteen, of whom seven never gave anything.
  const before = await everywhere()
  expect(before.received).toEqual({ count: 6, of: 13 })
  expect(before.marks).toEqual(all(null))
  // One that closed before the quarter is asked for nothing.
  await asSuperuser(`UPDATE provider SET closed_on = '2026-06-30' WHERE code = 'ZZ29'`, [])
  const after = await everywhere()
  expect(after.received).toEqual({ count: 6, of: 12 })
  expect(after.marks).toEqual(all('beyond-99.8'))
})
