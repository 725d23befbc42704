import type { Lead } from '../access/provider-in-scope'
import type { FinancialYear, Period } from '../periods/period'
import type { ReturnState } from './quarterly-return'

/** A quarter that has a window, and how many of the returns in scope were submitted, of how many that were opened. */
export interface ReportedPeriod {
  readonly period: Period
  readonly financialYear: FinancialYear
  readonly opensAt: Date
  readonly deadlineAt: Date
  readonly submitted: number
  readonly expected: number
}

/** When each of these quarters is due, null for one without a window; and the first of them. */
export function dueIn(periods: readonly Pick<ReportedPeriod, 'period' | 'deadlineAt'>[]): {
  readonly deadlineOf: (period: Period) => Date | null
  readonly since: Period | undefined
} {
  const byPeriod = new Map(periods.map(({ period, deadlineAt }) => [period, deadlineAt]))
  return { deadlineOf: (period) => byPeriod.get(period) ?? null, since: [...byPeriod.keys()].toSorted()[0] }
}

/** How the return of one quarter stands, without any figure. */
export interface PeriodReturn {
  readonly period: Period
  /** Null where no return was ever opened for the provider in this period. */
  readonly state: ReturnState | null
  readonly submitted: SubmittedHeader | null
  /** What came after the moment as at which it is shown; left out where it is shown as it is now. */
  readonly later?: readonly LaterVersion[]
}

/** A version that came after a moment, the earliest first. */
export interface LaterVersion {
  readonly version: number
  readonly at: Date
  readonly byName: string
  /** Why it was corrected; null for a first version. */
  readonly reason: string | null
}

/** A provider in scope with its returns of the quarters that were asked for, in order. */
export interface ProviderReturns {
  readonly providerCode: string
  readonly providerName: string
  /** Who leads it, and how they are reached; nobody where nobody is named. */
  readonly leads: readonly Lead[]
  readonly returns: readonly PeriodReturn[]
}

/** Who submitted a version, and when. */
export interface SubmittedHeader {
  readonly version: number
  readonly at: Date
  /** When the first version came: a correction is as late as what it corrects. */
  readonly firstAt: Date
  readonly byName: string
  readonly late: boolean
  /** By when the first version was due as it came, whatever time was given since. */
  readonly deadlineAt: Date
}

/** One submitted version of a return; the snapshot only of the version that was asked for. */
export interface SubmittedVersion extends SubmittedHeader {
  readonly reason: string | null
  readonly snapshotSha256: string
  readonly snapshot: string | null
  /** Whether it came after the moment as at which the return is shown. */
  readonly isLater: boolean
}
