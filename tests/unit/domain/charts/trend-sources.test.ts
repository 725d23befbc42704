import { expect, test } from 'vitest'
import { type Quarter, share } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

const times = (count: number, quarter: Quarter): Quarter[] => Array.from({ length: count }, () => quarter)
const hrefs = (code: string, quarters: Quarter[]) => aTrend(code, quarters).sources.map(({ href }) => href)

test('what the two ends come to leads to the four quarters of each', () => {
  expect(hrefs('106', times(9, share(6, 10)))).toEqual(['/origin/to-2023-24-Q1', '/origin/to-2024-25-Q2'])
})

test('with fewer than eight quarters the words are about the latest that has figures, and lead there', () => {
  expect(hrefs('106', [...times(6, share(6, 10)), null])).toEqual(['/origin/2023-24-Q3'])
})

test('of rare events only the last four quarters are added up', () => {
  expect(hrefs('105', times(9, share(0, 40)))).toEqual(['/origin/to-2024-25-Q2'])
})

test('a quarter with too many of them is named, and leads to its own figures', () => {
  expect(hrefs('105', [...times(8, share(0, 60)), share(4, 28), share(0, 28)])).toEqual([
    ...['/origin/2024-25-Q2', '/origin/to-2024-25-Q3'],
  ])
})

test('where nothing is drawn nothing is said that came from anywhere', () => {
  expect(hrefs('106', times(9, ['nil']))).toEqual([])
})
