import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Period } from '@/domain/periods/period'
import type { QuarterReceived } from '@/domain/returns/compliance'
import type { PeriodReturn, ReportedPeriod } from '@/domain/returns/provider-returns'
import type { StoredLine } from '@/domain/returns/stored-line'

/** Returns with the deadlines of their quarters; a quarter without a window has none. */
export function withDeadlines(
  returns: readonly PeriodReturn[],
  periods: readonly ReportedPeriod[],
): readonly (PeriodReturn & { readonly deadlineAt: Date | null })[] {
  const deadlineOf = (quarter: Period) => periods.find(({ period }) => period === quarter)?.deadlineAt ?? null
  return returns.map((each) => ({ ...each, deadlineAt: deadlineOf(each.period) }))
}

/** The quarters of a provider as compliance sees them, from its returns and its submitted lines. */
export function toQuarters<Return extends Pick<QuarterReceived, 'period' | 'deadlineAt' | 'submitted'>>(
  returns: readonly Return[],
  own: readonly StoredLine[],
): readonly (Return & QuarterReceived)[] {
  return returns.map((each) => ({
    ...each,
    lines: own.filter(({ period }) => period === each.period).map(({ state }) => state),
    linesAsked: quarterlyIndicators(each.period).length,
  }))
}
