import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import type { Arrangement } from '@/features/dashboards/arrange-rows'
import { OverviewScreen } from '@/features/dashboards/components/overview-screen'
import * as world from './reporting-world'
import { showOverview } from './pages'

const { Q1, Q2, TODAY, completeReturn, line } = world
const MORE = ['ZZ20', 'ZZ21', 'ZZ22', 'ZZ23', 'ZZ24']
let north: Actor
let south: Actor
let national: Actor

beforeAll(async () => {
  await world.openWorld(MORE)
  north = await world.aPerson('commissioner', 'NORTH')
  south = await world.aPerson('commissioner', 'SOUTH')
  national = await world.aPerson('national-analyst')
  for (const code of ['ZZ1', 'ZZ10', ...MORE]) {
    const lead = await world.aPerson('service-lead', code)
    const far = {
      ...line('109', { denominator: '90', numerator: '15', instruments: 'eq-5d-5l' }),
      // Of all are alike, so that four of four completed is counted, and not judged.
      ...line('204', { denominator: '7', numerator: '4' }),
      '109.explanation': 'These figures were looked up again.',
      '204.explanation': 'These figures were looked up again.',
      '205.explanation': 'These figures were looked up again.',
    }
    await world.submitWhole(
      lead,
      code,
      Q2,
      { ...completeReturn, ...(code === 'ZZ10' ? far : {}) },
      world.IN_TIME.Q2,
    )
  }
})

async function overviewOf(actor: Actor, asked: Partial<Arrangement> & { period?: string } = {}) {
  const overview = await showOverview(actor, { period: Q2, ...asked }, TODAY)
  if (!overview) throw new Error('There is an overview')
  const html = renderToStaticMarkup(<OverviewScreen {...overview} />)
  return { overview, html, text: html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ') }
}

const cellOf = (html: string, code: string, line: string) =>
  new RegExp(`<td><a href="/dashboards/providers/${code}/${Q2}/${line}">.*?</td>`).exec(html)?.[0]

describe('the sentence', () => {
  test('names who needs a conversation and about what, and how many chance alone would bring', async () => {
    const { text, html, overview } = await overviewOf(national)
    expect(text).toContain('Quarter 2 of 2026-27: 1 of 8 services needs a conversation: ZZ10 (109).')
    expect(text).toMatch(
      new RegExp(
        `By chance alone you would expect (none|\\d( or \\d)?) of ${overview.byChance.judged} compared figures to lie beyond 99.8% on the worse side\\.`,
      ),
    )
    expect(html).toContain(`<a href="/dashboards/providers/ZZ10/${Q2}/109"`)
    expect(html).toContain(`<a href="/dashboards/providers/ZZ10?period=${Q2}"`)
  })

  test('compares nobody below half, and says so; of nothing received it says that', async () => {
    expect((await overviewOf(national, { period: Q1 })).text).toContain('nothing was received of 8 returns')
    expect((await overviewOf(south)).text).toContain('nothing was received of 1 return.')
    const year = await overviewOf(national, { period: '2026-27' })
    expect(year.text).toContain(
      '7 of 32 returns received, below half, so that nobody is compared with others.',
    )
    expect(
      year.overview.rows.flatMap(({ cells }) => cells.flatMap(({ judged }) => judged?.peers ?? [])),
    ).toEqual([])
  })
})

describe('the matrix', () => {
  test('holds a figure with its mark, which leads to where it came from; who is flagged stands first, after all together', async () => {
    const { html } = await overviewOf(national)
    expect(cellOf(html, 'ZZ10', '109')).toContain('>16.7%<')
    expect(cellOf(html, 'ZZ10', '109')).toContain('href="#mark-beyond-worse"')
    expect(cellOf(html, 'ZZ1', '109')).not.toContain('mark-beyond')
    expect([...html.matchAll(/<b>(ZZ\d+)<\/b>/g)].map(([, code]) => code)[0]).toBe('ZZ10')
    expect(html.indexOf('All 8 providers')).toBeLessThan(html.indexOf('<b>ZZ10</b>'))
    expect(html).toContain('<td>109 beyond 99.8%</td>')
  })

  test('counts what rests on fewer than eight, and does not judge it', async () => {
    const cell = cellOf((await overviewOf(national)).html, 'ZZ10', '204')
    expect(cell).toContain('>4 of 7<')
    expect(cell).toContain('href="#mark-small"')
  })

  test('shows counts and intervals where they are asked for, and only the flagged where these are', async () => {
    const { html, overview } = await overviewOf(national, { view: 'counts', show: 'flagged' })
    expect(cellOf(html, 'ZZ10', '109')).toContain('<small>15 of 90</small>')
    expect(overview.rows.map(({ providerCode }) => providerCode)).toEqual(['ZZ10'])
  })

  test('is ordered by pressing a heading', async () => {
    const { html } = await overviewOf(national, { sort: '109' })
    expect(html).toContain(`href="/dashboards?period=${Q2}&amp;sort=110"`)
    expect(html).toMatch(/<th scope="col" aria-sort="other"><a href="[^"]*">109</)
  })
})

test('what to ask stands in words: the figure, what all come to, and by which rule', async () => {
  const { text } = await overviewOf(national)
  expect(text).toContain(
    '109 Patients with quality of life recorded: 16.7% (15 of 90), where all come to 64.3%. Beyond 99.8%',
  )
})

test('whoever does not see all is compared with all others by their rounded sums, where these are five; it says which', async () => {
  const two = await overviewOf(north)
  expect(two.text).toContain('All are the 2 providers that you see and up to 5 others, of which only sums')
  expect(two.text).toContain('1 of 2 services needs a conversation: ZZ10 (109).')
  expect(two.html).toMatch(/With all others, rounded<\/th>/)
  const all = await overviewOf(national)
  expect(all.text).toContain('All are the 8 providers that you see')
  expect(all.html).not.toContain('With all others')
})
