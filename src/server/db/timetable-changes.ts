import 'server-only'
import { isoDate } from '@/domain/periods/period'
import type { TimetableRule, WindowDates, YearDay } from '@/domain/periods/timetable'
import type { WindowKey } from '@/domain/timetable/window-id'
import type { Transaction } from './client'
import type { TimeGiven } from './windows'

/** Who is asking is asked by the database's own functions, which audit themselves. `at` is the moment of the change. */
interface Because {
  readonly reason: string
  readonly at: Date
}

/** Records the rule as its next version; false when it is no longer the version that was seen. */
export function recordRule(
  tx: Transaction,
  framework: string,
  { seen, rule, reason, at }: Because & { readonly seen: number; readonly rule: TimetableRule },
): Promise<boolean> {
  const row = JSON.stringify({
    ...{ data_cut_days: rule.dataCutDays, deadline_days: rule.deadlineDays, close_days: rule.closeDays },
    ...{ year_opens: written(rule.yearOpens), year_deadline: written(rule.yearDeadline) },
    year_closes: written(rule.yearCloses),
  })
  return isDone(tx.$queryRaw<Done>`SELECT record_timetable_rule(${framework}, ${seen}::int, ${row}::jsonb, ${reason},
    ${at}::timestamptz) AS done`)
}

/** Sets the days of a window that has not opened, or with null lets the rule say them; false when it changed or opened meanwhile. */
export function planWindow(
  tx: Transaction,
  { framework, period }: WindowKey,
  { seen, dates, reason, at }: Because & { readonly seen: number; readonly dates: WindowDates | null },
): Promise<boolean> {
  const row = dates && {
    opens: isoDate(dates.opensOn),
    dataCut: isoDate(dates.dataCutOn),
    deadline: isoDate(dates.deadlineOn),
    closes: isoDate(dates.closesOn),
  }
  return isDone(tx.$queryRaw<Done>`SELECT plan_window(${framework}, ${period}, ${seen}::int,
    ${row && JSON.stringify(row)}::jsonb, ${reason}, ${at}::timestamptz) AS done`)
}

interface Moments {
  readonly deadlineAt: Date
  readonly closesAt: Date
}

/** Moves the deadline and the close of an open window; false when they are no longer those that were seen, or everybody has more time. */
export function changeWindow(
  tx: Transaction,
  { framework, period }: WindowKey,
  { seen, moved, reason, at }: Because & { readonly seen: Moments; readonly moved: Moments },
): Promise<boolean> {
  return isDone(tx.$queryRaw<Done>`SELECT change_window(${framework}, ${period}, ${seen.deadlineAt}::timestamptz,
    ${seen.closesAt}::timestamptz, ${moved.deadlineAt}::timestamptz, ${moved.closesAt}::timestamptz, ${reason},
    ${at}::timestamptz) AS done`)
}

/** Lets one provider correct what it reported until a moment after the close of the year, instead of what stands. */
export async function allowCorrection(
  tx: Transaction,
  { framework, period }: WindowKey,
  { providerCode, until, reason, at }: Because & { readonly providerCode: string; readonly until: Date },
): Promise<TimeGiven> {
  const [answer] = await tx.$queryRaw<
    { came: TimeGiven }[]
  >`SELECT allow_correction(${framework}, ${providerCode}, ${period}, ${until}::timestamptz, ${reason}, ${at}::timestamptz) AS came`
  return answer?.came ?? 'changed'
}

/** Ends what was granted to one provider; false when there is none such that stands. */
export function endExtension(
  tx: Transaction,
  { framework, period }: WindowKey,
  {
    providerCode,
    grantedAt,
    reason,
    at,
  }: Because & { readonly providerCode: string; readonly grantedAt: string },
): Promise<boolean> {
  return isDone(tx.$queryRaw<Done>`SELECT end_extension(${framework}, ${providerCode}, ${period}, ${grantedAt}::timestamptz,
    ${reason}, ${at}::timestamptz) AS done`)
}

/** Gives everybody more time, and says why on their pages; false while they have it already. */
export function extendForAll(
  tx: Transaction,
  { framework, period }: WindowKey,
  { until, reason, at }: Because & { readonly until: Date },
): Promise<boolean> {
  return isDone(tx.$queryRaw<Done>`SELECT extend_for_all(${framework}, ${period}, ${until}::timestamptz, ${reason},
    ${at}::timestamptz) AS done`)
}

/** Ends it; false when nobody has more time than the window says. */
export function endForAll(
  tx: Transaction,
  { framework, period }: WindowKey,
  { reason, at }: Because,
): Promise<boolean> {
  return isDone(
    tx.$queryRaw<Done>`SELECT end_for_all(${framework}, ${period}, ${reason}, ${at}::timestamptz) AS done`,
  )
}

type Done = readonly { readonly done: boolean }[]

async function isDone(asked: Promise<Done>): Promise<boolean> {
  const [answer] = await asked
  return answer?.done ?? false
}

/** `06-30` */
function written({ month, day }: YearDay): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
