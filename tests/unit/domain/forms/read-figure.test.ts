import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Field, count, date, days, decimalDays } from '@/domain/kinds/field'
import { readFigure } from '@/domain/forms/read-figure'
import { REFUSED, REFUSED_AS_COUNT } from './refused-numbers'

const patients = count('Patients')
const total = days('Total days')
const median = decimalDays('Median wait')

const SIGNS = ['0', '1', '2', '9', '-', '+', '.', ',', 'e', 'x', ' ', '\u00a0', '\t', '\u200b']

const failure = (typed: string, field: Field = patients) => {
  const read = readFigure(field, typed)
  return read.ok ? null : read.failure
}

describe('a count', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['120', 120],
    [' 12 ', 12],
    ['\u00a012\t', 12],
    ['\t120\n', 120],
    ['\u200b12\u200b0\ufeff', 120],
    ['\u202a120\u202c', 120],
    ['1,026', 1026],
    ['1 026', 1026],
    ['1\u00a0026', 1026],
    ['1\u202f026\u2009000', null],
    ['1\u2009026\u2009000', 1_026_000],
    ['1,026,000', 1_026_000],
    ['1,026 000', null],
    ['120.0', 120],
    ['7.00', 7],
    ['1,026.0', 1026],
    ['0.0', 0],
    ['1000001', 1_000_001],
    ['999999999', 999_999_999],
  ])('%j is the number %d', (typed, figure) => {
    const read = readFigure(patients, typed)
    expect(read.ok ? read.value : null).toBe(figure)
    expect(readFigure(total, typed)).toEqual(read)
  })

  test.each(['', ' ', '\t\n', '\u00a0', '\ufeff', '\u200b\u200b'])('%j is a blank and never 0', (typed) => {
    for (const field of [patients, median])
      expect(readFigure(field, typed)).toEqual({ ok: true, value: null })
  })

  test.each([...REFUSED, ...REFUSED_AS_COUNT])('%j is refused with a remedy: %s', (typed, remedy) => {
    expect(failure(typed)).toContain(remedy)
    expect(failure(typed, total)).toBe(failure(typed))
  })
})

describe('any count', () => {
  test('is read back as it was written, whatever the number, also in thousands', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 999_999_999 }),
        fc.constantFrom(',', ' ', '\u00a0', '\u202f'),
        (number, between) => {
          const written = number.toLocaleString('en-GB').replaceAll(',', between)
          for (const typed of [String(number), written, `${written}.0`])
            expect(readFigure(patients, typed)).toEqual({ ok: true, value: number })
        },
      ),
    )
  })

  test('is never guessed: it is digits, in thousands or not, and two noughts of decimals at most', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...SIGNS) })), (typed) => {
        const figure = readFigure(patients, typed)
        if (!figure.ok || figure.value === null) return
        const seen = typed.replaceAll('\u200b', '').trim()
        expect(seen).toMatch(/^(0|[1-9]\d*|[1-9]\d{0,2}(,\d{3})+|[1-9]\d{0,2}([ \u00a0]\d{3})+)(\.00?)?$/)
        expect(figure.value).toBe(Number(seen.replace(/[, \u00a0]/g, '')))
      }),
      { numRuns: 1000 },
    )
  })
})

test('no message says a number back that it refuses', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...SIGNS, '%', '<', '*', "'", '/') }),
  )
  const fields = [patients, total, median, date('Day')]
  fc.assert(
    fc.property(anything, fc.constantFrom(...fields), (typed, field) => {
      const read = readFigure(field, typed)
      if (!read.ok) expect(read.failure).not.toMatch(/\d/)
    }),
    { numRuns: 2000 },
  )
  for (const [typed] of [...REFUSED, ...REFUSED_AS_COUNT]) expect(failure(typed)).not.toMatch(/\d/)
})
