import { sayCount } from '../say-count'
import { sayDate } from './format'
import { londonDate } from './london'
import { type CalendarDate, addDays, isoDate, parseIsoDate } from './period'

const DAY = 86_400_000

/**
 * Whole days in London from the day of an instant to a day, `2026-09-30`: 0 on that day itself, below 0 after its end. Days are
 * counted, not hours, so that a change of the clocks moves nothing.
 */
export function daysLeft(on: string, at: Date): number {
  const day = parseIsoDate(on)
  if (!day) throw new Error(`"${on}" is no day`)
  return (utcOf(day) - utcOf(londonDate(at))) / DAY
}

/** The day so many days after that of an instant in London, `2026-09-30`. */
export function dayAfter(at: Date, days: number): string {
  return isoDate(addDays(londonDate(at), days))
}

/** `5 days left`, `Due today`, `2 days overdue`. */
export function sayDaysLeft(days: number): string {
  if (days === 0) return 'Due today'
  return days > 0 ? `${sayCount(days, 'day')} left` : `${sayCount(-days, 'day')} overdue`
}

/** How long is left, and the day: `5 days left` and `by 8 December 2026`. */
export interface DueParts {
  readonly left: string
  readonly day: string
}

/** The same with the day, each for itself, where one weighs more than the other. */
export function sayDueParts(on: string, at: Date): DueParts {
  const [days, day] = [daysLeft(on, at), parseIsoDate(on)]
  const until = day ? sayDate(day) : on
  if (days === 0) return { left: sayDaysLeft(days), day: until }
  return { left: sayDaysLeft(days), day: `${days < 0 ? 'was due by' : 'by'} ${until}` }
}

/** The same in one: `5 days left, by 8 December 2026`, `Due today, 8 December 2026`, `2 days overdue, was due by 27 November 2026`. */
export function sayDue(on: string, at: Date): string {
  const { left, day } = sayDueParts(on, at)
  return `${left}, ${day}`
}

function utcOf({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day)
}
