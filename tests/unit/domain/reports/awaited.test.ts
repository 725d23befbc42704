import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { financialYearOf } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { awaitedOf } from '@/domain/reports/awaited'
import type { ReturnHeader } from '@/domain/returns/return-header'

const year = financialYearOf(knownPeriod('2026-27-Q1'))

function aHeader(
  quarter: string,
  state: ReturnHeader['state'],
  version = state === 'draft' ? 0 : 1,
): ReturnHeader {
  const period = knownPeriod(`2026-27-${quarter}`)
  return {
    ...{ framework: 'hsps-1767', providerCode: 'ZZ1', period, state, version },
    ...{ savedAt: null, savedByName: null, window: exampleWindow(period), submitted: null },
  }
}
const accepted = (...quarters: readonly string[]) => quarters.map((quarter) => aHeader(quarter, 'accepted'))

test.each<[string, readonly ReturnHeader[], readonly string[]]>([
  ['all are accepted', accepted('Q1', 'Q2', 'Q3', 'Q4'), []],
  ['the service began in the third quarter', accepted('Q3', 'Q4'), []],
  ['the last is to come', accepted('Q1', 'Q2', 'Q3'), ['Quarter 4 of 2026-27 is to come.']],
  [
    'one is submitted, one corrected and one empty',
    [...accepted('Q1'), aHeader('Q2', 'submitted'), aHeader('Q3', 'draft', 1), aHeader('Q4', 'draft')],
    [
      'Quarter 2 of 2026-27 is submitted, and waits for the commissioner to accept it.',
      'Quarter 3 of 2026-27 is being corrected, and is to be submitted again.',
      'Quarter 4 of 2026-27 is to be submitted.',
    ],
  ],
])('%s', (_, headers, said) => {
  expect(awaitedOf(year, headers).map((each) => each.said)).toEqual(said)
})

test('a year of which nothing was opened is all to come', () => {
  expect(awaitedOf(year, [])).toHaveLength(4)
})
