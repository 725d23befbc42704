import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import { type CalendarDate, type FinancialYear, type Period, parseIsoDate } from '@/domain/periods/period'
import {
  type QuarterAhead,
  type Timetable,
  type TimetableRule,
  type WindowDates,
  type YearDay,
  planQuarter,
} from '@/domain/periods/timetable'
import type { Database } from './client'

interface RuleRow {
  readonly data_cut_days: number
  readonly deadline_days: number
  readonly close_days: number | null
  readonly year_opens: string
  readonly year_deadline: string
  readonly year_closes: string
}

interface TimetableRow {
  readonly rule: RuleRow | null
  readonly planned: readonly PlannedRow[]
}

interface AheadRow extends TimetableRow {
  readonly opened: { readonly opensAt: string; readonly deadlineAt: string } | null
}

interface PlannedRow {
  readonly period: Period | FinancialYear
  readonly opens_on: string | null
  readonly data_cut_on: string | null
  readonly deadline_on: string | null
  readonly closes_on: string | null
}

/** What was decided about the timetable of a framework; `shipped` is its rule while nobody decided another. One query. */
export async function findTimetable(
  db: Database,
  framework: string,
  shipped: TimetableRule,
): Promise<Timetable> {
  const [found] = await db.$queryRaw<TimetableRow[]>`SELECT rule, planned FROM find_timetable(${framework})`
  return toTimetable(found, shipped)
}

/** When a quarter opens and is due: as it was opened, or as it will be. One query. */
export async function findQuarterAhead(
  db: Database,
  { code, timetable: shipped }: Framework,
  period: Period,
): Promise<QuarterAhead> {
  const [found] = await db.$queryRaw<AheadRow[]>`
    SELECT t.rule, t.planned, (SELECT jsonb_build_object('opensAt', w.opens_at, 'deadlineAt', w.deadline_at)
      FROM reporting_window w WHERE w.framework = ${code} AND w.period = ${period}) AS opened FROM find_timetable(${code}) t`
  const timetable = toTimetable(found, shipped)
  const { opensAt, deadlineAt } = found?.opened ?? planQuarter(timetable, period)
  return {
    period,
    opensAt: new Date(opensAt),
    deadlineAt: new Date(deadlineAt),
    isExample: timetable.isExample,
  }
}

/** A timetable with the last quarter that opened by it; null before the first. One query. */
export async function findTimetableAndLast(
  db: Database,
  { code, timetable: shipped }: Framework,
): Promise<{ readonly timetable: Timetable; readonly last: Period | null }> {
  const [found] = await db.$queryRaw<(TimetableRow & { readonly last: Period | null })[]>`
    SELECT t.rule, t.planned, (SELECT max(w.period) FROM reporting_window w
      WHERE w.framework = ${code} AND w.kind = 'quarter') AS last FROM find_timetable(${code}) t`
  return { timetable: toTimetable(found, shipped), last: found?.last ?? null }
}

function toTimetable(found: TimetableRow | undefined, shipped: TimetableRule): Timetable {
  const rule = found?.rule ?? null
  return {
    rule: rule ? toRule(rule) : shipped,
    isExample: rule === null,
    set: new Map((found?.planned ?? []).flatMap(toDates)),
  }
}

function toRule(row: RuleRow): TimetableRule {
  return {
    dataCutDays: row.data_cut_days,
    deadlineDays: row.deadline_days,
    closeDays: row.close_days,
    yearOpens: toYearDay(row.year_opens),
    yearDeadline: toYearDay(row.year_deadline),
    yearCloses: toYearDay(row.year_closes),
  }
}

function toYearDay(text: string): YearDay {
  return { month: Number(text.slice(0, 2)), day: Number(text.slice(3)) }
}

function toDates({ period, ...row }: PlannedRow): [string, WindowDates][] {
  const [opensOn, dataCutOn, deadlineOn, closesOn] = [
    row.opens_on,
    row.data_cut_on,
    row.deadline_on,
    row.closes_on,
  ].map((text): CalendarDate | null => (text === null ? null : parseIsoDate(text)))
  return opensOn && dataCutOn && deadlineOn && closesOn
    ? [[period, { opensOn, dataCutOn, deadlineOn, closesOn }]]
    : []
}
