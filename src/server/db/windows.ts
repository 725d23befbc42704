import 'server-only'
import type { LastOpened } from '@/domain/periods/due-windows'
import { type AsAt, extensionsAt } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

/** When a quarter's returns, or a year's declarations, may be made. The period of a year is the year itself. */
export interface ReportingWindow {
  framework: string
  period: string
  kind: 'quarter' | 'year'
  financialYear: string
  opensAt: Date
  /** A calendar date, `2026-07-30`. */
  dataCutOn: string
  deadlineAt: Date
  closesAt: Date
  yearClosesAt: Date
}

/**
 * Opens a window once and, for a quarter, begins an empty draft for every provider in force that has none; says how
 * many. For an administrator, or the service itself.
 */
export async function openWindow(tx: Transaction, window: ReportingWindow): Promise<number> {
  const [answer] = await tx.$queryRaw<{ opened: number }[]>`
    SELECT open_window(${window.framework}, ${window.period}, ${window.kind}, ${window.financialYear},
      ${window.opensAt}::timestamptz, ${window.dataCutOn}::date, ${window.deadlineAt}::timestamptz,
      ${window.closesAt}::timestamptz, ${window.yearClosesAt}::timestamptz) AS opened`
  return answer?.opened ?? 0
}

/** False while another transaction opens windows of this framework, or changes its timetable; held until this one ends. */
export async function claimOpening(tx: Transaction, framework: string): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ claimed: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('assurance-windows/' || ${framework})) AS claimed`
  return answer?.claimed ?? false
}

/** The last quarter and the last year that have a window. */
export async function findLastOpened(tx: Transaction, framework: string): Promise<LastOpened> {
  const [last] = await tx.$queryRaw<LastOpened[]>`
    SELECT max(period) FILTER (WHERE kind = 'quarter') AS period, max(period) FILTER (WHERE kind = 'year') AS year
    FROM reporting_window WHERE framework = ${framework}`
  return last ?? { period: null, year: null }
}

const SELECTED = Prisma.sql`SELECT framework, period, kind, financial_year AS "financialYear", opens_at AS "opensAt",
  data_cut_on::text AS "dataCutOn", deadline_at AS "deadlineAt", closes_at AS "closesAt", year_closes_at AS "yearClosesAt"
  FROM reporting_window`

/** The windows in which a first version may be handed in at a moment. */
export async function listOpenWindows(
  tx: Transaction,
  framework: string,
  at: Date,
): Promise<readonly ReportingWindow[]> {
  return tx.$queryRaw<ReportingWindow[]>`
    ${SELECTED} WHERE framework = ${framework} AND opens_at <= ${at}::timestamptz AND closes_at >= ${at}::timestamptz
    ORDER BY period`
}

/** One window, or null where it has not opened. */
export async function findOpened(
  tx: Transaction,
  framework: string,
  period: string,
): Promise<ReportingWindow | null> {
  const [found] = await tx.$queryRaw<ReportingWindow[]>`
    ${SELECTED} WHERE framework = ${framework} AND period = ${period}`
  return found ?? null
}

/** What came of more time that is given: it is new, stands already from the same person, or somebody gave other time at this moment. */
export type TimeGiven = 'made' | 'stands' | 'changed'

/** Lets one provider submit for the first time until a later moment, instead of what stands. For an administrator. */
export async function recordExtension(
  tx: Transaction,
  extension: {
    framework: string
    providerCode: string
    period: string
    until: Date
    reason: string
    at: Date
  },
): Promise<TimeGiven> {
  const [answer] = await tx.$queryRaw<
    { came: TimeGiven }[]
  >`SELECT grant_extension(${extension.framework}, ${extension.providerCode}, ${extension.period},
    ${extension.until}::timestamptz, ${extension.reason}, ${extension.at}::timestamptz) AS came`
  return answer?.came ?? 'changed'
}

/**
 * What a return or declaration `of` may have beside the window `w` of its period: more time for a first version, and leave to correct it
 * after the close of the year; as at a moment, what it then had. Few have either, so they are read once for all rows.
 */
export function joinOwnExtension(of: Prisma.Sql, period: Prisma.Sql, at: AsAt = null): Prisma.Sql {
  return Prisma.sql`LEFT JOIN ${extensionsAt(at)} e
    ON (e.framework, e.provider_code, e.period) = (${of}.framework, ${of}.provider_code, ${period})`
}

/** The moments of the window as they are for that return: whoever was given more time is due, and closed, that much later. */
export const ownMoments = {
  deadlineAt: Prisma.sql`greatest(w.deadline_at, e.extended_until)`,
  closesAt: Prisma.sql`greatest(w.closes_at, e.extended_until)`,
  yearClosesAt: Prisma.sql`greatest(w.year_closes_at, e.extended_until, e.correctable_until)`,
}
