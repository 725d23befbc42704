import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalDays } from '@/domain/kinds/field'
import { isRounded, readFigure } from '@/domain/forms/read-figure'
import { REFUSED, SMALLER, saying } from './refused-numbers'

const median = decimalDays('Median wait')

const failure = (typed: string) => {
  const read = readFigure(median, typed)
  return read.ok ? null : read.failure
}

describe('a number with decimals', () => {
  test.each([
    ['84', 84],
    ['84.2', 84.2],
    ['84.25', 84.25],
    ['0.5', 0.5],
    ['1,026.5', 1026.5],
    ['1 026.50', 1026.5],
    ['999,999.99', 999_999.99],
  ])('%j is %d', (typed, figure) => {
    expect(readFigure(median, typed)).toEqual({ ok: true, value: figure })
    expect(isRounded(median, typed)).toBe(false)
  })

  test.each([
    ['84.255', 84.26],
    ['1.005', 1.01],
    ['1.026', 1.03],
    ['84.2549999999999', 84.25],
    ['0.004', 0],
    ['9.999', 10],
  ])('%j keeps two decimals, which is told: %d', (typed, figure) => {
    expect(readFigure(median, typed)).toEqual({ ok: true, value: figure })
    expect(isRounded(median, typed)).toBe(true)
  })

  test('is told to be rounded only where it is, and never by more than half a hundredth', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 999_998 }),
        fc.string({ unit: fc.constantFrom('0', '1', '4', '5', '6', '9'), minLength: 1, maxLength: 6 }),
        (whole, decimals) => {
          const typed = `${whole}.${decimals}`
          const read = readFigure(median, typed)
          expect(read.ok).toBe(true)
          const [kept, exact] = [
            BigInt(Math.round(Number(read.ok && read.value) * 100)) * 10_000n,
            BigInt(`${whole}${decimals.padEnd(6, '0')}`),
          ]
          expect([kept - exact <= 5_000n, exact - kept < 5_000n]).toEqual([true, true])
          expect(isRounded(median, typed)).toBe(kept !== exact)
        },
      ),
    )
  })

  test.each([
    ...REFUSED.filter(([typed]) => !typed.includes('000 000')),
    ...saying('nought before the full stop', '.5'),
    ...saying(SMALLER, '1000000', '999999.999'),
  ])('%j is refused with a remedy: %s', (typed, remedy) => {
    expect(failure(typed)).toContain(remedy)
  })

  test.each(['84.', '1e2', 'NaN', '8 4.5x', 'two', '1.2.3'])('%j is refused', (typed) => {
    expect(failure(typed)).toBe('Enter a number in digits, with a full stop before decimals')
  })
})
