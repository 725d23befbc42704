import type { FinancialYear, Period } from './period'

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

/** When a year's declaration may be made. */
export type YearWindow = Omit<ReportingWindow, 'period' | 'dataCutOn'>

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
