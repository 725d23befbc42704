import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { splitRecords } from '@/domain/imports/split-records'
import { type FinancialYear, financialYearOf } from '@/domain/periods/period'
import { sharedCount } from '@/domain/sharing/shared-count'
import { type SharedFormat, publishYear } from '@/operations/publish-year'
import { asSuperuser } from '../../support/database'
import { readTable, readWorkbook } from '../../support/read-workbook'
import { valueOf } from '../returns/entering'
import * as world from './reporting-world'

const { Q1, TODAY } = world
const YEAR: FinancialYear = financialYearOf(Q1)
const people: Record<string, Actor> = {}

/** Counts that are in no file: each is a multiple of nothing that anything else is. */
const EXACT = ['1237', '991', '98761', '41.37', '347']

beforeAll(async () => {
  await world.openWorld()
  people['national'] = await world.aPerson('national-analyst')
  people['auditor'] = await world.aPerson('auditor')
  people['north'] = await world.aPerson('commissioner', 'NORTH')
  const [lead, other] = [
    await world.aPerson('service-lead', 'ZZ1'),
    await world.aPerson('service-lead', 'ZZ10'),
  ]
  people['lead'] = lead
  const large = {
    '109.explanation': 'Every patient of the year was counted once.',
    ...{ '106.denominator': '1237', '106.numerator': '991', '106.neverAttended': '347' },
    ...{ '103.patients': '1237', '103.totalDays': '98761', '103.standardDeviation': '41.37' },
  }
  await world.submitWhole(lead, 'ZZ1', Q1, { ...world.completeReturn, ...large }, world.IN_TIME.Q1)
  await world.submitWhole(
    other,
    'ZZ10',
    Q1,
    { ...world.completeReturn, '106.denominator': '15' },
    world.IN_TIME.Q1,
  )
})

const take = (who: string, format: SharedFormat = 'csv', year = YEAR) => {
  const actor = people[who]
  if (!actor) throw new Error(`There is no ${who}`)
  return publishYear(actor, framework, { year, format }, TODAY)
}

async function rowsOf(): Promise<readonly Readonly<Record<string, string>>[]> {
  const [heads, ...records] = valueOf(splitRecords(String((await take('national'))?.content)))
  return records.map(({ cells }) =>
    Object.fromEntries((heads?.cells ?? []).map((head, place) => [head, cells[place] ?? ''])),
  )
}

test('only the national team publishes', async () => {
  for (const who of ['auditor', 'north', 'lead']) expect(await take(who), who).toBe(null)
  expect(await take('national', 'csv', '2099-00' as FinancialYear)).toBe(null)
  expect((await take('national'))?.name).toBe(`${YEAR}-shareable.csv`)
})

test('counts are rounded, small ones and what is linked with them withheld, and a total is the sum of what is shown', async () => {
  const rows = await rowsOf()
  const of = (provider: string, code: string) =>
    rows.find((row) => row['provider']?.startsWith(provider) && row['indicator']?.startsWith(code))
  // 991 of 1,237; of 101 nothing, since one device was explanted (105).
  expect(of('ZZ1 ', '106')).toMatchObject({ numerator: '990', denominator: '1235', share: '0.801619' })
  for (const code of ['101', '105', '107'])
    expect(of('ZZ1 ', code), code).toMatchObject({
      numerator: '*',
      denominator: '*',
      share: '*',
      share_lower: '*',
    })
  expect(of('ZZ1 ', '103')).toMatchObject({ numerator: '', denominator: '1235', mean_days: '80', share: '' })
  // 12 of 15 leaves 3.
  expect(of('ZZ10', '106')).toMatchObject({
    numerator: '*',
    denominator: '*',
    note: expect.stringContaining('Withheld') as string,
  })
  expect(of('All that are shown', '109')).toMatchObject({
    denominator: String(2 * Number(of('ZZ1 ', '109')?.['denominator'])),
  })
  expect(of('All that are shown', '106')).toBe(undefined)
})

test('no part of either file holds an exact count, hidden or not, and the same year gives the same bytes', async () => {
  const csv = String((await take('national'))?.content)
  const bytes = (await take('national', 'xlsx'))?.content as Uint8Array
  const book = readWorkbook(bytes)
  for (const exact of EXACT) {
    expect(csv).not.toMatch(new RegExp(`\\b${exact}\\b`))
    for (const [name, part] of book.parts)
      expect(part, `${name} holds ${exact}`).not.toMatch(new RegExp(`\\b${exact}\\b`))
  }
  for (const [name, part] of book.parts)
    expect(part, name).not.toMatch(/hidden="(1|true)"|state="(veryH|h)idden"|<f>|<comment/)
  expect([...book.parts.keys()].filter((name) => /comments|custom|external|pivot/i.test(name))).toEqual([])
  expect((await take('national', 'xlsx'))?.content).toEqual(bytes)
})

test('both formats say the same, cell by cell', async () => {
  const book = readWorkbook((await take('national', 'xlsx'))?.content as Uint8Array)
  const figures = readTable(book, 'Figures')
  const rows = (await rowsOf()).filter(
    (row) => row['status'] === '' && /^[12]0\d/.test(row['indicator'] ?? ''),
  )
  const quarterly = rows.filter((row) =>
    figures.some((cells) => cells.get('Indicator')?.value === row['indicator']),
  )
  expect(quarterly.length).toBeGreaterThan(20)
  for (const row of quarterly) {
    const cells = figures.find(
      (each) =>
        each.get('Provider')?.value === row['provider'] && each.get('Indicator')?.value === row['indicator'],
    )
    const said = (head: string) => String(cells?.get(head)?.value ?? '')
    expect(said('Denominator, or patients')).toBe(row['denominator'])
    expect(said('Numerator')).toBe(row['numerator'])
    expect(said('State') === 'Reported').toBe(row['state'] === 'value')
    expect(said('Share') === '' ? '' : said('Share') === '*' ? '*' : Number(said('Share')).toFixed(6)).toBe(
      row['share'],
    )
  }
})

test('a download is kept in the chain of downloads', async () => {
  const events = await asSuperuser<{ object: string }>(
    `SELECT object FROM audit_event WHERE organisation = 'downloads' AND action = 'shareable-year-downloaded'`,
  )
  expect(events.map(({ object }) => object)).toContain(`${YEAR}-shareable.xlsx`)
})

test('the database and the files round and withhold alike', async () => {
  const counts = Array.from({ length: 200 }, (_, count) => count)
  const [answer] = await asSuperuser<{ shared: (number | null)[] }>(
    `SELECT jsonb_agg(shared_count(c) ORDER BY c) AS shared FROM unnest($1::int[]) c`,
    [counts],
  )
  expect(counts.map(sharedCount)).toEqual(answer?.shared)
})
