import { quarterlyIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { Period } from '../periods/period'
import type { QuarterReceived } from './compliance'
import type { PeriodReturn, ReportedPeriod } from './provider-returns'
import type { StoredLine } from './stored-line'

/** Returns with the deadlines of their quarters; a quarter without a window has none. */
export function withDeadlines(
  returns: readonly PeriodReturn[],
  periods: readonly ReportedPeriod[],
): readonly (PeriodReturn & { readonly deadlineAt: Date | null })[] {
  const deadlineOf = (quarter: Period) => periods.find(({ period }) => period === quarter)?.deadlineAt ?? null
  return returns.map((each) => ({ ...each, deadlineAt: deadlineOf(each.period) }))
}

/** The quarters of a provider as compliance sees them, from its returns and its submitted lines. */
export function quartersReceived<Return extends Pick<QuarterReceived, 'period' | 'deadlineAt' | 'submitted'>>(
  framework: Framework,
  returns: readonly Return[],
  own: readonly StoredLine[],
): readonly (Return & QuarterReceived)[] {
  return returns.map((each) => ({
    ...each,
    lines: own.filter(({ period }) => period === each.period).map(({ state }) => state),
    linesAsked: quarterlyIndicators(each.period, framework).length,
  }))
}
