import 'server-only'
import type { Transaction } from './client'

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

/** Lets one provider submit for the first time until a later moment. For an administrator. */
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
): Promise<void> {
  await tx.$queryRaw`SELECT grant_extension(${extension.framework}, ${extension.providerCode}, ${extension.period},
    ${extension.until}::timestamptz, ${extension.reason}, ${extension.at}::timestamptz)::text`
}
