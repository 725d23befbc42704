import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { date } from '@/domain/kinds/field'
import { asTyped } from '@/domain/forms/as-typed'
import { readDate } from '@/domain/forms/read-date'
import { malformed, readFigure } from '@/domain/forms/read-figure'
import { addDays, isoDate } from '@/domain/periods/period'

const extract = date('Date of the extract')
const REAL = 'This must be a real date, with the year in four digits'
const TWO = 'These boxes hold a whole date and something else beside it. Leave one date in them'

const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => addDays({ year: 1950, month: 1, day: 1 }, days))
const twoDigits = (number: number) => String(number).padStart(2, '0')
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September']
const NAMES = [...MONTHS, 'October', 'November', 'December']

describe('a date in three boxes', () => {
  test.each([
    [['30', '10', '2026'], '2026-10-30'],
    [[' 01', '04 ', '\u200e2026'], '2026-04-01'],
    [['29', '2', '2028'], '2028-02-29'],
    [['30', 'Sep', '2026'], '2026-09-30'],
    [['30th', 'sept.', '2026'], '2026-09-30'],
    [['1st', 'MARCH', '2026'], '2026-03-01'],
    [['1', 'May', '2026'], '2026-05-01'],
  ])('%j is %s', (typed, day) => {
    expect(readDate(typed)).toEqual({ ok: true, value: day })
  })

  test.each([[['', '', '']], [[' ', '\u200b', '\t']], ['//'], [''], [' / / ']])('%j is a blank', (typed) => {
    expect(readFigure(extract, typed)).toEqual({ ok: true, value: null })
  })

  test.each([
    [['30', '2', '2026'], REAL],
    [['30', '13', '2026'], REAL],
    [['0', '10', '2026'], REAL],
    [['30', '10', '26'], REAL],
    [['30', '10', '02026'], REAL],
    [['３０', '10', '2026'], REAL],
    [['30', 'Octember', '2026'], REAL],
    [['30', 'ma', '2026'], REAL],
    [['30-31', '10', '2026'], REAL],
    [['', '10', '2026'], 'This date must include a day'],
    [['30', '', '2026'], 'This date must include a month'],
    [['30', '10', '\u200b'], 'This date must include a year'],
    [['', '10', ''], 'This date must include a day and a year'],
    [['tomorrow', '', ''], 'This date must include a month and a year'],
  ])('%j is refused: %s', (typed, message) => {
    expect(readDate(typed)).toEqual({ ok: false, failure: message })
  })

  test('of any other number of boxes is none of ours', () => {
    for (const typed of [[], ['1'], ['1', '4'], ['1', '4', '2026', '']])
      expect(readFigure(extract, typed)).toEqual({ ok: false, failure: malformed })
  })
})

describe('a whole date', () => {
  const written = fc
    .record({ day: anyDay, form: fc.nat(), at: fc.nat({ max: 2 }) })
    .map(({ day: { day, month, year }, form, at }) => {
      const name = NAMES[month - 1] ?? ''
      const texts = [
        `${day}/${month}/${year}`,
        `${twoDigits(day)}/${twoDigits(month)}/${year} 00:00:00`,
        `${day}-${month}-${year}`,
        `${day}.${month}.${year}`,
        `${day} ${month} ${year}`,
        isoDate({ day, month, year }),
        `${isoDate({ day, month, year })}T00:00:00.000Z`,
        `${day} ${name} ${year}`,
        `${twoDigits(day)}-${name.slice(0, 3)}-${year}`,
        `\u200e${day}th of ${name.toLowerCase()}\u00a0${year} `,
        `Wednesday, ${day} ${name} ${year}`,
        `${name} ${day}, ${year}`,
      ]
      return { text: texts[form % texts.length] ?? '', at, day: isoDate({ day, month, year }) }
    })

  test('is read however it is written, in whichever box it was pasted', () => {
    fc.assert(
      fc.property(written, ({ text, at, day }) => {
        expect(readDate([0, 1, 2].map((box) => (box === at ? text : '')))).toEqual({ ok: true, value: day })
      }),
      { numRuns: 500 },
    )
  })

  test('is read beside what says the same, and refused beside anything else', () => {
    fc.assert(
      fc.property(written, anyDay, ({ text, at, day }, other) => {
        const rest = (of: string) => of.split('-').toReversed()
        const among = (boxes: readonly string[]) => boxes.map((box, index) => (index === at ? text : box))
        expect(readDate(among(rest(day)))).toEqual({ ok: true, value: day })
        const read = readDate(among(rest(isoDate(other))))
        const isSame = rest(isoDate(other)).every((box, index) => index === at || box === rest(day)[index])
        expect(read).toEqual(isSame ? { ok: true, value: day } : { ok: false, failure: TWO })
      }),
    )
  })

  test.each([
    [['30/9/2026', '4', '2026'], TWO],
    [['30/9/2026', '', '2025'], TWO],
    [['30/9/2026', '1/10/2026', ''], TWO],
    [['30/9/2026', 'x', ''], TWO],
    [['31/9/2026', '', ''], REAL],
    [['9/30/2026', '', ''], REAL],
    [['30/9/26', '', ''], REAL],
    [['30 Sep', '', '2026'], 'This date must include a month'],
    [['Sept 30', '', '2026'], REAL],
  ])('%j is refused: %s', (typed, message) => {
    expect(readDate(typed)).toEqual({ ok: false, failure: message })
  })
})

test('a stored day is typed as it is read again', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(readFigure(extract, asTyped(extract, isoDate(day)))).toEqual({ ok: true, value: isoDate(day) })
    }),
  )
})
