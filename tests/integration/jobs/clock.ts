import { startOfDay } from '@/domain/periods/london'
import { type CalendarDate, addDays } from '@/domain/periods/period'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'

/** So many minutes after midnight in London, as a day begins; before it when negative. */
export function aroundMidnight(day: CalendarDate, minutes: number): Date {
  return new Date(startOfDay(day).getTime() + minutes * 60_000)
}

/** Every midnight of London from one day to another, both among them. */
export function midnights(from: CalendarDate, to: CalendarDate): readonly Date[] {
  const last = startOfDay(to)
  const found = [startOfDay(from)]
  for (let day = addDays(from, 1); startOfDay(day) <= last; day = addDays(day, 1)) found.push(startOfDay(day))
  return found
}

interface Opened {
  readonly period: string
  readonly drafts: number
}

/** Which windows there are, each with how many returns or declarations were begun. */
export function listOpened(): Promise<Opened[]> {
  return asSuperuser<{ period: string; drafts: number } & Opened>(`
    SELECT w.period, (SELECT count(*)::int FROM quarterly_return r WHERE (r.framework, r.period) = (w.framework, w.period))
      + (SELECT count(*)::int FROM declaration d WHERE (d.framework, d.financial_year) = (w.framework, w.period)) AS drafts
    FROM reporting_window w WHERE w.framework = 'hsps-1767' ORDER BY w.opens_at, w.kind`)
}

/** How often each window was said to be opened, in the audit. */
export async function countOpenings(): Promise<number> {
  const [counted] = await asSuperuser<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_event WHERE action = 'window-opened' AND object !~ '^tiny'`,
  )
  return counted?.count ?? 0
}

/** As if no window had ever been opened or planned. */
export async function forgetWindows(): Promise<void> {
  const tables = [
    'quarterly_return',
    'declaration',
    'planned_window',
    'timetable_rule',
    'reporting_window',
    'worker_wake',
  ]
  await withClient(database.superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica')
    for (const table of tables) await client.query(`DELETE FROM ${table}`)
  })
}
