import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { annualRecords } from '@/domain/exports/annual-columns'
import { annualRows } from '@/domain/exports/annual-rows'
import type { Figures } from '@/domain/kinds/field'
import { parseFinancialYear, periodsOf } from '@/domain/periods/period'
import { allMissing } from '@/domain/returns/absent-lines'
import type { EarlierLine } from '@/domain/returns/history'
import type { LineState } from '@/domain/returns/quarterly-return'

const year = parseFinancialYear('2026-27')
if (!year) throw new Error('2026-27 is a year')
const periods = periodsOf(year)
/** Everything was asked for, and every deadline is over. */
const overdue = { absenceOf: allMissing, isDeclarationOver: true }

function aLine(
  state: LineState,
  figures: Figures = {},
  overrides: Partial<EarlierLine> = {},
): Omit<EarlierLine, 'period'> {
  return { indicator: '106', definitionVersion: 1, state, figures, ...overrides }
}

function rowOf(lines: readonly Omit<EarlierLine, 'period'>[], code = '106') {
  const dated = lines.map((line, index) => ({ ...line, period: periods[index] ?? ('' as never) }))
  const own = { ...overdue, year: year ?? ('' as never), provider: 'ZZ1', lines: dated, declared: new Map() }
  const rows = annualRows(framework, own)
  const row = rows.find(({ indicator }) => indicator.code === code)
  if (!row) throw new Error(`${code} has no row`)
  const [header = [], record = []] = annualRecords([row])
  return Object.fromEntries(header.map((name, place) => [String(name), record[place]]))
}

const counts = (numerator: number, denominator: number) => ({ numerator, denominator })

test('quarters are added up, and a percentage is never averaged', () => {
  const lines = [aLine('value', counts(1, 1)), aLine('value', counts(0, 3))]
  expect(rowOf(lines)).toMatchObject({ numerator: 1, denominator: 4, estimate: '0.250000', quarters: 2 })
})

test('a nil quarter is reported and adds nothing; a missing one is not', () => {
  const lines = [aLine('value', counts(7, 8)), aLine('nil'), aLine('nil')]
  expect(rowOf(lines)).toMatchObject({ state: 'value', denominator: 8, quarters: 3, quarters_expected: 4 })
})

test('a quarter in which the line was not offered is not expected', () => {
  const lines = [aLine('value', counts(7, 8)), aLine('not-offered'), aLine('not-available')]
  expect(rowOf(lines)).toMatchObject({ state: 'value', quarters: 1, quarters_expected: 3 })
})

describe('the state of a year', () => {
  const four = (...states: LineState[]) => rowOf(states.map((state) => aLine(state)))['state']

  test('is missing before anything but a value', () => {
    expect(rowOf([])['state']).toBe('missing')
    expect(four('nil', 'nil', 'not-available')).toBe('missing')
  })

  test('is then not available, nil, and last not offered', () => {
    expect(four('nil', 'not-offered', 'nil', 'not-available')).toBe('not-available')
    expect(four('nil', 'not-offered', 'not-offered', 'nil')).toBe('nil')
    expect(four('not-offered', 'not-offered', 'not-offered', 'not-offered')).toBe('not-offered')
  })
})

test('what is not there is empty, never 0', () => {
  const figures = ['numerator', 'denominator', 'paired', 'estimate', 'lower', 'upper', 'status']
  for (const lines of [[], [aLine('nil')], [aLine('not-offered')]]) {
    const row = rowOf(lines)
    expect(figures.map((name) => row[name] ?? '')).toEqual(figures.map(() => ''))
  }
})

test('quarters with different value sets or definitions are never pooled', () => {
  const of108 = { indicator: '108' }
  const mixed = [
    aLine('value', { ...counts(1, 2), valueSet: 'uk-5l-2026' }, of108),
    aLine('value', { ...counts(1, 2), valueSet: 'england-5l-2018' }, of108),
  ]
  expect(rowOf(mixed, '108')).toMatchObject({
    ...{ state: 'value', quarters: 2, numerator: null, denominator: null, estimate: null },
  })
  const versions = [aLine('value', counts(1, 2)), aLine('value', counts(1, 2), { definitionVersion: 2 })]
  expect(rowOf(versions)).toMatchObject({ state: 'value', numerator: null, estimate: null })
})

test('quarters by different instruments are never pooled, and a year has the version of its quarters with figures', () => {
  const of110 = { indicator: '110' }
  const by = (numerator: number, instrument: string) =>
    aLine('value', { ...counts(numerator, 30), paired: 30, instrument }, of110)
  const empty = { state: 'value', numerator: null, paired: null, denominator: null, estimate: null }
  expect(rowOf([by(9, 'eq-5d-5l'), by(24, 'sf-36')], '110')).toMatchObject(empty)
  expect(rowOf([by(9, 'other'), by(24, 'other')], '110')).toMatchObject(empty)
  expect(rowOf([by(9, 'sf-36'), by(24, 'sf-36')], '110')).toMatchObject({
    numerator: 33,
    estimate: '0.550000',
  })
  const nilOfNext = [aLine('value', counts(1, 2)), aLine('nil', {}, { definitionVersion: 2 })]
  expect(rowOf(nilOfNext)).toMatchObject({ definition_version: 1, estimate: '0.500000', quarters: 2 })
})

test('a waiting time pools its days and its patients', () => {
  const of103 = { indicator: '103' }
  const lines = [
    aLine('value', { totalDays: 100, patients: 1 }, of103),
    aLine('value', { totalDays: 10, patients: 3 }, of103),
  ]
  expect(rowOf(lines, '103')).toMatchObject({
    ...{ numerator: 110, denominator: 4, estimate: '27.500000', lower: null, upper: null },
  })
})

test('pairs are added up beside the counts', () => {
  const of110 = { indicator: '110' }
  const figures = { ...counts(10, 30), paired: 20 }
  expect(rowOf([aLine('value', figures, of110), aLine('value', figures, of110)], '110')).toMatchObject({
    ...{ numerator: 20, paired: 40, denominator: 60 },
  })
})

test('all twenty-two indicators have a row in published order, and a declared one has a status and no figure', () => {
  const year = parseFinancialYear('2026-27') ?? ('' as never)
  const declared = new Map([['201', { status: 'Met' as const }]])
  const rows = annualRows(framework, { ...overdue, year, provider: 'ZZ1', lines: [], declared })
  expect(rows.map(({ indicator }) => indicator.code).join(' ')).toBe(
    '101 102 103 104 105 106 107 108 109 110 201 202 203 204 205 001 002 003 004 005 006 007',
  )
  const [header = [], ...records] = annualRecords(rows)
  const shown = (code: string) => {
    const record = records.find((cells) => cells[2] === code) ?? []
    return Object.fromEntries(header.map((name, place) => [String(name), record[place] ?? '']))
  }
  expect(shown('201')).toMatchObject({ state: 'value', status: 'Met', numerator: '', quarters: '' })
  expect(shown('202')).toMatchObject({ state: 'missing', status: '', quarters_expected: '' })
})
