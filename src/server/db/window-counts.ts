import 'server-only'
import type { FinancialYear, Period } from '@/domain/periods/period'
import type { WindowKey } from '@/domain/timetable/window-id'
import type { Transaction } from './client'

/** A window that has opened, with how many returns or declarations were asked for in it, came, and are overdue. */
export interface WindowCounts {
  readonly period: Period | FinancialYear
  readonly opensAt: Date
  /** `2026-07-30` */
  readonly dataCutOn: string
  readonly deadlineAt: Date
  readonly closesAt: Date
  readonly yearClosesAt: Date
  readonly asked: number
  readonly received: number
  readonly overdue: number
  /** Providers that have more time than the others. */
  readonly extended: number
}

/** The windows that had not closed on a day, `2026-01-01`, oldest first. For an administrator. One query. */
export async function listWindowCounts(
  tx: Transaction,
  framework: string,
  since: string,
  at: Date,
): Promise<readonly WindowCounts[]> {
  return tx.$queryRaw<WindowCounts[]>`
    SELECT period, opens_at AS "opensAt", data_cut_on::text AS "dataCutOn", deadline_at AS "deadlineAt", closes_at AS "closesAt",
      year_closes_at AS "yearClosesAt", asked, received, overdue, extended
    FROM list_window_counts(${framework}, ${since}::date, ${at}::timestamptz)`
}

interface Recorded {
  readonly reason: string
  readonly recorded_by_name: string
  readonly recorded_at: string
}

/** What was done to a window since it opened. Moments are ISO texts, as JSON has them. */
export interface WindowHistory {
  readonly changes: readonly (Recorded & {
    readonly old_deadline_at: string
    readonly old_closes_at: string
    readonly deadline_at: string
    readonly closes_at: string
  })[]
  /** More time for everybody that has not been ended; its time may be over. */
  readonly general: {
    readonly until_at: string
    readonly message: string
    readonly granted_by_name: string
    readonly granted_at: string
  } | null
  readonly extensions: readonly {
    readonly provider_code: string
    readonly provider_name: string
    readonly until_at: string
    readonly reason: string
    readonly granted_by_name: string | null
    readonly granted_at: string
    readonly ended_at: string | null
    readonly ended_by_name: string | null
    readonly end_reason: string | null
  }[]
  /** The providers that were asked for something in it. */
  readonly owing: readonly { readonly code: string; readonly name: string; readonly received: boolean }[]
}

/** Null where it has not opened. For an administrator. One query. */
export async function findWindowHistory(
  tx: Transaction,
  { framework, period }: WindowKey,
): Promise<WindowHistory | null> {
  const [found] = await tx.$queryRaw<{ history: WindowHistory | null }[]>`
    SELECT find_window_history(${framework}, ${period}) AS history`
  return found?.history ?? null
}

/** A decision about the rule, or, with a period, about one window to come; without days it is that the rule says them. */
export interface Planned extends Recorded {
  readonly version: number
  readonly period?: Period | FinancialYear
  readonly opens_on?: string | null
}

/** Every decision about the timetable of a framework, the newest first. For an administrator. One query. */
export async function listPlanning(tx: Transaction, framework: string): Promise<readonly Planned[]> {
  const [found] = await tx.$queryRaw<{ planned: readonly Planned[] }[]>`
    SELECT list_planning(${framework}) AS planned`
  return found?.planned ?? []
}
