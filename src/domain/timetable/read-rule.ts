import {
  type FinancialYear,
  type Period,
  addQuarters,
  addYears,
  isoDate,
  parseIsoDate,
} from '../periods/period'
import { type Timetable, type TimetableRule, type YearDay, plannedDates } from '../periods/timetable'
import { type Result, fail, ok } from '../result'
import { neighbourFaults, orderFaults, sayWindow } from './plan-faults'
import type { TimetableFault } from './timetable-failure'

/** The rule of a timetable, as typed. */
export interface TypedRule {
  readonly dataCutDays: string
  readonly deadlineDays: string
  /** Blank: with the last day of the next quarter. */
  readonly closeDays: string
  /** Day and month. */
  readonly yearOpens: readonly [day: string, month: string]
  readonly yearDeadline: readonly [day: string, month: string]
  readonly yearCloses: readonly [day: string, month: string]
}

/** How far ahead a timetable is shown and checked. */
const QUARTERS_AHEAD = 8
const YEARS_AHEAD = 2

/** From where it is looked ahead: the first quarter and the first year that have not opened. */
export interface Ahead {
  readonly period: Period
  readonly year: FinancialYear
}

/** The next eight quarters and two years. */
export function windowsAhead({ period, year }: Ahead): readonly (Period | FinancialYear)[] {
  return [
    ...Array.from({ length: QUARTERS_AHEAD }, (_, index) => addQuarters(period, index)),
    ...Array.from({ length: YEARS_AHEAD }, (_, index) => addYears(year, index)),
  ]
}

/** The rule that was typed, or everything that is wrong with it, with what it would do to the windows ahead. */
export function readRule(
  typed: TypedRule,
  timetable: Timetable,
  ahead: Ahead,
): Result<TimetableRule, readonly TimetableFault[]> {
  const faults: TimetableFault[] = []
  const rule = {
    dataCutDays: readDayCount(typed, 'dataCutDays', faults),
    deadlineDays: readDayCount(typed, 'deadlineDays', faults),
    closeDays: typed.closeDays.trim() === '' ? null : readDayCount(typed, 'closeDays', faults),
    yearOpens: readYearDay(typed, 'yearOpens', faults),
    yearDeadline: readYearDay(typed, 'yearDeadline', faults),
    yearCloses: readYearDay(typed, 'yearCloses', faults),
  }
  const all = faults.length > 0 ? faults : ruleFaults(rule, timetable, ahead)
  return all.length > 0 ? fail(all) : ok(rule)
}

const COUNTS = { dataCutDays: 'the data cut', deadlineDays: 'the deadline', closeDays: 'the close' }

function readDayCount(typed: TypedRule, at: keyof typeof COUNTS, faults: TimetableFault[]): number {
  const text = typed[at].trim()
  if (/^\d{1,3}$/.test(text) && Number(text) > 0) return Number(text)
  faults.push({ at, message: `Enter ${COUNTS[at]} in days, as a whole number of 1 or more` })
  return 0
}

const YEAR_DAYS = {
  yearOpens: 'the opening of a year',
  yearDeadline: 'the deadline of a year',
  yearCloses: 'the close of a year',
}

function readYearDay(typed: TypedRule, at: keyof typeof YEAR_DAYS, faults: TimetableFault[]): YearDay {
  const [day = 0, month = 0] = typed[at].map((text) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : 0))
  if (isYearDay(day, month)) return { day, month }
  const message = `Enter ${YEAR_DAYS[at]} as a day and a month of every year, such as 30 and 6`
  faults.push({ at: `${at}-day`, message })
  return { day: 1, month: 1 }
}

/** 29 February is a day of too few years. */
function isYearDay(day: number, month: number): boolean {
  return parseIsoDate(isoDate({ year: 2023, month, day })) !== null
}

const OF_QUARTER = {
  'opens-day': 'deadlineDays',
  'dataCut-day': 'dataCutDays',
  'deadline-day': 'deadlineDays',
  'closes-day': 'closeDays',
}
const OF_YEAR = {
  'opens-day': 'yearOpens-day',
  'dataCut-day': 'yearOpens-day',
  'deadline-day': 'yearDeadline-day',
  'closes-day': 'yearCloses-day',
}

/** The first window ahead that the rule would break, for each box that does it. */
function ruleFaults(rule: TimetableRule, timetable: Timetable, ahead: Ahead): readonly TimetableFault[] {
  if (rule.deadlineDays < rule.dataCutDays)
    return [{ at: 'deadlineDays', message: 'The deadline must be on the day of the data cut, or later' }]
  if (rule.closeDays !== null && rule.closeDays < rule.deadlineDays)
    return [{ at: 'closeDays', message: 'It must close on the day of the deadline, or later' }]
  const found = new Map<string, TimetableFault>()
  for (const of of windowsAhead(ahead)) {
    const changed = { ...timetable, rule }
    const dates = plannedDates(changed, of)
    for (const { at, message } of [...orderFaults(of, dates), ...neighbourFaults(changed, of)]) {
      const box = (of.includes('Q') ? OF_QUARTER : OF_YEAR)[at as keyof typeof OF_QUARTER]
      if (!found.has(box)) found.set(box, { at: box, message: `${sayWindow(of)}: ${message}` })
    }
  }
  return [...found.values()]
}
