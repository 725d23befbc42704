import { describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import * as world from './reporting-world'
import { openSpans, overviewOf } from './spans-world'
import { showComparison, showCompliance, type showOverview, showPooledOrigin, showReceived } from './pages'

const { Q1, Q2, TODAY } = world
const FOUR = `to-${Q2}`
const YEAR = '2026-27'
const { lead, other, north, south, national } = await openSpans()

describe('compliance stands apart from results', () => {
  test('returns received and on time, and lines supplied of those expected', async () => {
    const overview = await overviewOf(national, { period: FOUR, sort: 'provider' })
    const counts = overview?.rows.map(({ providerCode, compliance: each }) => [
      ...[providerCode, each.received, each.onTime, each.overdue, each.notYetDue],
      `${each.linesSupplied} of ${each.linesExpected}`,
    ])
    expect(counts).toEqual([
      ['ZZ1', 2, 1, 0, 0, '24 of 24'],
      ['ZZ2', 0, 0, 2, 0, '0 of 24'],
      ['ZZ10', 1, 1, 1, 0, '11 of 24'],
    ])
  })

  test('each count is the count of the page that it leads to', async () => {
    const overview = await overviewOf(north, { period: YEAR })
    for (const { providerCode, compliance } of overview?.rows ?? []) {
      const received = await showReceived(north, { provider: providerCode, period: YEAR }, TODAY)
      expect(received?.compliance).toEqual(compliance)
    }
  })

  test('the page names what was not supplied, and why', async () => {
    const received = await showReceived(other, { provider: 'ZZ10', period: YEAR }, TODAY)
    expect(received?.quarters.map(({ period, notSupplied }) => [period, notSupplied.length])).toEqual([
      ...[
        [Q1, 0],
        [Q2, 1],
        ['2026-27-Q3', 0],
        ['2026-27-Q4', 0],
      ],
    ])
    expect(received?.quarters[1]?.notSupplied[0]).toMatchObject({
      indicator: '109',
      reason: 'System failure',
    })
  })
})

describe('the providers of an overview', () => {
  const codesOf = async (asked: Parameters<typeof showOverview>[1]) =>
    (await overviewOf(national, asked))?.rows.map(({ providerCode }) => providerCode)

  test('come with those of whom something is overdue first, where there is nothing to ask about', async () => {
    expect(await codesOf({ period: Q2 })).toEqual(['ZZ2', 'ZZ1', 'ZZ10'])
  })

  test('come by compliance with what is missing before what is late, then what is not whole', async () => {
    const compliance = await showCompliance(national, { period: Q2 }, TODAY)
    expect(compliance?.rows.map(({ providerCode }) => providerCode)).toEqual(['ZZ2', 'ZZ1', 'ZZ10'])
    const calm = await showCompliance(national, { period: Q2, show: 'attention' }, TODAY)
    expect(calm?.rows.length).toBeLessThanOrEqual(3)
    expect(await showCompliance(national, { period: Q2, show: 'best' }, TODAY)).toBeNull()
  })

  test('are ordered by a line with the worst first, and those without a figure last', async () => {
    expect(await codesOf({ period: Q2, sort: '106' })).toEqual(['ZZ10', 'ZZ1', 'ZZ2'])
  })

  test('are those of one commissioner where one is named', async () => {
    expect(await codesOf({ period: Q2, commissioner: 'SOUTH' })).toEqual(['ZZ2'])
    expect((await overviewOf(national, { period: Q2, commissioner: 'SOUTH' }))?.providers).toBe(3)
  })

  test.each([
    { sort: '999' },
    { sort: 'constructor' },
    { show: 'best' },
    { commissioner: 'EAST' },
    { view: 'x' },
    { page: '2' },
    { page: '0' },
    { page: 'x' },
  ])('are none for %j, which there is not', async (asked) => {
    expect(await overviewOf(national, { period: Q2, ...asked })).toBeNull()
  })

  test('are none of a commissioner out of reach', async () => {
    expect(await overviewOf(north, { period: Q2, commissioner: 'SOUTH' })).toBeNull()
  })
})

describe('a figure of several quarters', () => {
  const originOf = (actor: Actor, period: string, code = '106') =>
    showPooledOrigin(actor, { provider: 'ZZ1', period, code })

  test('is the one of the overview, and leads to each quarter that it was added up from', async () => {
    const overview = await overviewOf(north, { period: FOUR, sort: 'provider' })
    const cell = overview?.rows[0]?.cells[5]
    expect(cell).toMatchObject({
      said: { headline: '60.0%', counts: '24 of 40', coverage: '2 of 2 quarters' },
      href: `/dashboards/providers/ZZ1/${FOUR}/106`,
    })
    const origin = await originOf(north, FOUR)
    expect(origin?.pooled.figures).toEqual({ numerator: 24, denominator: 40 })
    expect(origin?.parts.map(({ period, line: part }) => [period, part?.figures['numerator']])).toEqual([
      ...[
        ['2025-26-Q3', undefined],
        ['2025-26-Q4', undefined],
        [Q1, 12],
        [Q2, 12],
      ],
    ])
    expect(origin?.parts[3]?.submitted).toMatchObject({ byName: 'service-lead ZZ1', version: 1 })
    expect(origin?.parts[3]?.line?.entered).toMatchObject({ name: 'service-lead ZZ1' })
  })

  test.each([Q2, 'to-2019-20-Q1', '2019-20', 'x', "2026-27'"])('is none over %s', async (period) => {
    expect(await originOf(north, period)).toBeNull()
  })

  test('is for nobody out of reach, whatever the scope claims', async () => {
    expect(await originOf(other, FOUR)).toBeNull()
    expect(await originOf(south, FOUR)).toBeNull()
    const claiming: Actor = {
      ...other,
      memberships: [{ role: 'auditor', framework: 'hsps-1767', organisation: 'National', reaches: 'all' }],
    }
    expect(await originOf(claiming, FOUR)).toBeNull()
    expect(await showReceived(claiming, { provider: 'ZZ1', period: FOUR }, TODAY)).toBeNull()
    expect(await showReceived(south, { provider: 'ZZ1', period: FOUR }, TODAY)).toBeNull()
  })
})

test('an overview holds only those whom the person acts for today, though the database would show more', async () => {
  const [membership] = national.memberships
  if (!membership) throw new Error('The analyst has a role')
  const narrowed: Actor = { ...national, memberships: [{ ...membership, reaches: ['ZZ2'] }] }
  const overview = await overviewOf(narrowed, { period: YEAR })
  expect(overview?.rows.map(({ providerCode }) => providerCode)).toEqual(['ZZ2'])
})

describe('all providers together', () => {
  test('are the sum of those in reach, and of no others', async () => {
    const of = async (actor: Actor) =>
      (await showComparison(actor, { code: '106', period: Q2 }, TODAY))?.together.figures
    expect(await of(national)).toEqual({ numerator: 27, denominator: 50 })
    expect(await of(lead)).toEqual({ numerator: 12, denominator: 20 })
    expect(await of(south)).toEqual({})
  })
})
