import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { dueWindows } from '@/domain/periods/due-windows'
import { londonDate, startOfDay } from '@/domain/periods/london'
import { addDays, addQuarters, addYears, financialYearOf, isoDate } from '@/domain/periods/period'
import { exampleRule, exampleTimetable, planQuarter, plannedDates } from '@/domain/periods/timetable'

const timetable = exampleTimetable(exampleRule)
const LAST = { period: knownPeriod('2026-27-Q4'), year: financialYearOf(knownPeriod('2026-27-Q4')) }

test('a quarter that was set to open later waits for its day, in London', () => {
  const of = addQuarters(LAST.period, 1)
  const day = { year: 2027, month: 7, day: 5 }
  const set = new Map([[of, { ...plannedDates(timetable, of), opensOn: day }]])
  const due = (at: Date) => dueWindows({ ...timetable, set }, LAST, at).periods
  expect(due(new Date(startOfDay(day).getTime() - 1))).toEqual([])
  expect(due(startOfDay(day))).toEqual([of])
})

test('whenever it is asked, what is due is what opened since, oldest first, and nothing before its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 0, max: 86_399_999 }), (days, later) => {
      const at = new Date(startOfDay(addDays({ year: 2027, month: 4, day: 1 }, days)).getTime() + later)
      const { periods, years } = dueWindows(timetable, LAST, at)
      expect(periods).toEqual(periods.map((_, index) => addQuarters(LAST.period, index + 1)))
      expect(years).toEqual(years.map((_, index) => addYears(LAST.year, index + 1)))
      const last = periods.at(-1) ?? LAST.period
      expect(planQuarter(timetable, last).opensAt <= at || last === LAST.period).toBe(true)
      expect(planQuarter(timetable, addQuarters(last, 1)).opensAt > at).toBe(true)
    }),
  )
})

test('asked each day or once in a while, the same windows are opened', () => {
  const byDay = (step: number) => {
    let last = LAST
    const opened: string[] = []
    for (let days = 0; days <= 800; days += step) {
      const at = startOfDay(addDays({ year: 2027, month: 4, day: 1 }, days))
      const { periods, years } = dueWindows(timetable, last, at)
      opened.push(...periods, ...years)
      last = { period: periods.at(-1) ?? last.period, year: years.at(-1) ?? last.year }
    }
    return opened.toSorted()
  }
  expect(byDay(40)).toEqual(byDay(1))
  expect(byDay(800)).toEqual(byDay(1))
})

test('where nothing was ever opened, the quarter and the year that ended last are', () => {
  const at = startOfDay({ year: 2028, month: 2, day: 29 })
  expect(isoDate(londonDate(at))).toBe('2028-02-29')
  expect(dueWindows(timetable, { period: null, year: null }, at)).toEqual({
    periods: ['2027-28-Q3'],
    years: ['2026-27'],
  })
})
