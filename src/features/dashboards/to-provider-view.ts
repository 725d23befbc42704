import { type Span, quartersOf } from '@/domain/periods/span'
import { type Compliance, complianceOf } from '@/domain/returns/compliance'
import { quartersReceived } from '@/domain/returns/quarters-received'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { absenceUnder } from '@/domain/returns/absent-lines'
import type { ProviderRead } from '@/operations/read/get-provider'
import { type ProviderResult, toProviderResults } from './to-provider-results'
import { type ProviderTrend, toProviderTrends } from './to-provider-trends'

/** A provider with its periods, and its results in one of them. */
export interface ProviderView extends ProviderRead {
  readonly results: readonly ProviderResult[]
  /** How each line went, up to the shown quarter. */
  readonly trends: readonly ProviderTrend[]
  readonly complianceOver: (span: Span) => Compliance
}

/** A provider with what follows from its lines. */
export function toProviderView(read: ProviderRead): ProviderView {
  const { framework, at, as, made, returns, shown, lines, vouched, terms } = read
  const absenceOf = absenceUnder(terms)
  const complianceOver = (span: Span) =>
    complianceOf(quartersReceived(terms, returnsOf(returns, span), lines), at)
  return {
    ...{ ...read, complianceOver },
    results: shown ? toProviderResults(framework, shown, { lines, absenceOf, as, asAt: made.asAt }) : [],
    trends: shown
      ? toProviderTrends(framework, shown, { lines, absenceOf, as, asAt: made.asAt }, vouched)
      : [],
  }
}

function returnsOf(headers: readonly ReturnHeader[], span: Span) {
  return quartersOf(span).map((period) => {
    const header = headers.find((each) => each.period === period)
    return { period, submitted: header?.submitted ?? null }
  })
}
