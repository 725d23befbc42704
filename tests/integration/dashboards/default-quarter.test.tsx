import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { IndicatorScreen } from '@/features/dashboards/components/indicator-screen'
import { toIndicatorView } from '@/features/dashboards/to-indicator-view'
import { OverviewScreen } from '@/features/dashboards/components/overview-screen'
import * as world from './reporting-world'
import { showComparison, showOverview } from './pages'

const { IN_TIME, Q1, Q2, TODAY, completeReturn } = world
const AFTER_Q1 = { kind: 'quarter', period: Q1 }
let leads: readonly (readonly [string, Actor])[] = []
let national: Actor
let south: Actor

beforeAll(async () => {
  await world.openWorld()
  const codes = ['ZZ1', 'ZZ2', 'ZZ10']
  leads = await Promise.all(
    codes.map(async (code) => [code, await world.aPerson('service-lead', code)] as const),
  )
  national = await world.aPerson('national-analyst')
  south = await world.aPerson('commissioner', 'SOUTH')
  for (const [code, lead] of leads) await world.submitWhole(lead, code, Q1, completeReturn, IN_TIME.Q1)
  await submitSecondQuarter('ZZ1')
})

async function submitSecondQuarter(wanted: string) {
  for (const [code, lead] of leads)
    if (code === wanted) await world.submitWhole(lead, code, Q2, completeReturn, IN_TIME.Q2)
}

/** What both pages show, in words, where their address names no quarter. */
async function shownTo(actor: Actor) {
  const overview = await showOverview(actor, { period: '' }, TODAY)
  const comparison = await showComparison(actor, { code: '106', period: '' }, TODAY)
  if (!overview || !comparison) throw new Error('There is something to see')
  const pages = [
    <OverviewScreen key="all" {...overview} />,
    <IndicatorScreen key="one" view={toIndicatorView(comparison)} order="worst" />,
  ]
  return { spans: [overview.span, comparison.span], html: pages.map((page) => renderToStaticMarkup(page)) }
}

test('one submission does not change the quarter that an address shows, and the open one is named', async () => {
  const { spans, html } = await shownTo(national)
  expect(spans).toEqual([AFTER_Q1, AFTER_Q1])
  const links = ['/dashboards?', '/dashboards/indicators/106?'].map((page) => `${page}period=2026-27-Q2`)
  expect(html[0]).toContain(`Quarter 2 of 2026-27: <a href="${links[0]}">2 of 3 overdue</a>.`)
  expect(html[1]).toContain(
    `Quarter 2 of 2026-27 was due by 11 November 2026: <a href="${links[1]}">1 of 3 returns received</a>.`,
  )
})

test('only the returns in reach count', async () => {
  const { spans, html } = await shownTo(south)
  expect(spans).toEqual([AFTER_Q1, AFTER_Q1])
  expect(html[0]).toContain('1 of 1 overdue')
  expect(html[1]).toContain('0 of 1 returns received')
})

test('once half of the returns have come the quarter is shown, and nothing later is named', async () => {
  await submitSecondQuarter('ZZ10')
  const { spans, html } = await shownTo(national)
  const second = { kind: 'quarter', period: Q2 }
  expect(spans).toEqual([second, second])
  for (const page of html) expect(page).not.toMatch(/returns received<\/a>|overdue<\/a>/)
})
