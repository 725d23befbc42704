import { describe, expect, test } from 'vitest'
import { toCsv } from '@/domain/exports/csv'

describe('a text that a spreadsheet would run is kept a text', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j', (text) => {
    expect(toCsv([[text]])).toMatch(/^"?'/)
  })

  test('a number is a number, also below 0, and such a sign inside a text does no harm', () => {
    expect(toCsv([[-1, 'a=b', 'x-y']])).toBe('-1,a=b,x-y\r\n')
  })
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
