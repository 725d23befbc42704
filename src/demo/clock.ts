import { startOfDay } from '@/domain/periods/london'
import { type CalendarDate, type FinancialYear, type Period, addDays, lastDay } from '@/domain/periods/period'

/** Ten in the morning in London, so many days after the end of a period. */
export function morningAfter(period: Period, days: number): Date {
  return morningOf(addDays(lastDay(period), days))
}

/** The same on a day of the calendar year in which a financial year ends. */
export function inYearAfter(year: FinancialYear, month: number, day: number): Date {
  return morningOf({ year: Number(year.slice(0, 4)) + 1, month, day })
}

/** Nothing happens after the demo is loaded: what would is done at that moment. */
export function atLatest(at: Date, now: Date): Date {
  return at < now ? at : now
}

function morningOf(day: CalendarDate): Date {
  return new Date(startOfDay(day).getTime() + 10 * 3_600_000)
}
