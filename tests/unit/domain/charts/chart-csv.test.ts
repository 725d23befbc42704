import { expect, test } from 'vitest'
import { chartCsv } from '@/domain/charts/chart-csv'
import { share } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

/** By what the quarters were judged, with what stands behind it. */
const JUDGED =
  'ruleset,baseline,centre,lower_limit,upper_limit,noticed,beside,mark,rule,since,detection_delay,note'

test('the file holds every quarter, and an empty cell where nothing is known', () => {
  const slow = 'Quarterly figures are slow to show a change: six in a row take 18 months.'
  expect(chartCsv(aTrend('106', [share(24, 40), null]), { provider: '=ZZ1', indicator: '106' })).toBe(
    `provider,indicator,period,state,unit,numerator,denominator,value,lower,upper,${JUDGED}\r\n` +
      '\'=ZZ1,106,2022-23-Q2,value,share,24,40,0.6,0.445959,0.736517,run chart,"2022-23-Q2 to 2022-23-Q2, 1 quarter",0.6,,,,,,,,,\r\n' +
      `'=ZZ1,106,2022-23-Q3,missing,share,,,,,,run chart,,,,,,,,,,${slow},\r\n`,
  )
})

test('the file says of every quarter by which limits it was judged and what was noticed, and of the last since when and by which rule', () => {
  const swing = Array.from({ length: 12 }, (_, index) => share(index % 2 === 0 ? 60 : 62, 100))
  const rows = chartCsv(aTrend('106', [...swing, share(20, 100)]), {})
    .trimEnd()
    .split('\r\n')
  // Moving ranges: eleven of .02 and one of .42, so .0533 on average; 2.66 of them to each side of the mean, .578462.
  expect(rows[1]).toContain('mdc-6,"2022-23-Q2 to 2025-26-Q2, 13 quarters",0.578462,0.436595,0.720328,')
  expect(rows.at(-1)).toContain(',For the worse: outside a limit,,worse,below the lower limit,2025-26-Q2,')
})

test('the file of a line that several instruments measure says by which each figure was', () => {
  const by = (instrument: string) => ({ numerator: 9, paired: 20, denominator: 30, instrument })
  const chart = aTrend('110', [['value', by('eq-5d-5l')], ['value', by('brief-pain-inventory')], null])
  const [header, ...rows] = chartCsv(chart, {}).trimEnd().split('\r\n')
  expect(header).toContain(',upper,measured_by,ruleset,')
  expect(rows.map((row) => row.split(',')[8])).toEqual(['EQ-5D-5L', 'Brief Pain Inventory', ''])
})
