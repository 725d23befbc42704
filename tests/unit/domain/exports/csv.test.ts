import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeFormula, toCsv } from '@/domain/exports/csv'
import { splitRecords } from '@/domain/imports/split-records'
import { strangeTexts } from '../../../factories/strange-texts'

/** A cell as whoever opens the file finds it. */
function cellOf(text: string): string {
  const read = splitRecords(toCsv([[text, 1]]))
  return (read.ok && read.value[0]?.cells[0]) || ''
}

describe('a text that a spreadsheet would run is kept a text', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j', (text) => {
    expect(toCsv([[text]])).toMatch(/^"?'/)
  })

  test.each([
    ...[strangeTexts.newLine, strangeTexts.nul, strangeTexts.fullWidth, '＠SUM(A1)', '－1', '＋1'],
    ...['\u202E=1+1', '\u200B=1', '\uFEFF=1', '\u00A0=1', ' =1+1', '\u0007=1'],
  ])('also behind what is not seen, and in full width: %j', (text) => {
    expect(toCsv([[text]])).toMatch(/^"?'/)
  })

  const unseen = fc.array(
    fc.constantFrom(' ', '\u00A0', '\t', '\r', '\n', '\0', '"', "'", '\u200B', '\uFEFF', '\u202E', '\u0007'),
  )
  const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠')

  test('whatever stands before such a sign, and whatever after it', () => {
    const texts = fc
      .tuple(unseen, sign, fc.string({ unit: 'grapheme' }))
      .map((parts) => parts.flat().join(''))
    fc.assert(fc.property(texts, (text) => cellOf(text).startsWith("'")))
  })

  test('any other text is left as it is', () => {
    const isAsItWas = (text: string) =>
      cellOf(text).startsWith("'") === (looksLikeFormula(text) || text.startsWith("'"))
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), isAsItWas))
  })

  test('a number is a number, also below 0, and such a sign inside a text does no harm', () => {
    expect(toCsv([[-1, 'a=b', 'x-y']])).toBe('-1,a=b,x-y\r\n')
  })
})

test('control characters are shown as what they are, and nothing else of a text is changed', () => {
  expect(toCsv([[strangeTexts.controls]])).toBe(
    '"bell\uFFFD, escape\uFFFD[31m, delete\uFFFD and next line\uFFFD"\r\n',
  )
  for (const text of [strangeTexts.long, strangeTexts.bidi, strangeTexts.accents, strangeTexts.quotes]) {
    const read = splitRecords(toCsv([[text, 1]]))
    expect(read.ok && read.value.map(({ cells }) => cells)).toEqual([[text, '1']])
  }
})

test('quotes are doubled, and whatever divides cells or records stands in quotes', () => {
  expect(toCsv([['a "b"', 'c,d', 'e\nf', 'g\rh']])).toBe('"a ""b""","c,d","e\nf","g\rh"\r\n')
})

test('a guarded text that needs quotes gets both', () => {
  expect(toCsv([['=HYPERLINK("x","y")']])).toBe('"\'=HYPERLINK(""x"",""y"")"\r\n')
})

test('what is not there is an empty cell, and 0 is 0', () => {
  expect(toCsv([[null, 0, '']])).toBe(',0,\r\n')
})

test('each record ends with a line end, and no record is no text', () => {
  expect(toCsv([['a'], ['b']])).toBe('a\r\nb\r\n')
  expect(toCsv([])).toBe('')
})
