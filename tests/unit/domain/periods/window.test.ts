import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { endOfDay, londonDate } from '@/domain/periods/london'
import { addQuarters, isoDate } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { isOverdue, isStillToDo, standingOf } from '@/domain/periods/window'

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

/** A window that somebody set by hand, to end at these instants. */
const ending = (deadline: string, close = deadline) => ({
  ...window,
  deadlineAt: new Date(deadline),
  closesAt: new Date(close),
})

test('in the hour that London has twice, a window ends in the one that was meant', () => {
  // 25 October 2026, 1:30: first in summer time, an hour later again in winter time.
  const [summer, winter] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']
  expect([summer, winter].map((instant) => londonDate(new Date(instant)))).toEqual([
    { year: 2026, month: 10, day: 25 },
    { year: 2026, month: 10, day: 25 },
  ])
  const between = new Date('2026-10-25T01:00:00.000Z')
  expect(standingOf(ending(summer), new Date(summer))).toBe('open')
  expect(standingOf(ending(summer), between)).toBe('closed')
  expect(standingOf(ending(summer, winter), between)).toBe('late')
  expect(standingOf(ending(winter), between)).toBe('open')
  expect(standingOf(ending(winter), new Date(winter))).toBe('open')
  expect(standingOf(ending(winter), after(new Date(winter)))).toBe('closed')
})

test('an hour that London does not have lies at no instant, and a window over it loses nothing', () => {
  // 29 March 2026: a second after 0:59:59 it is 2:00.
  const lastSecond = new Date('2026-03-29T00:59:59.999Z')
  const opened = { ...ending(lastSecond.toISOString()), opensAt: new Date('2026-03-28T00:00:00.000Z') }
  expect(standingOf(opened, lastSecond)).toBe('open')
  expect(standingOf(opened, after(lastSecond))).toBe('closed')
})

test('a window whose days hold the change of clocks is an hour longer or shorter than its days', () => {
  const hours = ({ opensAt, closesAt }: typeof window) =>
    (closesAt.getTime() + 1 - opensAt.getTime()) / 3_600_000
  // October to December has 92 days and the hour that comes twice; January to March has 90, less one hour.
  expect(hours(window)).toBe(92 * 24 + 1)
  expect(hours(exampleWindow(knownPeriod('2026-27-Q3')))).toBe(90 * 24 - 1)
})

test('29 February is a day like any other to end on', () => {
  const end = endOfDay({ year: 2028, month: 2, day: 29 })
  const leap = {
    ...window,
    opensAt: new Date('2028-01-01T00:00:00.000Z'),
    deadlineAt: end,
    closesAt: after(end, 86_400_000),
  }
  expect(standingOf(leap, new Date('2028-02-29T23:59:59.999Z'))).toBe('open')
  expect(standingOf(leap, new Date('2028-03-01T00:00:00.000Z'))).toBe('late')
  expect(standingOf(leap, new Date('2028-03-01T23:59:59.999Z'))).toBe('late')
  expect(standingOf(leap, new Date('2028-03-02T00:00:00.000Z'))).toBe('closed')
})

test('what was never sent is overdue from its deadline to the close of its year, and nothing else is', () => {
  const overdue = (at: Date, version = 0) => isOverdue({ version, window }, at)
  expect([window.deadlineAt, after(window.deadlineAt)].map((at) => overdue(at))).toEqual([false, true])
  expect([window.yearClosesAt, after(window.yearClosesAt)].map((at) => overdue(at))).toEqual([true, false])
  expect(overdue(after(window.deadlineAt), 1)).toBe(false)
})

test('a draft may still be sent while its window is open, a correction while its year is', () => {
  const toDo = (at: Date, version: number, state = 'draft') => isStillToDo({ state, version, window }, at)
  const moments = [after(window.opensAt, -1), window.opensAt, window.closesAt, after(window.closesAt)]
  expect(moments.map((at) => toDo(at, 0))).toEqual([false, true, true, false])
  expect(toDo(after(window.deadlineAt), 0)).toBe(true)
  expect([window.yearClosesAt, after(window.yearClosesAt)].map((at) => toDo(at, 1))).toEqual([true, false])
  expect(toDo(window.opensAt, 1, 'submitted')).toBe(false)
})
