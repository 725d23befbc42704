import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { exportYear } from '../../support/exported-text'
import { financialYearOf } from '@/domain/periods/period'
import { questionsOf } from './counting-statements'
import * as world from './reporting-world'
import { showProvider } from './pages'

const { Q1, Q2, TODAY } = world
let lead: Actor
let north: Actor

const first = {
  ...world.completeReturn,
  ...world.line('105', { numerator: '0' }),
  ...world.line('103', { patients: '16', totalDays: '1600', standardDeviation: '8' }),
}
const second = {
  ...world.completeReturn,
  ...world.line('103', { patients: '16', totalDays: '1600', standardDeviation: '8' }),
}

beforeAll(async () => {
  await world.openWorld()
  lead = await world.aPerson('service-lead', 'ZZ1')
  north = await world.aPerson('commissioner', 'NORTH')
  await world.submitWhole(lead, 'ZZ1', Q1, first, world.IN_TIME.Q1)
  await world.submitWhole(lead, 'ZZ1', Q2, second, world.IN_TIME.Q2)
})

const viewOf = (actor: Actor, period = Q2, as = '') =>
  showProvider(actor, { providerCode: 'ZZ1', period, as }, TODAY)

async function resultOf(code: string, ...more: [typeof Q2?, string?]) {
  const view = await viewOf(north, ...more)
  return view?.results.find(({ indicator }) => indicator.code === code)
}

test('the year and four quarters stand beside the quarter, added up, with the quarters they rest on', async () => {
  expect(await resultOf('101')).toMatchObject({
    cell: { said: { counts: '24 of 40' } },
    year: { said: { counts: '48 of 80', headline: '60.0%', coverage: '2 of 4 quarters, 2 not yet due' } },
    rolling: { said: { counts: '48 of 80', interval: '49.0% to 70.0%' } },
  })
})

test('four quarters end with the quarter shown, and its year goes on after it', async () => {
  expect(await resultOf('101', Q1)).toMatchObject({
    year: { said: { counts: '48 of 80' } },
    rolling: { said: { counts: '24 of 40', coverage: '1 of 1 quarter' } },
  })
})

test('a wait with its spread has an interval over the year', async () => {
  const { year } = (await resultOf('103')) ?? {}
  expect(year?.said).toMatchObject({ headline: '100.0 days', interval: '97.2 to 102.8 days' })
})

test('where events are rare it is said how long ago the last one was', async () => {
  expect((await resultOf('105'))?.lastEvent).toBe('The last event was reported for quarter 2 of 2026-27.')
  expect((await resultOf('105', Q1))?.lastEvent).toBe('No event was reported in 1 quarter.')
  expect((await resultOf('101'))?.lastEvent).toBeNull()
})

test('the versions that came first are added up where they are asked for', async () => {
  const other = await world.aPerson('service-lead', 'ZZ10')
  await world.submitWhole(other, 'ZZ10', Q2, world.completeReturn, world.IN_TIME.Q2)
  await world.correctNumerator(other, 'ZZ10', '106', 15)
  const yearOf = async (as: string) => {
    const view = await showProvider(other, { providerCode: 'ZZ10', period: Q2, as }, TODAY)
    return view?.results.find(({ indicator }) => indicator.code === '106')?.year.said.counts
  }
  expect([await yearOf(''), await yearOf('first')]).toEqual(['15 of 20', '12 of 20'])
})

test('the year on the page is the year in the file', async () => {
  const csv = (await exportYear(north, framework, { year: financialYearOf(Q2), format: 'csv' }, TODAY)) ?? ''
  const view = await viewOf(north)
  for (const { indicator, year } of view?.results ?? []) {
    const cells = csv
      .split('\r\n')
      .find((row) => row.startsWith(`2026-27,ZZ1,${indicator.code},`))
      ?.split(',')
    const [n, d] = (year.said.counts ?? '').replaceAll(/,| patients| days/g, '').split(/ of | /)
    expect([cells?.[5], cells?.[6]]).toEqual([n, d])
  }
})

test('a page asks the same four questions, however many quarters there are', async () => {
  expect(await questionsOf(() => viewOf(north))).toHaveLength(4)
})
