import { type Span, lastQuarterOf, parseSpan, writeSpan } from '../periods/span'
import { isMostlyReceived } from './marked-quarter'
import type { ReportedPeriod } from './provider-returns'

/**
 * The span to show: the one asked for, or null when there is no such span; when none is (an empty text), the latest
 * quarter of which at least half of the returns were received, so that a single one does not change what an address
 * shows; else the latest that anybody in scope has submitted, else the one that opened last.
 */
export function chooseSpan(periods: readonly ReportedPeriod[], asked: string, at: Date): Span | null {
  if (asked === '') {
    const opened = periods.filter(({ opensAt }) => opensAt <= at)
    const latest = opened.find(isMostlyReceived) ?? opened.find(({ submitted }) => submitted > 0) ?? opened[0]
    return latest ? { kind: 'quarter', period: latest.period } : null
  }
  const wanted = parseSpan(asked)
  return listSpans(periods).find((span) => wanted && writeSpan(span) === writeSpan(wanted)) ?? null
}

/** The quarters after a span that have opened and are still mostly to come: what it is not about, the latest first. */
export function listStillToCome(
  periods: readonly ReportedPeriod[],
  span: Span,
  at: Date,
): readonly ReportedPeriod[] {
  const last = lastQuarterOf(span)
  return periods.filter(
    (each) => each.period > last && each.opensAt <= at && each.expected > 0 && !isMostlyReceived(each),
  )
}

/** Every span that can be shown: quarters, the four that end with each, and years; newest first in each group. */
export function listSpans(periods: readonly ReportedPeriod[]): readonly Span[] {
  const years = [...new Set(periods.map(({ financialYear }) => financialYear))]
  return [
    ...periods.map(({ period }) => ({ kind: 'quarter', period }) as const),
    ...periods.map(({ period }) => ({ kind: 'four', period }) as const),
    ...years.map((year) => ({ kind: 'year', year }) as const),
  ]
}
