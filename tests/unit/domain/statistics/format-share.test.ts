import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayDaysLimit, sayLimit, sayMeanDays, sayShare } from '@/domain/statistics/format-share'
import { roundHalfUp, toDecimals } from '@/domain/statistics/round-half-up'
import { everyShare, exactDecimals, exactPercentage } from '../../../factories/exact-shares'

/** Worked by hand: half a tenth goes up, and what is neither nobody nor everybody is never 0.0% or 100.0%. */
test.each([
  [1, 16, '6.3%'],
  [0, 5, '0.0%'],
  [5, 5, '100.0%'],
  [24, 40, '60.0%'],
  [1, 3, '33.3%'],
  [2, 3, '66.7%'],
  [1, 8, '12.5%'],
  // 50.25%, half way between two tenths.
  [201, 400, '50.3%'],
  [1, 2000, '0.1%'],
  [1, 2001, '<0.1%'],
  [1, 10_000, '<0.1%'],
  [4, 10_000, '<0.1%'],
  [5, 10_000, '0.1%'],
  [9_995, 10_000, '>99.9%'],
  [9_994, 10_000, '99.9%'],
  [9_999, 10_000, '>99.9%'],
  [999, 2000, '50.0%'],
])('%i of %i is %s', (numerator, denominator, said) => {
  expect(sayShare(numerator, denominator)).toBe(said)
})

test('every share of up to 400, and of 10,000, is said as exact arithmetic has it', () => {
  for (const [numerator, denominator] of everyShare()) {
    const said = sayShare(numerator, denominator)
    if (said !== exactPercentage(numerator, denominator))
      expect(`${numerator} of ${denominator}: ${said}`).toBe(exactPercentage(numerator, denominator))
  }
})

const denominators = fc.integer({ min: 1, max: 1_000_000 })

test('so is any other, and any mean wait', () => {
  fc.assert(
    fc.property(denominators, fc.nat({ max: 1_000_000 }), (denominator, part) => {
      const numerator = part % (denominator + 1)
      expect(sayShare(numerator, denominator)).toBe(exactPercentage(numerator, denominator))
    }),
  )
  fc.assert(
    fc.property(fc.nat({ max: 100_000_000 }), denominators, (totalDays, patients) => {
      const exact = exactDecimals(totalDays, patients, 1)
      const said = sayMeanDays(totalDays, patients).replaceAll(',', '')
      expect(said).toBe(exact === '0.0' && totalDays > 0 ? '<0.1' : exact)
    }),
  )
})

test('a quotient is rounded half up to six decimals as exact arithmetic does', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000_000 }), denominators, (numerator, denominator) => {
      expect(toDecimals(numerator, denominator, 6)).toBe(exactDecimals(numerator, denominator, 6))
    }),
  )
  // 1/640 is .0015625, which binary fractions hold too small.
  expect([toDecimals(1, 640, 6), toDecimals(0, 3, 6), toDecimals(7, 1, 6)]).toEqual([
    ...['0.001563', '0.000000', '7.000000'],
  ])
  expect(roundHalfUp(201, 400, 3)).toBe(503)
})

test('a mean wait is said with one decimal and separated thousands', () => {
  expect(sayMeanDays(4043, 48)).toBe('84.2')
  expect(sayMeanDays(0, 3)).toBe('0.0')
  expect(sayMeanDays(1, 20)).toBe('0.1')
  expect(sayMeanDays(1, 21)).toBe('<0.1')
  expect(sayMeanDays(12_345, 10)).toBe('1,234.5')
})

test('limits are said like what they belong to', () => {
  const said = ['0.0%', '<0.1%', '27.8%', '99.9%', '>99.9%', '100.0%']
  expect([0, 0.000017, 0.277533, 0.999434, 0.9995, 1].map(sayLimit)).toEqual(said)
  expect([0, 0.04, 8.328, 1234.56].map(sayDaysLimit)).toEqual(['0.0', '<0.1', '8.3', '1,234.6'])
})
