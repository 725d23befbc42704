import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type FinancialYear, parseFinancialYear } from '@/domain/periods/period'
import { getAnnualExports } from '@/operations/read/get-annual-exports'
import { exportYear } from '../../support/exported-text'
import { asSuperuser } from '../../support/database'
import { questionsOf } from './counting-statements'
import * as world from './reporting-world'
import { showOverview } from './pages'

const { Q1, Q2, TODAY } = world
const YEAR = known('2026-27')
let lead: Actor
let north: Actor
let national: Actor

function known(text: string): FinancialYear {
  const year = parseFinancialYear(text)
  if (!year) throw new Error(`${text} is no year`)
  return year
}

beforeAll(async () => {
  await world.openWorld()
  lead = await world.aPerson('service-lead', 'ZZ1')
  north = await world.aPerson('commissioner', 'NORTH')
  national = await world.aPerson('national-analyst')
  await world.submitWhole(lead, 'ZZ1', Q2, world.completeReturn, world.IN_TIME.Q2)
})

async function rowsFor(actor: Actor) {
  const csv = (await exportYear(actor, framework, { year: YEAR, format: 'csv' }, TODAY)) ?? ''
  return csv.trimEnd().split('\r\n')
}

function figuresOf(rows: readonly string[], provider: string, code: string) {
  return rows.find((row) => row.startsWith(`2026-27,${provider},${code},`))
}

test('a file names its columns, then every provider in scope in natural order, then the lines', async () => {
  const [header, ...rows] = await rowsFor(national)
  expect(header).toBe(
    'year,provider,indicator,definition_version,state,numerator,denominator,paired,estimate,lower,upper,quarters,' +
      'quarters_expected,status,data_source,domains,cqc,coverage,note,' +
      'provider_lead,provider_lead_email,provider_lead_telephone,' +
      'commissioner_lead,commissioner_lead_email,commissioner_lead_telephone',
  )
  const named = rows.map((row) => row.split(',').slice(1, 3).join(' '))
  expect(rows).toHaveLength(3 * 22)
  expect([...new Set(named.map((name) => name.split(' ')[0]))]).toEqual(['ZZ1', 'ZZ2', 'ZZ10'])
  expect(named.slice(0, 3)).toEqual(['ZZ1 101', 'ZZ1 102', 'ZZ1 103'])
})

test('figures are those of the dashboard, and what is missing is empty, never 0', async () => {
  const rows = await rowsFor(north)
  expect(figuresOf(rows, 'ZZ1', '101')).toBe(
    '2026-27,ZZ1,101,1,value,24,40,,0.600000,0.445959,0.736517,1,4,,Registry / SSQD,"2,3","safe, effective",' +
      '"1 of 4 quarters, 2 not yet due",,,,,,,',
  )
  expect(figuresOf(rows, 'ZZ1', '103')).toContain(',value,3370,40,,84.250000,,,1,4,,')
  expect(figuresOf(rows, 'ZZ10', '101')).toContain(',missing,,,,,,,0,4,,')
  expect(figuresOf(rows, 'ZZ1', '201')).toContain(',not-due,,,,,,,,,,Self declaration,')
  const overview = await showOverview(north, { period: Q2, sort: 'provider' }, TODAY)
  expect(overview?.rows[0]?.cells[0]?.said).toMatchObject({ headline: '60.0%', counts: '24 of 40' })
})

test('the same submissions and the same deadlines give the same bytes, whenever and by whomever they are asked for', async () => {
  const first = await exportYear(national, framework, { year: YEAR, format: 'csv' }, TODAY)
  expect(
    await exportYear(national, framework, { year: YEAR, format: 'csv' }, new Date('2027-05-01T00:00:00Z')),
  ).toBe(first)
  const own = await rowsFor(lead)
  expect(first?.startsWith(own.join('\r\n'))).toBe(true)
})

test('only what a person may see, and nothing for one who may see none', async () => {
  expect(new Set((await rowsFor(lead)).slice(1).map((row) => row.split(',')[1]))).toEqual(new Set(['ZZ1']))
  const admin = await world.aPerson('administrator')
  expect(await exportYear(admin, framework, { year: YEAR, format: 'csv' }, TODAY)).toBeNull()
  expect(await getAnnualExports(admin, framework, { year: '' })).toBeNull()
})

test('a year without any window is no file', async () => {
  expect(await exportYear(national, framework, { year: known('2019-20'), format: 'csv' }, TODAY)).toBeNull()
})

test('quarters are added up over the latest versions', async () => {
  await world.submitWhole(lead, 'ZZ1', Q1, world.completeReturn, world.IN_TIME.Q1)
  await world.correctNumerator(lead, 'ZZ1', '106', 15)
  const rows = await rowsFor(lead)
  expect(figuresOf(rows, 'ZZ1', '106')).toContain(',value,27,40,,0.675000,')
  expect(figuresOf(rows, 'ZZ1', '106')).toContain(',2,4,,')
})

test('the years with submitted returns are listed', async () => {
  expect((await getAnnualExports(lead, framework, { year: '' }))?.years).toEqual([
    { year: YEAR, returns: 2, quarters: 2, declarations: 0 },
  ])
  const south = await world.aPerson('commissioner', 'SOUTH')
  expect(await getAnnualExports(south, framework, { year: '' })).toEqual({
    framework,
    ...{ asAt: null, narrowing: {}, choices: [] },
    ...{ years: [], listed: [] },
    files: null,
  })
})

test('a download is kept in the chain of downloads and changes nothing else', async () => {
  const count = `SELECT (SELECT count(*) FROM audit_event WHERE organisation = 'downloads')::int AS downloads,
    (SELECT count(*) FROM audit_event WHERE organisation <> 'downloads')::int AS others`
  const [before] = await asSuperuser<{ downloads: number; others: number }>(count)
  const asked = await questionsOf(() => exportYear(lead, framework, { year: YEAR, format: 'csv' }, TODAY))
  const [after] = await asSuperuser<{ downloads: number; others: number }>(count)
  // Two transactions: one reads, and the other keeps who took what was made of it.
  expect(asked).toHaveLength(13)
  expect(after).toEqual({ downloads: (before?.downloads ?? 0) + 1, others: before?.others })
})
