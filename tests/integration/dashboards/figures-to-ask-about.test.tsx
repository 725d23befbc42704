import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { OverviewScreen } from '@/features/dashboards/components/overview-screen'
import * as world from './reporting-world'
import { showOverview } from './pages'

const { Q2, TODAY, completeReturn, line } = world
let north: Actor
let national: Actor

beforeAll(async () => {
  await world.openWorld()
  const lead = await world.aPerson('service-lead', 'ZZ1')
  const worse = await world.aPerson('service-lead', 'ZZ10')
  north = await world.aPerson('commissioner', 'NORTH')
  national = await world.aPerson('national-analyst')
  await world.submitWhole(lead, 'ZZ1', Q2, completeReturn, world.IN_TIME.Q2)
  const far = {
    ...completeReturn,
    ...line('101', { denominator: '40', numerator: '2' }),
    ...line('106', { denominator: '20', numerator: '2' }),
    ...line('107', { numerator: '2' }),
    // None of 10 would be no sign where both come to 6 of 20: .7^10 is .028, and twice that above .05.
    ...line('108', { denominator: '15', numerator: '0', valueSet: 'uk-5l-2026' }),
    ...line('109', { denominator: '90', numerator: '15', instruments: 'eq-5d-5l' }),
    '109.explanation': 'These figures were looked up again.',
    ...line('204', { denominator: '50', numerator: '5' }),
    ...line('205', { denominator: '55', numerator: '5' }),
  }
  await world.submitWhole(worse, 'ZZ10', Q2, far, world.IN_TIME.Q2)
})

async function overviewOf(actor: Actor, asked: { show?: string; commissioner?: string } = {}) {
  const overview = await showOverview(actor, { period: Q2, ...asked }, TODAY)
  if (!overview) throw new Error('There is an overview')
  const html = renderToStaticMarkup(<OverviewScreen {...overview} />)
  return { overview, html, text: html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ') }
}

describe('the figures to ask about first', () => {
  test('are counted, with what chance alone would bring, and all are on the page', async () => {
    const { overview, text, html } = await overviewOf(north)
    const codes = overview.apart.figures.map(({ indicator }) => indicator.code)
    expect(codes.toSorted()).toEqual(['101', '106', '108', '109', '204', '205'])
    expect(text).toContain(
      `6 of ${overview.apart.judged} figures lie, by more than chance leaves plausible, on the worse side`,
    )
    expect(text).toContain(`Of ${overview.apart.judged} judged fewer than 1 would lie on the worse side`)
    expect(text).toContain('The other 1, in the same order')
    const listed = [...html.matchAll(/Service ZZ10: <a class="app-figure__headline"/g)]
    expect(listed).toHaveLength(6)
  })

  test('are of those that are compared: with an interval, and enough patients', async () => {
    const { overview } = await overviewOf(north)
    const judged = overview.rows.flatMap(({ cells }) =>
      cells.filter(({ estimate }) => estimate?.upper !== undefined),
    )
    // Line 107 of ZZ10 is about two patients: too few to ask about.
    expect(overview.apart.judged).toBe(judged.length - 1)
  })

  test('do not depend on what came late, nor does what was not received', async () => {
    const [all, attention] = [await overviewOf(north), await overviewOf(north, { show: 'attention' })]
    expect(attention.overview.rows).toEqual([])
    expect(attention.overview.apart).toEqual(all.overview.apart)
    for (const { text } of [all, attention]) {
      expect(text).toContain('Figures to ask about first')
      expect(text).toContain('All 2 returns that were due were received.')
    }
  })
})

test('that nobody is left is said in the words of the filter, with the way to all', async () => {
  const { text, html } = await overviewOf(north, { show: 'attention' })
  expect(text).toContain(
    'No provider here is “overdue, late, incomplete or not met” in quarter 2 of 2026-27. ' +
      'Of all 2 providers every return that was due came in time and whole',
  )
  expect(html).toContain('<a href="/dashboards?period=2026-27-Q2">Show all</a>')
})

test('how many are shown is said of those from whom they were chosen', async () => {
  const { overview, text } = await overviewOf(national, { show: 'attention' })
  expect(overview.rows.map(({ providerCode }) => providerCode)).toEqual(['ZZ2'])
  expect(text).toContain('1 of 3 providers are shown.')
  const south = await overviewOf(national, { commissioner: 'SOUTH' })
  expect(south.text).toContain('1 of 3 providers are shown.')
  expect(south.text).toContain('Returns not received1 of 1.')
  expect(south.text).not.toContain('Figures to ask about first')
})
