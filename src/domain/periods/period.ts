/** A financial quarter, written `2026-27-Q1` so that text order is time order. Q1 is April to June. */
export type Period = string & { readonly brand: 'period' }

/** A financial year, written `2026-27`, from 1 April to 31 March. */
export type FinancialYear = string & { readonly brand: 'financial-year' }

const YEAR = /^(\d{4})-(\d{2})$/
const PERIOD = /^(\d{4}-\d{2})-Q([1-4])$/

/** The year, or null when the text is not one: `2026-28` is refused because the two halves disagree. */
export function parseFinancialYear(text: string): FinancialYear | null {
  const match = YEAR.exec(text)
  if (!match) return null
  const follows = (Number(match[1]) + 1) % 100 === Number(match[2])
  return follows ? (text as FinancialYear) : null
}

/** The period, or null when the text is not one. */
export function parsePeriod(text: string): Period | null {
  const match = PERIOD.exec(text)
  return match?.[1] && parseFinancialYear(match[1]) ? (text as Period) : null
}

/** Quarters counted from year 0, so that periods can be added to and compared. */
function ordinal(period: Period): number {
  return Number(period.slice(0, 4)) * 4 + Number(period.slice(-1)) - 1
}

function fromOrdinal(count: number): Period {
  const start = Math.floor(count / 4)
  return `${financialYearStarting(start)}-Q${(count % 4) + 1}` as Period
}

function financialYearStarting(start: number): FinancialYear {
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}` as FinancialYear
}

/** The period `quarters` later (earlier when negative). */
export function addQuarters(period: Period, quarters: number): Period {
  return fromOrdinal(ordinal(period) + quarters)
}

/** How many quarters lie from `earlier` to `later`; 0 when they are the same. */
export function quartersBetween(earlier: Period, later: Period): number {
  return ordinal(later) - ordinal(earlier)
}

export function financialYearOf(period: Period): FinancialYear {
  return period.slice(0, 7) as FinancialYear
}

/** The four periods of a year, in order. */
export function periodsOf(year: FinancialYear): readonly Period[] {
  return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}` as Period)
}

/** The year so many years later (earlier when negative). */
export function addYears(year: FinancialYear, years: number): FinancialYear {
  return financialYearStarting(Number(year.slice(0, 4)) + years)
}

/** The period in which a calendar date (as lived in London) falls. `month` is 1 to 12. */
export function periodOfDate({ year, month }: { year: number; month: number }): Period {
  const quarter = Math.floor((month + 8) / 3) % 4
  return `${financialYearStarting(month < 4 ? year - 1 : year)}-Q${quarter + 1}` as Period
}

export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The first day of the period. */
export function firstDay(period: Period): CalendarDate {
  const start = Number(period.slice(0, 4))
  const quarter = Number(period.slice(-1))
  return quarter === 4
    ? { year: start + 1, month: 1, day: 1 }
    : { year: start, month: 1 + quarter * 3, day: 1 }
}

/** The last day of the period. */
export function lastDay(period: Period): CalendarDate {
  return addDays(firstDay(addQuarters(period, 1)), -1)
}

/** Calendar arithmetic without clocks or time zones. */
export function addDays({ year, month, day }: CalendarDate, days: number): CalendarDate {
  const moved = new Date(Date.UTC(year, month - 1, day + days))
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

/** `2026-09-30`. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The date, or null when there is no such day (`2026-02-30`). */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isoDate(addDays(date, 0)) === text ? date : null
}
