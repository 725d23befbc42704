import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count, days, decimalDays } from '@/domain/kinds/field'
import { readFigure } from '@/domain/forms/read-figure'

const patients = count('Patients')
const total = days('Total days')
const median = decimalDays('Median wait')

const SIGNS = ['0', '1', '2', '9', '-', '+', '.', ',', 'e', 'x', ' ']

const REFUSED = [
  ['-1', 'cannot be negative'],
  ['-0', 'cannot be negative'],
  ['- 5', 'cannot be negative'],
  ['1.5', 'a count has no decimals'],
  ['7.0', 'a count has no decimals'],
  ['1.000', 'a count has no decimals'],
  ['1,000', 'without commas or spaces: 1000'],
  ['1 000 000', 'without commas or spaces: 1000000'],
  ['12 5', 'one number without spaces'],
  ['1,00', 'whole number in digits'],
  ['1e3', 'whole number in digits'],
  ['0x10', 'whole number in digits'],
  ['NaN', 'whole number in digits'],
  ['Infinity', 'whole number in digits'],
  ['+5', 'whole number in digits'],
  ['ten', 'whole number in digits'],
  ['null', 'whole number in digits'],
  ['[]', 'whole number in digits'],
  ['１２', 'in ordinary digits: 12'],
  ['１,０００', 'without commas or spaces: 1000'],
  ['٣', 'whole number in digits'],
  ['007', 'without leading zeros: 7'],
  ['00', 'without leading zeros: 0'],
  ['5%', 'not a percentage'],
  ['62.5 %', 'not a percentage'],
  ['n/a', 'Leave the box blank and choose'],
  ['N/A', 'Leave the box blank and choose'],
  ['nil', 'Leave the box blank and choose'],
  ['none', 'Leave the box blank and choose'],
  ['1000000000', 'Enter a smaller number'],
  ['9999999999', 'Enter a smaller number'],
] as const

describe('a count', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['120', 120],
    [' 12 ', 12],
    ['\u00a012\t', 12],
    ['1000001', 1_000_001],
    ['999999999', 999_999_999],
  ])('%j is the number %i', (typed, figure) => {
    expect(readFigure(patients, typed)).toEqual({ ok: true, value: figure })
  })

  test.each(['', ' ', '\t\n', '\u00a0', '\ufeff'])('%j is a blank and never 0', (typed) => {
    expect(readFigure(patients, typed)).toEqual({ ok: true, value: null })
  })

  test.each(REFUSED)('%j is refused with a remedy: %s', (typed, remedy) => {
    expect(readFigure(patients, typed)).toEqual({
      ok: false,
      failure: expect.stringContaining(remedy) as string,
    })
    expect(readFigure(total, typed)).toMatchObject({ ok: false })
  })

  test('is read back as it was written, whatever the number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (number) => {
        expect(readFigure(patients, String(number))).toEqual({ ok: true, value: number })
      }),
    )
  })

  test('is never guessed: only plain digits are a number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...SIGNS) })), (typed) => {
        const figure = readFigure(patients, typed)
        const isPlain = /^(0|[1-9][0-9]*)$/.test(typed.trim())
        expect(figure.ok && figure.value !== null).toBe(isPlain && Number(typed) <= 999_999_999)
        if (figure.ok && figure.value !== null) expect(String(figure.value)).toBe(typed.trim())
        if (figure.ok && figure.value === null) expect(typed.trim()).toBe('')
      }),
    )
  })
})

describe('a number with decimals', () => {
  test.each([
    ['84', 84],
    ['84.2', 84.2],
    ['84.25', 84.25],
    ['0.5', 0.5],
    ['999999.99', 999_999.99],
  ])('%j is %d', (typed, figure) => {
    expect(readFigure(median, typed)).toEqual({ ok: true, value: figure })
  })

  test.each(['84.255', '.5', '84.', '-1', '1,5', '1e2', '1000000', '084', 'NaN', '８４'])(
    '%j is refused',
    (typed) => {
      expect(readFigure(median, typed)).toEqual({
        ok: false,
        failure: 'Enter a number with up to two decimals, such as 84 or 84.25',
      })
    },
  )

  test('that is blank is no number', () => {
    expect(readFigure(median, ' ')).toEqual({ ok: true, value: null })
  })
})
