import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { asSuperuser } from '../../support/database'
import { questionsOf } from './counting-statements'
import * as world from './reporting-world'
import { showComparison, showOverview } from './pages'

const { Q1, Q2, TODAY, completeReturn, line } = world
const people: Record<string, Actor> = {}

beforeAll(async () => {
  await world.openWorld()
  people['lead1'] = await world.aPerson('service-lead', 'ZZ1')
  people['lead2'] = await world.aPerson('service-lead', 'ZZ2')
  people['lead10'] = await world.aPerson('service-lead', 'ZZ10')
  people['north'] = await world.aPerson('commissioner', 'NORTH')
  people['south'] = await world.aPerson('commissioner', 'SOUTH')
  people['national'] = await world.aPerson('national-analyst')
  people['auditor'] = await world.aPerson('auditor')
  people['admin'] = await world.aPerson('administrator')
  await world.submitWhole(person('lead1'), 'ZZ1', Q1, completeReturn, world.IN_TIME.Q1)
  await world.submitWhole(person('lead1'), 'ZZ1', Q2, completeReturn, world.IN_TIME.Q2)
  const states = {
    ...completeReturn,
    ...line('106', { denominator: '', numerator: '' }, 'nil'),
    ...line('109', { denominator: '', numerator: '', reason: 'System failure' }, 'not-available'),
    '109.instruments': '',
  }
  await world.submitWhole(person('lead10'), 'ZZ10', Q2, states, new Date('2026-11-20T09:00:00Z'))
})

function person(name: string): Actor {
  const found = people[name]
  if (!found) throw new Error(`${name} is nobody`)
  return found
}

function overviewOf(name: string, period = '') {
  return showOverview(person(name), { period, sort: 'provider' }, TODAY)
}

function headlines(row: { cells: readonly { said: { headline: string } }[] } | undefined) {
  return row?.cells.map(({ said }) => said.headline)
}

describe('who sees which providers', () => {
  test.each([
    ['lead1', ['ZZ1']],
    ['lead2', ['ZZ2']],
    ['north', ['ZZ1', 'ZZ10']],
    ['south', ['ZZ2']],
    ['national', ['ZZ1', 'ZZ2', 'ZZ10']],
    ['auditor', ['ZZ1', 'ZZ2', 'ZZ10']],
  ])('%s sees %j, in the order in which people count', async (name, codes) => {
    const overview = await overviewOf(name, Q2)
    expect(overview?.rows.map(({ providerCode }) => providerCode)).toEqual(codes)
  })

  test('an administrator, who sees no figures, finds nothing', async () => {
    expect(await overviewOf('admin', Q2)).toBeNull()
  })
})

describe('which quarter is shown', () => {
  test('the latest of which at least half in scope has come, when none is asked for', async () => {
    expect((await overviewOf('north'))?.span).toEqual({ kind: 'quarter', period: Q2 })
  })

  test('the one that opened last where nothing was submitted at all', async () => {
    expect((await overviewOf('south'))?.span).toEqual({ kind: 'quarter', period: Q2 })
  })

  test.each(['2026-27-Q3', '2019-20-Q1', '2026-28-Q1', 'Q2', "2026-27-Q2'"])(
    'none for %s',
    async (period) => {
      expect(await overviewOf('national', period)).toBeNull()
    },
  )
})

describe('what stands in a row', () => {
  test('a result for each line, with its counts and its interval', async () => {
    const overview = await overviewOf('lead1', Q2)
    expect(headlines(overview?.rows[0])).toEqual([
      ...['60.0%', '87.5%', '84.3 days', '25.5 days', '2.5%', '60.0%'],
      ...['75.0%', '60.0%', '72.2%', '33.3%', '88.0%', '90.9%'],
    ])
    const [first] = overview?.rows[0]?.cells ?? []
    expect(first?.said).toMatchObject({ counts: '24 of 40', interval: '44.6% to 73.7%' })
    expect(first?.href).toBe('/dashboards/providers/ZZ1/2026-27-Q2/101')
  })

  test('a state is words, never a number, and late is late', async () => {
    const row = (await overviewOf('lead10', Q2))?.rows[0]
    expect(headlines(row)?.slice(5, 9)).toEqual(['Nil', '75.0%', '60.0%', 'Not available'])
    expect(row?.returns[0]?.submitted).toMatchObject({ version: 1, late: true, byName: 'service-lead ZZ10' })
  })

  test('a return that was not received is missing on every line, and leads nowhere', async () => {
    const row = (await overviewOf('lead2', Q2))?.rows[0]
    expect(row?.returns[0]?.submitted).toBeNull()
    expect(new Set(headlines(row))).toEqual(new Set(['Missing']))
    expect(row?.cells.every(({ href }) => href === null)).toBe(true)
  })

  test('only the latest version counts', async () => {
    await world.correctNumerator(person('lead1'), 'ZZ1', '106', 15)
    const row = (await overviewOf('north', Q2))?.rows[0]
    expect(row?.returns[0]?.submitted?.version).toBe(2)
    expect(headlines(row)?.[5]).toBe('75.0%')
    await world.submitWhole(person('lead2'), 'ZZ2', Q1, completeReturn, world.IN_TIME.Q1)
    expect(headlines((await overviewOf('lead1', Q1))?.rows[0])?.[5]).toBe('60.0%')
  })
})

test('one line for all providers holds the figures of the overview', async () => {
  const comparison = await showComparison(person('national'), { code: '101', period: Q2 }, TODAY)
  expect(comparison?.rows.map(({ cell }) => cell.said.headline)).toEqual(['60.0%', 'Missing', '60.0%'])
  expect(await showComparison(person('national'), { code: '001', period: Q2 }, TODAY)).toBeNull()
})

test('an overview asks the database the same four questions whatever the number of providers', async () => {
  expect(await questionsOf(() => overviewOf('national', Q2))).toHaveLength(4)
  for (let number = 20; number < 60; number += 1)
    await asSuperuser(
      `SELECT register_provider($1, $1, 'North', '2020-04-01'),
         record_responsibility('hsps-1767', $1, 'NORTH', '2020-04-01', NULL)`,
      [`ZZ${number}`],
    )
  expect((await overviewOf('national', Q2))?.rows).toHaveLength(43)
  expect(await questionsOf(() => overviewOf('national', Q2))).toHaveLength(4)
})
