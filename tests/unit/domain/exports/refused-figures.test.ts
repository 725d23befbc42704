import { describe, expect, test } from 'vitest'
import { goldenLines, writeYear } from '../../../factories/golden-year'
import { isTakenByBoth } from '../../../support/published-schema'

const { document } = writeYear(goldenLines)

describe('a figure that cannot be is refused, by the service and by the schema that it publishes', () => {
  test.each<[string, string, object]>([
    ['a part above its whole', '101', { numerator: 81 }],
    ['more pairs than patients', '110', { paired: 31 }],
    ['a second share above its whole', '103', { second_shares: [aSecondShare({ part: 17 })] }],
    ['a share of 1.5', '101', { estimate: 1.5, upper: 1.6 }],
    [
      'a share of 1.5 that calls itself days',
      '101',
      { estimate: 1.5, upper: 1.6, method: 't-95/1', paired: null },
    ],
    ['days of a line that is a share', '101', { method: 'mean/1', paired: null, lower: null, upper: null }],
    ['an indicator that there is not', '101', { indicator: '111' }],
    ['figures of an indicator that is declared', '101', { indicator: '001' }],
    ['a declaration of an indicator that has figures', '201', { indicator: '101' }],
  ])('%s', (_, code, change) => {
    const row = document.rows.find((each) => each.indicator === code && each.provider === 'ZZ1')
    expect(row).toBeDefined()
    expect(isTakenByBoth({ ...document, rows: [{ ...row, ...change }] })).toEqual([false, false])
  })
})

describe('so is a quarter that cannot be', () => {
  const quarterOf = (code: string) =>
    document.quarters.find(
      (each) => each.provider === 'ZZ1' && each.indicator === code && each.period === '2026-27-Q1',
    )
  const isTaken = (row: object) => isTakenByBoth({ ...document, quarters: [row] })

  test('and every quarter of the year is taken', () => {
    expect(document.quarters).toHaveLength(2 * 12 * 4)
    expect(isTakenByBoth(document)).toEqual([true, true])
    for (const row of document.quarters)
      expect(isTaken(row), `${row.provider} ${row.indicator}`).toEqual([true, true])
  })

  test.each<[string, string, object]>([
    ['a part above its whole', '101', { numerator: 41 }],
    ['a share of 1.5', '101', { estimate: 1.5, upper: 1.6 }],
    ['an indicator that there is not', '101', { indicator: '111' }],
    ['a declared indicator', '101', { indicator: '001' }],
    ['figures without a submission', '101', { version: null, snapshot_sha256: null }],
    ['a quarter that there is not', '101', { period: '2026-27-Q5' }],
    ['figures of what is not available', '107', { numerator: 1, denominator: 2 }],
  ])('%s', (_, code, change) => {
    expect(quarterOf(code)).toBeDefined()
    expect(isTaken({ ...quarterOf(code), ...change })).toEqual([false, false])
  })
})

function aSecondShare(changed: object) {
  return { label: 'Over 126 days', part: 1, whole: 16, quarters: 1, ...changed }
}
