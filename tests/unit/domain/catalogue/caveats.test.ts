import { expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { sayCaveat, sayCaveats } from '@/domain/catalogue/caveats'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { kinds } from '@/domain/kinds'
import { annualCells } from '@/domain/exports/annual-columns'
import { annualRows } from '@/domain/exports/annual-rows'
import { financialYearOf } from '@/domain/periods/period'
import { chartCsv } from '@/domain/charts/chart-csv'
import { allMissing } from '@/domain/returns/absent-lines'
import { PERIOD } from '../../../factories/period'
import { indicatorOf, wait } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

const SERVICE_WAIT = 'Service wait, not the statutory RTT figure'
const lines = hsps1767.indicators.filter(isQuarterly)

test('every waiting time says that it is no referral to treatment figure, and no other line does', () => {
  for (const line of lines) {
    const isWait = kinds[line.kind].unit === 'days'
    expect([line.code, sayCaveat(line)]).toEqual([line.code, isWait ? ` ${SERVICE_WAIT}.` : ''])
  }
  expect(sayCaveats(hsps1767.indicators)).toEqual([`${SERVICE_WAIT}: 103 and 104.`])
  expect(sayCaveats([indicatorOf('101')])).toEqual([])
})

test.each(['103', '104'])('so do the charts and the files of %s', (code) => {
  const chart = aTrend(code, [wait(100, 10), null])
  expect(chart.words.subtitle).toContain(`${SERVICE_WAIT}.`)
  const [header = '', ...rows] = chartCsv(chart, {}).trimEnd().split('\r\n')
  expect(header).toMatch(/,note$/)
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row.endsWith(`,"${SERVICE_WAIT}"`)).toBe(true)
})

test('so does the file of a year, on those rows alone', () => {
  const own = { year: financialYearOf(PERIOD), provider: 'ZZ1', lines: [], declared: new Map() }
  const rows = annualRows(hsps1767, { ...own, absenceOf: allMissing, isDeclarationOver: true })
  const noted = rows.filter((row) => annualCells(row).note === SERVICE_WAIT)
  expect(noted.map(({ indicator }) => indicator.code)).toEqual(['103', '104'])
  expect(rows.filter((row) => annualCells(row).note !== null)).toEqual(noted)
})
