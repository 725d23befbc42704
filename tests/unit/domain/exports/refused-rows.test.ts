import { describe, expect, test } from 'vitest'
import { goldenLines, writeYear } from '../../../factories/golden-year'
import { isTakenByBoth } from '../../../support/published-schema'

describe('what cannot be is refused, by the service and by the schema that it publishes', () => {
  const { document } = writeYear(goldenLines)
  const rowOf = (code: string, provider = 'ZZ1') =>
    document.rows.find((row) => row.indicator === code && row.provider === provider)
  const isTaken = (row: object) => isTakenByBoth({ ...document, rows: [row] })

  test.each(document.rows.map((row) => [`${row.provider} ${row.indicator}`, row] as const))(
    'the row %s is taken',
    (_, row) => {
      expect(isTaken(row)).toEqual([true, true])
    },
  )

  test.each<[string, string, object]>([
    ['a box that is left out', '101', { paired: undefined }],
    ['a box that there is not', '101', { more: 1 }],
    ['a state that there is not', '101', { state: 'zero' }],
    ['a share above one', '101', { estimate: 1.2, upper: 1.3 }],
    ['a share without its interval', '101', { lower: null, upper: null }],
    ['half an interval', '103', { upper: null }],
    ['figures without a method', '101', { method: null }],
    ['a method that there is not', '101', { method: 'mean-of-percentages/1' }],
    ['patients beside nobody counted', '101', { denominator: null }],
    ['a share of nobody', '101', { denominator: 0 }],
    ['five quarters', '101', { quarters: 5 }],
    ['a figure that rests on no quarter', '101', { quarters: 0 }],
    ['figures that are missing', '101', { state: 'missing' }],
    ['figures that are nil', '101', { state: 'nil' }],
    ['figures that are not due', '101', { state: 'not-due' }],
    ['figures that are not offered', '101', { state: 'not-offered' }],
    ['no figures, and nothing that says why', '108', { notes: [] }],
    ['what is not offered, and reported', '102', { quarters: 1, quarters_expected: 1 }],
    ['a status of a line with figures', '101', { status: 'Met' }],
    ['a declared indicator with figures', '201', { numerator: 1, denominator: 2 }],
    [
      'a declared indicator with quarters',
      '201',
      { quarters: 1, quarters_expected: 4, coverage: '1 of 4 quarters' },
    ],
    ['a status without a declaration', '201', { declaration: null }],
    ['a declaration without a status', '201', { status: null }],
    ['a year that is none', '101', { year: '2026' }],
  ])('%s is not', (_, code, change) => {
    expect(rowOf(code)).toBeDefined()
    expect(isTaken({ ...rowOf(code), ...change })).toEqual([false, false])
  })

  test('more quarters than expected, and an interval beside its estimate, are refused by the service', () => {
    expect(isTaken({ ...rowOf('101'), quarters: 3, quarters_expected: 2 })[0]).toBe(false)
    expect(isTaken({ ...rowOf('101'), lower: 0.7, upper: 0.8 })[0]).toBe(false)
    expect(isTaken({ ...rowOf('201', 'ZZ2'), state: 'value' })[0]).toBe(false)
  })
})
