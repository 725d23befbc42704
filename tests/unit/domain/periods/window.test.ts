import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { londonDate } from '@/domain/periods/london'
import { addQuarters, isoDate } from '@/domain/periods/period'
import { exampleWindow, standingOf } from '@/domain/periods/window'

const window = exampleWindow(knownPeriod('2026-27-Q2'))
const after = (instant: Date, milliseconds = 1) => new Date(instant.getTime() + milliseconds)

test('the example timetable gives six weeks to the deadline and a quarter to the close', () => {
  expect(window).toEqual({
    period: '2026-27-Q2',
    financialYear: '2026-27',
    opensAt: new Date('2026-09-30T23:00:00.000Z'),
    dataCutOn: '2026-10-30',
    deadlineAt: new Date('2026-11-11T23:59:59.999Z'),
    closesAt: new Date('2026-12-31T23:59:59.999Z'),
    yearClosesAt: new Date('2028-03-31T22:59:59.999Z'),
  })
})

test('all four quarters of a year close with the same 31 March', () => {
  for (const quarter of [1, 2, 3, 4]) {
    const { yearClosesAt } = exampleWindow(knownPeriod(`2026-27-Q${quarter}`))
    expect(isoDate(londonDate(yearClosesAt))).toBe('2028-03-31')
  }
})

test('exactly one quarter is open at any moment of 2024 to 2028', () => {
  const periods = Array.from({ length: 24 }, (_, quarters) =>
    addQuarters(knownPeriod('2023-24-Q2'), quarters),
  )
  const windows = periods.map(exampleWindow)
  const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  const edges = windows.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])
  const inside = edges.filter((edge) => edge >= new Date('2024-01-01') && edge <= new Date('2028-12-31'))
  fc.assert(
    fc.property(fc.oneof(instants, fc.constantFrom(...inside)), (at) => {
      const open = windows.filter((one) => ['open', 'late'].includes(standingOf(one, at)))
      expect(open).toHaveLength(1)
    }),
  )
})

test('a window opens, becomes late and closes on the millisecond', () => {
  expect(standingOf(window, after(window.opensAt, -1))).toBe('not-yet-open')
  expect(standingOf(window, window.opensAt)).toBe('open')
  expect(standingOf(window, window.deadlineAt)).toBe('open')
  expect(standingOf(window, after(window.deadlineAt))).toBe('late')
  expect(standingOf(window, window.closesAt)).toBe('late')
  expect(standingOf(window, after(window.closesAt))).toBe('closed')
})

test('an extension keeps a closed window open until its end, and opens none early', () => {
  const until = after(window.closesAt, 1000)
  expect(standingOf(window, until, until)).toBe('late')
  expect(standingOf(window, after(until), until)).toBe('closed')
  expect(standingOf(window, after(window.opensAt, -1), until)).toBe('not-yet-open')
  expect(standingOf(window, window.deadlineAt, until)).toBe('open')
})
