import {
  type CalendarDate,
  type FinancialYear,
  type Period,
  firstDay,
  lastDay,
  parseIsoDate,
  parsePeriod,
} from './period'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `30 September 2026`. */
export function sayDate({ year, month, day }: CalendarDate): string {
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `30 September 2026` of a calendar day as it is stored, `2026-09-30`; what is none stands as it is. */
export function sayIsoDay(day: string): string {
  const date = parseIsoDate(day)
  return date ? sayDate(date) : day
}

/** `Quarter 2 of 2026-27`. */
export function sayPeriod(period: Period): string {
  return `Quarter ${period.slice(-1)} of ${period.slice(0, 7)}`
}

/** `Q2 2026-27`, where there is no room for more. */
export function sayShortPeriod(period: Period): string {
  return `${period.slice(-2)} ${period.slice(0, 7)}`
}

/** `July to September 2026`. */
export function saySpan(period: Period): string {
  return monthsFrom(period, period)
}

/** `Quarter 2 of 2026-27 (July to September 2026)`. */
export function sayWholePeriod(period: Period): string {
  return `${sayPeriod(period)} (${saySpan(period)})`
}

/** From the first month of one quarter to the last of another: `October 2025 to September 2026`. */
export function monthsFrom(earlier: Period, later: Period): string {
  const [first, last] = [firstDay(earlier), lastDay(later)]
  const start = first.year === last.year ? '' : ` ${first.year}`
  return `${MONTHS[first.month - 1]}${start} to ${MONTHS[last.month - 1]} ${last.year}`
}

/** A quarter, or the declaration of a year, by which a window goes: `Quarter 2 of 2026-27`, `the declaration of 2025-26`. */
export function sayPeriodOrYear(period: string): string {
  const quarter = parsePeriod(period)
  return quarter ? sayPeriod(quarter) : `the declaration of ${period}`
}

/** `April 2026 to March 2027`. */
export function sayYear(year: FinancialYear): string {
  const start = Number(year.slice(0, 4))
  return `April ${start} to March ${start + 1}`
}

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const dateOnly = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** An instant as people in London read it: `3 November 2026 at 14:05`. */
export function sayMoment(instant: Date): string {
  return moment.format(instant).replace(', ', ' at ')
}

/** The time of an instant in London: `14:05`. */
export function sayTime(instant: Date): string {
  return sayMoment(instant).slice(-5)
}

/** The day of an instant in London: `3 November 2026`. */
export function sayDay(instant: Date): string {
  return dateOnly.format(instant)
}
