import type { Period } from '../periods/period'
import type { LineState } from './quarterly-return'

/** A quarter of one provider as compliance sees it: what came of it, and no figure. */
export interface QuarterReceived {
  readonly period: Period
  /** Null where the quarter has no window, and so cannot be reported. */
  readonly deadlineAt: Date | null
  /** Null while nothing was submitted. Late is what was decided when the first version came. */
  readonly submitted: { readonly late: boolean } | null
  /** Whether the provider was asked for the quarter; nothing is expected of it where it was not. */
  readonly isAsked: boolean
  /** States of the submitted lines; empty while nothing was submitted. */
  readonly lines: readonly LineState[]
  /** How many lines are to come: those of the quarter, less those that are not offered. */
  readonly linesApplicable: number
}

/** `not-asked` where the provider was not in service in the quarter, or nobody was asked for it. */
export type Punctuality = 'on-time' | 'late' | 'overdue' | 'not-yet-due' | 'not-asked'

/** Whether what was due came, apart from what it says. All are counts. */
export interface Compliance {
  /** Those for which the provider was asked, or is to be. */
  readonly quarters: number
  readonly received: number
  readonly onTime: number
  readonly overdue: number
  readonly notYetDue: number
  /** Lines with figures, or with nothing to count. */
  readonly linesSupplied: number
  /** Lines of all quarters that were received or are overdue, less those that were not offered. */
  readonly linesExpected: number
}

/** How one quarter stands at a moment. */
export function punctualityOf(
  { submitted, deadlineAt, isAsked }: Pick<QuarterReceived, 'submitted' | 'deadlineAt' | 'isAsked'>,
  at: Date,
): Punctuality {
  if (submitted) return submitted.late ? 'late' : 'on-time'
  if (!isAsked) return 'not-asked'
  return deadlineAt && at > deadlineAt ? 'overdue' : 'not-yet-due'
}

/** How many of a quarter's lines came, of those that were to come. A quarter that is not yet due expects none. */
export function linesOf(
  quarter: QuarterReceived,
  at: Date,
): Pick<Compliance, 'linesSupplied' | 'linesExpected'> {
  const standing = punctualityOf(quarter, at)
  if (standing === 'not-yet-due' || standing === 'not-asked') return { linesSupplied: 0, linesExpected: 0 }
  const supplied = quarter.lines.filter((state) => state === 'value' || state === 'nil')
  return { linesSupplied: supplied.length, linesExpected: quarter.linesApplicable }
}

/** What the quarters of a span come to. */
export function complianceOf(quarters: readonly QuarterReceived[], at: Date): Compliance {
  const standings = quarters.map((quarter) => punctualityOf(quarter, at))
  const count = (...wanted: readonly Punctuality[]) =>
    standings.filter((standing) => wanted.includes(standing)).length
  const lines = quarters.map((quarter) => linesOf(quarter, at))
  return {
    quarters: quarters.length - count('not-asked'),
    received: count('on-time', 'late'),
    onTime: count('on-time'),
    overdue: count('overdue'),
    notYetDue: count('not-yet-due'),
    linesSupplied: lines.reduce((sum, { linesSupplied }) => sum + linesSupplied, 0),
    linesExpected: lines.reduce((sum, { linesExpected }) => sum + linesExpected, 0),
  }
}

/** Who needs a conversation first: the smaller the sooner. What is missing comes before what is late, then what is not whole. */
export function urgencyOf(
  { overdue, received, onTime, linesSupplied, linesExpected }: Compliance,
  declared: { readonly notMet: number; readonly criteriaMissing: number } | null,
): number {
  if (overdue > 0) return 0
  if (onTime < received) return 1
  if (linesSupplied < linesExpected) return 2
  return declared && declared.notMet + declared.criteriaMissing > 0 ? 3 : 4
}
