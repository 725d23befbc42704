import { beforeAll, describe, expect, test } from 'vitest'
import { annualCells } from '@/domain/exports/annual-columns'
import { indicatorLabel } from '@/domain/pack/labels'
import type { YearPack } from '@/domain/pack/year-pack'
import { yearWorkbook } from '@/domain/pack/workbook/year-workbook'
import { writeWorkbook } from '@/operations/papers/write-workbook'
import { aYearPack } from '../../../factories/year-pack'
import { findSheet, readTable, readWorkbook } from '../../../support/read-workbook'

const pack = aYearPack()
let read: ReturnType<typeof readWorkbook>

beforeAll(async () => {
  read = readWorkbook(await write(pack))
})

async function write(of: YearPack): Promise<Uint8Array> {
  return writeWorkbook(yearWorkbook(of))
}

const sheetNamed = (name: string) => findSheet(read, name)
const tableIn = (name: string) => readTable(read, name)

test('a cover stands before a sheet for every list of the pack', () => {
  expect(read.sheets.map(({ name }) => name)).toEqual([
    ...['Cover', 'Results by indicator', 'Results by provider', 'Together', 'Quarters', 'Declarations'],
    ...['Evidence', 'Review', 'Actions', 'Aims', 'Definitions', 'Data quality', 'Schedule 4'],
  ])
  const cover = sheetNamed('Cover').rows.flatMap((row) => row.map(({ value }) => value))
  expect(cover).toContain('2026-27: All providers')
  expect(cover).toContain('Made of what was submitted up to 30 June 2027 at 23:30.')
  for (const { name } of read.sheets.slice(1)) {
    expect(cover).toContain(name)
    expect(sheetNamed('Cover').xml).toContain(`location="&apos;${name}&apos;!A1"`)
  }
  expect(sheetNamed('Actions').rows[1]?.[0]?.value).toMatch(/^No action/)
})

/** As the CSV writes an estimate; null for an empty cell. */
function sixDecimals(value: unknown): string | null {
  return typeof value === 'number' ? value.toFixed(6) : null
}

describe('the results', () => {
  const limits = (result: string) => [result, `${result}: lower limit`, `${result}: upper limit`]
  const columns: Readonly<Record<string, readonly string[]>> = {
    patients: ['Patients: numerator', 'Patients: denominator', 'Pairs of scores', ...limits('Share')],
    surveys: ['Surveys: numerator', 'Surveys: denominator', '', ...limits('Share')],
    days: ['Total days', 'Patients: denominator', '', ...limits('Mean days')],
  }
  const unitOf = ({ kind, code }: { readonly kind: string; readonly code: string }) =>
    kind === 'mean-wait' ? 'days' : ['204', '205'].includes(code) ? 'surveys' : 'patients'

  test.each(['Results by provider', 'Results by indicator'])(
    'of %s are the numbers of the CSV, each in a column of its unit',
    (name) => {
      const rows = tableIn(name)
      expect(rows).toHaveLength(pack.rows.length)
      for (const row of pack.rows) {
        const cells = annualCells(row)
        const found = rows.find(
          (each) =>
            each.get('Published name')?.value === indicatorLabel(row.indicator) &&
            each.get('Provider')?.value === `${row.provider} Invented service ${row.provider}`,
        )
        const number = (head: string) => found?.get(head)?.value ?? null
        const own = columns[unitOf(row.indicator)] ?? []
        const [numerator, denominator, paired, ...results] = own.map(number)
        expect({ numerator, denominator, paired }).toEqual({
          ...{ numerator: cells.numerator, denominator: cells.denominator, paired: cells.paired },
        })
        expect(results.map(sixDecimals)).toEqual([cells.estimate, cells.lower, cells.upper])
        const others = Object.values(columns)
          .flat()
          .filter((head) => !own.includes(head))
        for (const head of others) expect(number(head)).toBeNull()
        expect([number('Quarters reported'), number('Quarters expected')]).toEqual([
          cells.quarters,
          cells.quarters_expected,
        ])
      }
    },
  )

  test('have formats of their units, and a blank is never 0', () => {
    const [heads = [], first = []] = sheetNamed('Results by provider').rows
    const formatOf = (head: string) => first[heads.findIndex(({ value }) => value === head)]?.format
    const found = ['Indicator', 'Patients: numerator', 'Share', 'Total days', 'Mean days'].map(formatOf)
    expect(found).toEqual(['@', '0', '0.0%', '0', '0.0'])
    const blank = tableIn('Results by provider').filter((row) => row.get('State')?.value !== 'Reported')
    expect(blank.length).toBeGreaterThan(20)
    for (const row of blank) expect(row.get('Patients: numerator')).toMatchObject({ value: null, type: 'n' })
  })

  test('of quarters are those of the pack', () => {
    const rows = tableIn('Quarters')
    expect(rows).toHaveLength(pack.quarters.length)
    const wholeOf = (row: (typeof rows)[number]) =>
      row.get('Patients: denominator')?.value ?? row.get('Surveys: denominator')?.value ?? null
    expect(rows.map(wholeOf)).toEqual(
      pack.quarters.map(({ pooled }) => pooled.figures['denominator'] ?? pooled.figures['patients'] ?? null),
    )
    // A day is a number, so that it sorts and filters as one: 1 April 2026.
    expect(rows[0]?.get('First day')).toMatchObject({ value: 46113, format: 'd mmmm yyyy' })
  })
})

