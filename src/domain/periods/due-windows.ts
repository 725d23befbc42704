import { londonDate, startOfDay } from './london'
import {
  type FinancialYear,
  type Period,
  addQuarters,
  addYears,
  financialYearOf,
  periodOfDate,
  quartersBetween,
} from './period'
import { type Timetable, plannedDates } from './timetable'

/** The last quarter and the last year that were opened; null where none was. */
export interface LastOpened {
  readonly period: Period | null
  readonly year: FinancialYear | null
}

/**
 * Which quarters and years are due to be opened at a moment and have not been, oldest first: those since the last that was, or
 * where none was the one that ended last. Nothing opens before it has ended.
 */
export function dueWindows(
  timetable: Timetable,
  last: LastOpened,
  at: Date,
): { readonly periods: readonly Period[]; readonly years: readonly FinancialYear[] } {
  const now = periodOfDate(londonDate(at))
  const isDue = (of: Period | FinancialYear) => startOfDay(plannedDates(timetable, of).opensOn) <= at
  const endedYear = addYears(financialYearOf(now), -1)
  return {
    periods: quartersUpTo(last.period, addQuarters(now, -1)).filter(isDue),
    years: yearsUpTo(last.year, endedYear).filter(isDue),
  }
}

function quartersUpTo(last: Period | null, ended: Period): readonly Period[] {
  const count = last === null ? 1 : Math.max(0, quartersBetween(last, ended))
  return Array.from({ length: count }, (_, index) => addQuarters(ended, index - count + 1))
}

function yearsUpTo(last: FinancialYear | null, ended: FinancialYear): readonly FinancialYear[] {
  const count = last === null ? 1 : Math.max(0, Number(ended.slice(0, 4)) - Number(last.slice(0, 4)))
  return Array.from({ length: count }, (_, index) => addYears(ended, index - count + 1))
}
