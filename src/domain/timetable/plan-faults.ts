import { sayDate, sayPeriod } from '../periods/format'
import {
  type CalendarDate,
  type FinancialYear,
  type Period,
  addDays,
  addQuarters,
  addYears,
  financialYearOf,
  isoDate,
  lastDay,
  periodsOf,
} from '../periods/period'
import { type Timetable, type WindowDates, isPeriod, plannedDates } from '../periods/timetable'
import type { TimetableFault } from './timetable-failure'

const isAfter = (left: CalendarDate, right: CalendarDate) => isoDate(left) > isoDate(right)

/** `Quarter 2 of 2026-27`, `The declaration of 2026-27`. */
export function sayWindow(of: Period | FinancialYear): string {
  return isPeriod(of) ? sayPeriod(of) : `The declaration of ${of}`
}

/** What is wrong with the days of a window by themselves: the order in which they come, and that it opens once its period is over. */
export function orderFaults(of: Period | FinancialYear, dates: WindowDates): readonly TimetableFault[] {
  const end = isPeriod(of) ? lastDay(of) : lastDay(`${of}-Q4` as Period)
  const faults: TimetableFault[] = []
  if (!isAfter(dates.opensOn, end))
    faults.push({ at: 'opens-day', message: `It must open after ${sayDate(end)}, when the period ends` })
  if (isAfter(dates.opensOn, dates.dataCutOn))
    faults.push({ at: 'dataCut-day', message: 'The data cut must be on the day it opens, or later' })
  if (isAfter(dates.dataCutOn, dates.deadlineOn))
    faults.push({ at: 'deadline-day', message: 'The deadline must be on the day of the data cut, or later' })
  if (isAfter(dates.deadlineOn, dates.closesOn))
    faults.push({ at: 'closes-day', message: 'It must close on the day of the deadline, or later' })
  return faults
}

/**
 * What is wrong with a window among its neighbours: it opens once the one before it is due, so that nobody owes two at once, is due before the one
 * after it opens, and a quarter closes with its year at the latest. Two may be open at once: the later part of one runs beside the next.
 */
export function neighbourFaults(timetable: Timetable, of: Period | FinancialYear): readonly TimetableFault[] {
  const own = plannedDates(timetable, of)
  const [before, after] = isPeriod(of)
    ? [addQuarters(of, -1), addQuarters(of, 1)]
    : [addYears(of, -1), addYears(of, 1)]
  const [due, next] = [plannedDates(timetable, before).deadlineOn, plannedDates(timetable, after).opensOn]
  const faults: TimetableFault[] = []
  if (!isAfter(own.opensOn, due))
    faults.push({
      at: 'opens-day',
      message: `It would overlap: ${lowerFirst(sayWindow(before))} is due on ${sayDate(due)}, and this one opens after that`,
    })
  if (!isAfter(next, own.deadlineOn))
    faults.push({
      at: 'deadline-day',
      message: `It would overlap: ${lowerFirst(sayWindow(after))} opens on ${sayDate(next)}, and this one is due before that`,
    })
  return [...faults, ...yearFaults(timetable, of, own)]
}

function yearFaults(
  timetable: Timetable,
  of: Period | FinancialYear,
  own: WindowDates,
): readonly TimetableFault[] {
  if (isPeriod(of)) {
    const { closesOn } = plannedDates(timetable, financialYearOf(of))
    if (!isAfter(own.closesOn, closesOn)) return []
    return [{ at: 'closes-day', message: `It must close by ${sayDate(closesOn)}, when its year closes` }]
  }
  const last = periodsOf(of)
    .map((period) => plannedDates(timetable, period).closesOn)
    .reduce((latest, day) => (isAfter(day, latest) ? day : latest), addDays(own.opensOn, -366))
  if (!isAfter(last, own.closesOn)) return []
  return [
    {
      at: 'closes-day',
      message: `The year must close on ${sayDate(last)}, when its last quarter closes, or later`,
    },
  ]
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