test('a share that is not quite everybody is shown as such, and its number stays', async () => {
  const [row] = pack.rows.filter(({ indicator, provider }) => indicator.code === '101' && provider === 'ZZ1')
  if (!row?.pooled) throw new Error('101 has figures')
  const figures = { numerator: 2999, denominator: 3000 }
  const estimate = { value: 2999 / 3000, lower: 0.0002, upper: 1, method: 'wilson-95/1' }
  const rows = [{ ...row, pooled: { ...row.pooled, figures, estimate } }]
  const [found] = readTable(readWorkbook(await write({ ...pack, rows })), 'Results by provider')
  expect(found?.get('Share')).toMatchObject({ value: 2999 / 3000, format: '">99.9%"' })
  expect(found?.get('Share: lower limit')).toMatchObject({ value: 0.0002, format: '"<0.1%"' })
  expect(found?.get('Share: upper limit')).toMatchObject({ value: 1, format: '0.0%' })
  expect(found?.get('Result')?.value).toBe('>99.9%')
})

test('codes are texts with their labels, and lead to their definitions', () => {
  const declared = tableIn('Declarations').find((row) => row.get('Declared')?.value === 'Not met')
  expect(declared?.get('Indicator')?.type).toBe('s')
  expect(declared?.get('Indicator')?.value).toMatch(/^007 /)
  const row = tableIn('Definitions').findIndex(
    (each) => each.get('Indicator')?.value === declared?.get('Indicator')?.value,
  )
  expect(sheetNamed('Declarations').xml).toContain(`location="&apos;Definitions&apos;!A${row + 2}"`)
  expect(tableIn('Definitions')[0]?.get('Outcomes Framework domains')).toMatchObject({
    type: 's',
    value: '2; 3',
  })
})

/** As its print area says, which reaches from the first cell to the last row. */
function printedColumns(name: string): number {
  const rows = sheetNamed(name).rows.length
  const areas = read.definedNames.map((each) =>
    new RegExp(`^_xlnm.Print_Area '${name}'!\\$A\\$1:\\$([A-Z])\\$${rows}$`).exec(each),
  )
  return (areas.find((area) => area)?.[1] ?? '@').charCodeAt(0) - 64
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

test('heads are frozen, filtered and printed on every page, across A4', () => {
  for (const { name, xml, rows } of read.sheets.slice(1)) {
    expect(xml, name).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml, name).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows.length}"/>`))
    expect(xml, name).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    )
    const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
    const printed = printedColumns(name)
    expect(sum(widths.slice(0, printed)), name).toBeLessThanOrEqual(210)
    expect(printed === widths.length || sum(widths.slice(0, printed + 1)) > 210, name).toBe(true)
    expect(read.definedNames, name).toContainEqual(
      expect.stringMatching(`^_xlnm.Print_Titles .*'${name}'!\\$1:\\$1$`),
    )
  }
})

test('every quarterly line of the pack has its row of all providers together', () => {
  const rows = tableIn('Together')
  expect(rows).toHaveLength(12)
  for (const [place, { pooled }] of pack.national.entries())
    expect(rows[place]?.get('Providers with figures')?.value).toBe(pooled.providers)
})
