import { expect, test } from 'vitest'
import { median, pageRatios, quantile, spreadOf } from '../../../scripts/bench/figures'

const upTo = (last: number) => Array.from({ length: last }, (_, index) => last - index)

test('nineteen of twenty are at or below the p95', () => {
  expect(quantile(upTo(20), 0.95)).toBe(19)
  expect(quantile(upTo(100), 0.95)).toBe(95)
  expect(quantile([7], 0.95)).toBe(7)
})

test('half are below the median, and half above', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([1, 10, 2, 4])).toBe(3)
  expect(median([7])).toBe(7)
})

test('numbers are put in order as numbers', () => {
  expect(median([100, 9, 20])).toBe(20)
})

test('nothing measured is not nought', () => {
  expect(() => median([])).toThrow('Nothing was measured')
})

test('a spread is the middle between the smallest and the largest', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ middle: 2, low: 1, high: 3 })
})

test('a page is compared with the medians of an empty page and its statements together', () => {
  const times = { page: [30, 30, 60], sql: [4, 5, 90], empty: [5, 1, 99] }
  expect(pageRatios(times)).toEqual({ half: 3, p95: 6 })
})
