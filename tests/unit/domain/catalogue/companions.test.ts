import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { companionShares } from '@/domain/catalogue/companions'
import { findIndicator } from '@/domain/catalogue/find'
import { type QuarterlyIndicator, isQuarterly } from '@/domain/catalogue/indicator'

function line(code: string): QuarterlyIndicator {
  const indicator = findIndicator(code, framework)
  if (!indicator || !isQuarterly(indicator)) throw new Error(`There is no line ${code}`)
  return indicator
}

test('of 110 the improved of those with both scores are shown, and those with both scores of all', () => {
  const shares = companionShares(line('110'), { numerator: 10, paired: 20, denominator: 30 })
  expect(shares.map(({ part, whole }) => [part, whole])).toEqual([
    [10, 20],
    [20, 30],
  ])
})

test('of 106 those who never attended are added to the whole', () => {
  const figures = { numerator: 12, denominator: 20, neverAttended: 5 }
  expect(companionShares(line('106'), figures)).toMatchObject([{ part: 12, whole: 25 }])
})

test('a blank box, nobody to count, or a part above its whole gives no share', () => {
  expect(companionShares(line('106'), { numerator: 12, denominator: 20 })).toEqual([])
  expect(companionShares(line('110'), { numerator: 0, paired: 0, denominator: 0 })).toEqual([])
  expect(companionShares(line('204'), { numerator: 1, denominator: 9, issued: 8 })).toEqual([])
  expect(companionShares(line('101'), { numerator: 1, denominator: 2 })).toEqual([])
})

test('every companion rests on boxes that its line has', () => {
  for (const indicator of framework.indicators.filter(isQuarterly)) {
    const ones = Object.fromEntries(Object.keys(boxesOf(indicator)).map((name) => [name, 1]))
    const expected = { '103': 1, '104': 1, '106': 1, '108': 1, '110': 2, '204': 1, '205': 1 }
    const wanted = Object.entries(expected).find(([code]) => code === indicator.code)?.[1] ?? 0
    expect(companionShares(indicator, ones)).toHaveLength(wanted)
  }
})
