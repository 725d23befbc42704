import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfDay, londonDate, startOfDay } from '@/domain/periods/london'
import { addDays, isoDate, parseIsoDate } from '@/domain/periods/period'

const day = (text: string) => {
  const date = parseIsoDate(text)
  if (!date) throw new Error(`There is no ${text}`)
  return date
}

test.each([
  ['2026-01-15', '2026-01-15T00:00:00.000Z', '2026-01-15T23:59:59.999Z'],
  ['2026-07-15', '2026-07-14T23:00:00.000Z', '2026-07-15T22:59:59.999Z'],
  // Clocks go forward at 1:00 on 29 March and back at 2:00 on 25 October 2026: days of 23 and of 25 hours.
  ['2026-03-28', '2026-03-28T00:00:00.000Z', '2026-03-28T23:59:59.999Z'],
  ['2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T22:59:59.999Z'],
  ['2026-03-30', '2026-03-29T23:00:00.000Z', '2026-03-30T22:59:59.999Z'],
  ['2026-10-24', '2026-10-23T23:00:00.000Z', '2026-10-24T22:59:59.999Z'],
  ['2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-25T23:59:59.999Z'],
  ['2026-10-26', '2026-10-26T00:00:00.000Z', '2026-10-26T23:59:59.999Z'],
])('in London %s lasts from %s to %s', (text, start, end) => {
  expect(startOfDay(day(text)).toISOString()).toBe(start)
  expect(endOfDay(day(text)).toISOString()).toBe(end)
})

test('the date in London is a day ahead of Greenwich in a summer night', () => {
  expect(londonDate(new Date('2026-06-30T22:59:59Z'))).toEqual(day('2026-06-30'))
  expect(londonDate(new Date('2026-06-30T23:00:00Z'))).toEqual(day('2026-07-01'))
  expect(londonDate(new Date('2026-12-31T23:59:59Z'))).toEqual(day('2026-12-31'))
})

test('every instant lies in exactly the day that it is said to', () => {
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (instant) => {
      const today = londonDate(instant)
      expect(startOfDay(today) <= instant && instant <= endOfDay(today)).toBe(true)
      expect(startOfDay(addDays(today, 1)).getTime() - endOfDay(today).getTime()).toBe(1)
      expect(isoDate(londonDate(startOfDay(today)))).toBe(isoDate(today))
    }),
  )
})
