import { expect, test } from 'vitest'
import { chartCsv } from '@/domain/charts/chart-csv'
import { comparisonChart } from '@/domain/charts/comparison-chart'
import { kinds } from '@/domain/kinds'
import { poolProviders } from '@/domain/pooling/pool-providers'
import { aComparison } from '../../../factories/comparisons'
import { indicatorOf, share } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

test('the file holds every quarter, and an empty cell where nothing is known', () => {
  expect(chartCsv(aTrend('106', [share(24, 40), null]), { provider: '=ZZ1', indicator: '106' })).toBe(
    'provider,indicator,period,state,unit,numerator,denominator,value,lower,upper,note\r\n' +
      "'=ZZ1,106,2022-23-Q2,value,share,24,40,0.6,0.445959,0.736517,\r\n" +
      "'=ZZ1,106,2022-23-Q3,missing,share,,,,,,\r\n",
  )
})

test('the file of a comparison holds every provider', () => {
  const file = chartCsv(aComparison({ ZZ1: share(0, 0), ZZ2: ['nil'] }), { indicator: '106' })
  expect(file.split('\r\n').slice(1, 3)).toEqual(['106,ZZ1,value,share,,,,,,', '106,ZZ2,nil,share,,,,,,'])
})

test('the file of a longer span says of every provider on how many quarters its figure rests', () => {
  const of = (coverage: string) => ({ state: 'value', ...figuresOf(6, 10), coverage, href: null }) as const
  const chart = comparisonChart({
    ...{ indicator: indicatorOf('106'), stretch: 'the year 2026-27', togetherHref: '' },
    providers: [
      { code: 'ZZ1', name: 'One', ...of('3 of 4 quarters') },
      { code: 'ZZ2', name: 'Two', ...of('1 of 4 quarters, 3 not yet due') },
    ],
    together: poolProviders(indicatorOf('106'), []),
  })
  const [header, ...rows] = chartCsv(chart, {}).trimEnd().split('\r\n')
  expect(header).toMatch(/,coverage,note$/)
  expect(rows.map((row) => row.slice(0, 3))).toEqual(['ZZ1', 'ZZ2'])
  expect(rows[0]).toMatch(/,3 of 4 quarters,$/)
  expect(rows[1]).toMatch(/,"1 of 4 quarters, 3 not yet due",$/)
})

function figuresOf(numerator: number, denominator: number) {
  const figures = { numerator, denominator }
  return { figures, estimate: kinds.proportion.estimate(figures) }
}

test('the file of a line that several instruments measure says by which each figure was', () => {
  const by = (instrument: string) => ({ numerator: 9, paired: 20, denominator: 30, instrument })
  const chart = aTrend('110', [['value', by('eq-5d-5l')], ['value', by('brief-pain-inventory')], null])
  const [header, ...rows] = chartCsv(chart, {}).trimEnd().split('\r\n')
  expect(header).toMatch(/,measured_by,note$/)
  expect(rows.map((row) => row.split(',').at(-2))).toEqual(['EQ-5D-5L', 'Brief Pain Inventory', ''])
})
