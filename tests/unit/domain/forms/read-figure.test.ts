import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choice, choices, count, date, days, decimalDays, text } from '@/domain/kinds/field'
import { malformed, readFigure } from '@/domain/forms/read-figure'

const patients = count('Patients')
const total = days('Total days')
const median = decimalDays('Median wait')
const extract = date('Date of the extract')
const options = [
  { value: 'one', text: 'One' },
  { value: 'two', text: 'Two' },
  { value: 'three', text: 'Three' },
]

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

describe('a date', () => {
  test.each([
    ['30/10/2026', '2026-10-30'],
    ['1/4/2026', '2026-04-01'],
    [' 01 / 04 / 2026 ', '2026-04-01'],
    ['29/2/2028', '2028-02-29'],
  ])('%j is %s', (typed, day) => {
    expect(readFigure(extract, typed)).toEqual({ ok: true, value: day })
  })

  test.each(['', '//', ' / / '])('%j is a blank', (typed) => {
    expect(readFigure(extract, typed)).toEqual({ ok: true, value: null })
  })

  test.each([
    ['30/2/2026', 'must be a real date in numbers'],
    ['29/2/2026', 'must be a real date in numbers'],
    ['30/13/2026', 'must be a real date in numbers'],
    ['0/10/2026', 'must be a real date in numbers'],
    ['30/10/26', 'must be a real date in numbers'],
    ['30/Oct/2026', 'must be a real date in numbers'],
    ['３０/10/2026', 'must be a real date in numbers'],
    ['/10/2026', 'date must include a day'],
    ['30//2026', 'date must include a month'],
    ['30/10/', 'date must include a year'],
    ['/10/', 'date must include a day and a year'],
    ['tomorrow', 'date must include a month and a year'],
  ])('%j is refused: it %s', (typed, remedy) => {
    expect(readFigure(extract, typed)).toEqual({
      ok: false,
      failure: expect.stringContaining(`This ${remedy}`) as string,
    })
  })
})

describe('a choice', () => {
  test('is one of those offered', () => {
    expect(readFigure(choice('One', options), 'two')).toEqual({ ok: true, value: 'two' })
    expect(readFigure(choice('One', options), '')).toEqual({ ok: true, value: null })
  })

  test('of several is kept in the order of the form, each once', () => {
    const several = choices('Several', options)
    expect(readFigure(several, ['three', 'one', 'three'])).toEqual({ ok: true, value: 'one;three' })
    expect(readFigure(several, 'two')).toEqual({ ok: true, value: 'two' })
    for (const nothing of [[], [''], ''])
      expect(readFigure(several, nothing)).toEqual({ ok: true, value: null })
  })

  test('that is not offered is a forgery, not a slip', () => {
    for (const typed of ['four', 'One', 'one;two', '__proto__', ['one', 'two']])
      expect(readFigure(choice('One', options), typed)).toEqual({ ok: false, failure: malformed })
    for (const typed of [['four'], ['one', 'four'], 'one;two'])
      expect(readFigure(choices('Several', options), typed)).toEqual({ ok: false, failure: malformed })
  })
})

test('several answers to a box that takes one are a forgery', () => {
  for (const field of [patients, median, extract, text('Why')])
    expect(readFigure(field, ['1', '2'])).toEqual({ ok: false, failure: malformed })
})

test('a text is read as words', () => {
  expect(readFigure(text('Why', { maximumLength: 5 }), ' four ')).toEqual({ ok: true, value: 'four' })
  expect(readFigure(text('Why', { maximumLength: 3 }), 'four')).toMatchObject({ ok: false })
})
