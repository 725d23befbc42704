import { parsePeriod } from '@/domain/periods/period'
import type { ReportedPeriod } from '@/server/db/dashboards'

/**
 * The period to show: the one asked for, or null when there is no such period; when none is (an empty text), the latest that
 * anybody in scope has submitted, else the one that opened last.
 */
export function choosePeriod(
  periods: readonly ReportedPeriod[],
  asked: string,
  at: Date,
): ReportedPeriod | null {
  const opened = periods.filter(({ opensAt }) => opensAt <= at)
  if (asked === '') return opened.find(({ submitted }) => submitted > 0) ?? opened[0] ?? null
  const wanted = parsePeriod(asked)
  return periods.find(({ period }) => period === wanted) ?? null
}
