import { londonDate } from '../periods/london'
import type { CalendarDate } from '../periods/period'
import { sayCount } from '../say-count'

/** Whole days from one instant to another, by the calendar of London: negative when `to` lies on an earlier day. */
function daysBetween(from: Date, to: Date): number {
  return dayNumber(londonDate(to)) - dayNumber(londonDate(from))
}

/** `Due in 5 days`, `Due today`, `3 days late`: how a return that has not been received stands at `at`. */
export function sayDue(deadlineAt: Date, at: Date): string {
  const days = daysBetween(at, deadlineAt)
  if (at > deadlineAt) return `${sayCount(Math.max(1, -days), 'day')} late`
  return days === 0 ? 'Due today' : `Due in ${sayCount(days, 'day')}`
}

/**
 * `On time`, or `Late by 3 days`: how a return was received, which is how its first version was. Late is what was decided
 * then, not worked out again; nor does more time that was given since make it less late.
 */
export function sayReceived({ firstAt, late, deadlineAt }: Received): string {
  return late ? `Late by ${sayCount(Math.max(1, daysBetween(deadlineAt, firstAt)), 'day')}` : 'On time'
}

/** When the first version came, and by when it was due then. */
interface Received {
  readonly firstAt: Date
  readonly deadlineAt: Date
  readonly late: boolean
}

function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}
