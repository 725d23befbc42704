import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import { type FinancialYear, type Period, isoDate } from '@/domain/periods/period'
import { type Timetable, planQuarter, planYear, plannedDates } from '@/domain/periods/timetable'
import type { Transaction } from '@/server/db/client'
import { type ReportingWindow, openWindow } from '@/server/db/windows'
import { queueOpened } from './queue-due-notices'

/** Opens these quarters and years by a timetable, in this order. What is open already stays as it is. */
export async function openWindows(
  { tx, at }: { readonly tx: Transaction; readonly at: Date },
  { code: framework }: Framework,
  timetable: Timetable,
  { periods, years }: { readonly periods: readonly Period[]; readonly years: readonly FinancialYear[] },
): Promise<void> {
  for (const period of periods)
    await openAndTell(tx, at, { framework, kind: 'quarter', ...planQuarter(timetable, period) })
  for (const year of years) {
    const dataCutOn = isoDate(plannedDates(timetable, year).dataCutOn)
    await openAndTell(tx, at, {
      ...{ framework, kind: 'year', period: year, dataCutOn },
      ...planYear(timetable, year),
    })
  }
}

/**
 * Opens a window once, and begins what each of its providers owes and has not begun. Who reports in it is told, unless it is past its
 * deadline by then: that is history.
 */
export async function openAndTell(tx: Transaction, at: Date, window: ReportingWindow): Promise<void> {
  const opened = await openWindow(tx, window)
  if (opened > 0 && at <= window.deadlineAt) await queueOpened(tx, at, window)
}
