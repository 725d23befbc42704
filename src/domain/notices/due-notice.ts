import { londonDate } from '../periods/london'
import { type CalendarDate, isoDate } from '../periods/period'

const DAY = 86_400_000
const WEEK = 7 * DAY
/** So many days before a deadline whoever still owes is told. */
const STAGES = [1, 7, 14]

/** What has not been sent in, and since when it is known to be overdue. */
export interface Owed {
  readonly deadlineAt: Date
  readonly overdueToldAt: Date | null
}

/** What is to be told of it, with what makes that once only. */
export type DueNotice =
  | { readonly tell: 'opened'; readonly once: string }
  | { readonly tell: 'near'; readonly once: string }
  | { readonly tell: 'overdue'; readonly once: string }

/**
 * What is told at a moment of something that is owed: that it is open, that its deadline is 14, 7 or 1 days off, or that it is overdue,
 * at most once a week. A deadline that was moved is told as the first was. One notice, the latest: whoever was not told for weeks is not
 * told everything that they missed.
 */
export function dueNotice({ deadlineAt, overdueToldAt }: Owed, at: Date): DueNotice | null {
  const today = londonDate(at)
  if (at > deadlineAt) {
    const isTold = overdueToldAt !== null && at.getTime() - overdueToldAt.getTime() < WEEK
    return isTold ? null : { tell: 'overdue', once: isoDate(today) }
  }
  const last = londonDate(deadlineAt)
  const left = daysBetween(today, last)
  const stage = STAGES.find((days) => left <= days)
  return stage === undefined
    ? { tell: 'opened', once: 'opened' }
    : { tell: 'near', once: `near-${stage}/${isoDate(last)}` }
}

/** Whole days of the calendar: a day on which the clock changes is one. */
function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  const [from, to] = [earlier, later].map(({ year, month, day }) => Date.UTC(year, month - 1, day))
  return ((to ?? 0) - (from ?? 0)) / DAY
}
