import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayLimit, sayMeanDays, sayShare } from '@/domain/statistics/format-share'

test.each([
  [1, 16, '6.3%'],
  [0, 5, '0.0%'],
  [5, 5, '100.0%'],
  [24, 40, '60.0%'],
  [1, 3, '33.3%'],
  [2, 3, '66.7%'],
  [1, 8, '12.5%'],
  [1, 2000, '0.1%'],
  [1, 2001, '0.0%'],
  [999, 2000, '50.0%'],
])('%i of %i is %s', (numerator, denominator, said) => {
  expect(sayShare(numerator, denominator)).toBe(said)
})

/** Tenths of a whole, rounded half up in exact whole numbers; `scale` is 1,000 for tenths of a per cent. */
function exactTenths(numerator: number, denominator: number, scale: bigint): string {
  const [n, d] = [BigInt(numerator), BigInt(denominator)]
  const tenths = (2n * scale * n + d) / (2n * d)
  return `${tenths / 10n}.${tenths % 10n}`
}

const denominators = fc.integer({ min: 1, max: 1_000_000 })

test('a share is rounded half up as exact arithmetic does', () => {
  fc.assert(
    fc.property(denominators, fc.nat({ max: 1_000_000 }), (denominator, part) => {
      const numerator = part % (denominator + 1)
      expect(sayShare(numerator, denominator)).toBe(`${exactTenths(numerator, denominator, 1000n)}%`)
    }),
  )
})

test('a mean wait is rounded half up as exact arithmetic does', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000_000 }), denominators, (totalDays, patients) => {
      const said = sayMeanDays(totalDays, patients).replaceAll(',', '')
      expect(said).toBe(exactTenths(totalDays, patients, 10n))
    }),
  )
})

test('a mean wait is said with one decimal and separated thousands', () => {
  expect(sayMeanDays(4043, 48)).toBe('84.2')
  expect(sayMeanDays(0, 3)).toBe('0.0')
  expect(sayMeanDays(1, 20)).toBe('0.1')
  expect(sayMeanDays(12_345, 10)).toBe('1,234.5')
})

test('a limit is said like a share', () => {
  expect([0, 0.277533, 0.9995, 1].map(sayLimit)).toEqual(['0.0%', '27.8%', '100.0%', '100.0%'])
})
