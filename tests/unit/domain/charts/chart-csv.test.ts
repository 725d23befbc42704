import { expect, test } from 'vitest'
import { chartCsv } from '@/domain/charts/chart-csv'
import { aComparison } from '../../../factories/comparisons'
import { share } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

test('the file holds every quarter, and an empty cell where nothing is known', () => {
  expect(chartCsv(aTrend('106', [share(24, 40), null]), { provider: '=ZZ1', indicator: '106' })).toBe(
    'provider,indicator,period,state,unit,numerator,denominator,value,lower,upper\r\n' +
      "'=ZZ1,106,2022-23-Q2,value,share,24,40,0.6,0.445959,0.736517\r\n" +
      "'=ZZ1,106,2022-23-Q3,missing,share,,,,,\r\n",
  )
})

test('the file of a comparison holds every provider', () => {
  const file = chartCsv(aComparison({ ZZ1: share(0, 0), ZZ2: ['nil'] }), { indicator: '106' })
  expect(file.split('\r\n').slice(1, 3)).toEqual(['106,ZZ1,value,share,,,,,', '106,ZZ2,nil,share,,,,,'])
})
