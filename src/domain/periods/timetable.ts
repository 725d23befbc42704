import { endOfDay, startOfDay } from './london'
import {
  type CalendarDate,
  type FinancialYear,
  type Period,
  addDays,
  addQuarters,
  financialYearOf,
  isoDate,
  lastDay,
} from './period'
import type { ReportingWindow, YearWindow } from './window'

/** A day of every year. Never 29 February, which most years lack. */
export interface YearDay {
  readonly month: number
  readonly day: number
}

/** From which the dates of all periods follow, unless somebody set others for one of them. */
export interface TimetableRule {
  /** Days after the end of a quarter, as the next two. */
  readonly dataCutDays: number
  readonly deadlineDays: number
  /** Null: with the last day of the next quarter. */
  readonly closeDays: number | null
  /** The first such day after the year's end; the next two each the first such day after the one before. */
  readonly yearOpens: YearDay
  readonly yearDeadline: YearDay
  readonly yearCloses: YearDay
}

/** The days of a window as people in London live them: it opens as the first begins, and is due and closes as the others end. */
export interface WindowDates {
  readonly opensOn: CalendarDate
  readonly dataCutOn: CalendarDate
  readonly deadlineOn: CalendarDate
  readonly closesOn: CalendarDate
}

/** What was decided: the rule, and what holds for single periods instead, by period or year. */
export interface Timetable {
  readonly rule: TimetableRule
  /** Nobody has confirmed the rule yet: it is the one that is shipped. */
  readonly isExample: boolean
  readonly set: ReadonlyMap<string, WindowDates>
}

/** When a quarter that comes next opens and is due. */
export interface QuarterAhead {
  readonly period: Period
  readonly opensAt: Date
  readonly deadlineAt: Date
  /** By the shipped rule, which nobody has confirmed. */
  readonly isExample: boolean
}

/**
 * The rule that is shipped, and labelled as an example everywhere: a quarter opens the day after it ends, its data
 * are cut 30 days after its end, its deadline is six weeks after its end, and it closes with the next quarter; a year's declaration opens on 1 April
 * after it, its deadline is 30 June, and it closes on the next 31 March. So exactly one of each is open on any day.
 */
export const exampleRule: TimetableRule = {
  dataCutDays: 30,
  deadlineDays: 42,
  closeDays: null,
  yearOpens: { month: 4, day: 1 },
  yearDeadline: { month: 6, day: 30 },
  yearCloses: { month: 3, day: 31 },
}

/** The timetable of a framework of which nobody has decided anything. */
export function exampleTimetable(rule: TimetableRule): Timetable {
  return { rule, isExample: true, set: new Map() }
}

/** The days of a quarter by the rule alone. */
export function quarterDates(
  { dataCutDays, deadlineDays, closeDays }: TimetableRule,
  period: Period,
): WindowDates {
  const end = lastDay(period)
  return {
    opensOn: addDays(end, 1),
    dataCutOn: addDays(end, dataCutDays),
    deadlineOn: addDays(end, deadlineDays),
    closesOn: closeDays === null ? lastDay(addQuarters(period, 1)) : addDays(end, closeDays),
  }
}

/** The days of a year by the rule alone. A year has no registry data to cut; the day on which it opens stands for it. */
export function yearDates(rule: TimetableRule, year: FinancialYear): WindowDates {
  const opensOn = firstSince({ year: Number(year.slice(0, 4)) + 1, month: 4, day: 1 }, rule.yearOpens)
  const deadlineOn = firstSince(addDays(opensOn, 1), rule.yearDeadline)
  return {
    opensOn,
    dataCutOn: opensOn,
    deadlineOn,
    closesOn: firstSince(addDays(deadlineOn, 1), rule.yearCloses),
  }
}

function firstSince(since: CalendarDate, { month, day }: YearDay): CalendarDate {
  const inYear = { year: since.year, month, day }
  return isoDate(inYear) >= isoDate(since) ? inYear : { ...inYear, year: since.year + 1 }
}

/** The days of a period or of a year: what was set for it, else what the rule says. */
export function plannedDates({ rule, set }: Timetable, of: Period | FinancialYear): WindowDates {
  return set.get(of) ?? (isPeriod(of) ? quarterDates(rule, of) : yearDates(rule, of))
}

/** Whether this is a quarter and not a year. */
export function isPeriod(of: Period | FinancialYear): of is Period {
  return of.includes('Q')
}

/** The window of a quarter as it will be opened. */
export function planQuarter(timetable: Timetable, period: Period): ReportingWindow {
  const financialYear = financialYearOf(period)
  const dates = plannedDates(timetable, period)
  const { closesOn } = plannedDates(timetable, financialYear)
  return {
    period,
    dataCutOn: isoDate(dates.dataCutOn),
    ...momentsOf(financialYear, dates),
    yearClosesAt: endOfDay(closesOn),
  }
}

/** The window of a year's declaration as it will be opened. */
export function planYear(timetable: Timetable, year: FinancialYear): YearWindow {
  const dates = plannedDates(timetable, year)
  return { ...momentsOf(year, dates), yearClosesAt: endOfDay(dates.closesOn) }
}

function momentsOf(financialYear: FinancialYear, { opensOn, deadlineOn, closesOn }: WindowDates) {
  return {
    financialYear,
    opensAt: startOfDay(opensOn),
    deadlineAt: endOfDay(deadlineOn),
    closesAt: endOfDay(closesOn),
  }
}

/** The window of a quarter by the shipped rule. */
export function exampleWindow(period: Period): ReportingWindow {
  return planQuarter(exampleTimetable(exampleRule), period)
}

/** The window of a year's declaration by the shipped rule. */
export function exampleYearWindow(year: FinancialYear): YearWindow {
  return planYear(exampleTimetable(exampleRule), year)
}
