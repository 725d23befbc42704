import { endOfDay, startOfDay } from './london'
import {
  type CalendarDate,
  type FinancialYear,
  type Period,
  addDays,
  addQuarters,
  financialYearOf,
  firstDay,
  isoDate,
  lastDay,
} from './period'

/** When a period may be reported. All moments are instants; the data cut is a day. */
export interface ReportingWindow {
  readonly period: Period
  readonly financialYear: FinancialYear
  readonly opensAt: Date
  readonly dataCutOn: string
  /** Shown and soft: a first submission after it is "late". */
  readonly deadlineAt: Date
  /** After it a first submission needs an extension. */
  readonly closesAt: Date
  /** After it nothing of the year may be reopened. */
  readonly yearClosesAt: Date
}

/**
 * The timetable that is shipped, and labelled as an example everywhere: a quarter opens the day after it ends, its data
 * are cut 30 days after its end, its deadline is six weeks after its end, and it closes with the next quarter, so that
 * exactly one quarter is open on any day. A year closes on 31 March after the next year's end.
 */
export function exampleWindow(period: Period): ReportingWindow {
  const end = lastDay(period)
  return {
    period,
    financialYear: financialYearOf(period),
    opensAt: startOfDay(addDays(end, 1)),
    dataCutOn: isoDate(addDays(end, 30)),
    deadlineAt: endOfDay(addDays(end, 42)),
    closesAt: endOfDay(lastDay(addQuarters(period, 1))),
    yearClosesAt: endOfDay(yearClose(period)),
  }
}

function yearClose(period: Period): CalendarDate {
  return {
    year: firstDay(period).month < 4 ? firstDay(period).year + 1 : firstDay(period).year + 2,
    month: 3,
    day: 31,
  }
}

/** When a year's declaration may be made. */
export type YearWindow = Omit<ReportingWindow, 'period' | 'dataCutOn'>

/**
 * The same example timetable for a year's declaration: it opens on 1 April after the year, its deadline is 30 June, and
 * it closes on the next 31 March, so that exactly one year is open on any day.
 */
export function exampleYearWindow(financialYear: FinancialYear): YearWindow {
  const end = Number(financialYear.slice(0, 4)) + 1
  const closesAt = endOfDay({ year: end + 1, month: 3, day: 31 })
  return {
    financialYear,
    opensAt: startOfDay({ year: end, month: 4, day: 1 }),
    deadlineAt: endOfDay({ year: end, month: 6, day: 30 }),
    closesAt,
    yearClosesAt: closesAt,
  }
}

/** When the periods of a framework may be reported, unless somebody set other windows. */
export interface Timetable {
  readonly quarter: (period: Period) => ReportingWindow
  readonly year: (financialYear: FinancialYear) => YearWindow
}

export const exampleTimetable: Timetable = { quarter: exampleWindow, year: exampleYearWindow }

export type WindowStanding = 'not-yet-open' | 'open' | 'late' | 'closed'

/** How a first submission at `at` would be received; an extension keeps a closed window open until its end. */
export function standingOf(window: YearWindow, at: Date, extendedUntil: Date | null = null): WindowStanding {
  if (at < window.opensAt) return 'not-yet-open'
  if (at <= window.deadlineAt) return 'open'
  if (at <= window.closesAt) return 'late'
  return extendedUntil && at <= extendedUntil ? 'late' : 'closed'
}

/** Never submitted or signed, past its deadline, and of a year that has not closed: somebody has to be asked for it. */
export function isOverdue(
  { version, window }: { readonly version: number; readonly window: YearWindow },
  at: Date,
): boolean {
  return version === 0 && at > window.deadlineAt && at <= window.yearClosesAt
}

/** A draft that may still be sent: a first one while its window is open, a correction while its year is. */
export function isStillToDo(
  {
    state,
    version,
    window,
  }: { readonly state: string; readonly version: number; readonly window: YearWindow },
  at: Date,
): boolean {
  if (state !== 'draft') return false
  return version === 0 ? ['open', 'late'].includes(standingOf(window, at)) : at <= window.yearClosesAt
}
