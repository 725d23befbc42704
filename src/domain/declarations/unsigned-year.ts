import { sayDay } from '../periods/format'
import { type YearWindow, isOverdue } from '../periods/window'

/** How a year stands of which nothing is signed: its deadline is to come, is over, or the year has closed. */
export type UnsignedStanding = 'not-yet-due' | 'overdue' | 'not-received'

/** How a year's declaration stands of which no version is signed. */
export function unsignedStandingOf(window: YearWindow, at: Date): UnsignedStanding {
  if (at <= window.deadlineAt) return 'not-yet-due'
  return isOverdue({ version: 0, window }, at) ? 'overdue' : 'not-received'
}

/** The same in words: `overdue since 30 June 2026, nothing signed`. */
export function sayUnsigned(window: YearWindow, at: Date): string {
  const deadline = sayDay(window.deadlineAt)
  return {
    'not-yet-due': `not yet due, to be signed by ${deadline}`,
    overdue: `overdue since ${deadline}, nothing signed`,
    'not-received': `never signed, was due by ${deadline}`,
  }[unsignedStandingOf(window, at)]
}
