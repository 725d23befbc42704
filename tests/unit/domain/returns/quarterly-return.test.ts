import { expect, test } from 'vitest'
import { choice, choices, count, date, decimalDays, text } from '@/domain/kinds/field'
import { sayFigure } from '@/domain/returns/format-figure'
import { isLineState, returnId } from '@/domain/returns/quarterly-return'
import { parseReturnId } from '@/domain/returns/parse-return-id'

test.each(['ZZ1-2026-27-Q2', 'ZZ10-2026-27-Q4', 'RJ1AB-1999-00-Q1'])('%s is the key of a return', (id) => {
  const key = parseReturnId(id)
  expect(key && returnId(key)).toBe(id)
})

test.each([
  ...['', 'ZZ1', 'ZZ1-2026-27', 'ZZ1-2026-28-Q1', 'zz1-2026-27-Q1', 'Z-2026-27-Q1', 'ZZZZZZ-2026-27-Q1'],
  ...['ZZ1-2026-27-Q1/', '../ZZ1-2026-27-Q1', 'ZZ1-2026-27-Q1 ', "ZZ1'-2026-27-Q1"],
])('%j is not', (id) => {
  expect(parseReturnId(id)).toBeNull()
})

test('only four words are states', () => {
  expect(['value', 'nil', 'not-available', 'not-offered'].every(isLineState)).toBe(true)
  expect(['', 'missing', 'toString', '__proto__'].some(isLineState)).toBe(false)
})

test('a figure is said as people read it', () => {
  const options = [
    { value: 'one', text: 'The first' },
    { value: 'two', text: 'The second' },
  ]
  expect(sayFigure(count('Patients'), 12345)).toBe('12,345')
  expect(sayFigure(decimalDays('Median'), 84.25)).toBe('84.25')
  expect(sayFigure(choice('One', options), 'two')).toBe('The second')
  expect(sayFigure(choices('Several', options), 'one;two;three')).toBe('The first, The second, three')
  expect(sayFigure(text('Why'), 'one;two')).toBe('one;two')
  expect(sayFigure(date('Day'), '2026-09-30')).toBe('30 September 2026')
  expect(sayFigure(date('Day'), 'some day')).toBe('some day')
})
