import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Chart } from '@/domain/charts/chart'
import { worstFirst } from '@/domain/judgement/judge-provider-line'
import { type Span, quartersOf } from '@/domain/periods/span'
import { type Compliance, complianceOf } from '@/domain/returns/compliance'
import { quartersReceived } from '@/domain/returns/quarters-received'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { absenceUnder } from '@/domain/returns/absent-lines'
import type { ProviderRead } from '@/operations/read/get-provider'
import { type LineView, toLineViews } from './to-line-view'
import { type ProviderResult, toProviderResults } from './to-provider-results'
import { toTrendChart } from './to-trend-chart'

/** A provider with its quarters, and its lines in one of them. */
export interface ProviderView extends ProviderRead {
  /** Its lines of the shown quarter, those that need a conversation first. */
  readonly rows: readonly LineView[]
  /** Of the quarter, its year and four quarters, in the order of the indicators. */
  readonly results: readonly ProviderResult[]
  readonly complianceOver: (span: Span) => Compliance
  /** How one line went, up to the shown quarter, over so many quarters at most, drawn when it is asked for; null where there is no such line. */
  readonly chartOf: (code: string, most?: number) => Chart | null
}

/** A provider with what follows from its lines. */
export function toProviderView(read: ProviderRead): ProviderView {
  const { framework, at, as, made, returns, shown, lines, terms } = read
  const absenceOf = absenceUnder(terms)
  const complianceOver = (span: Span) =>
    complianceOf(quartersReceived(terms, returnsOf(returns, span), lines), at)
  const indicators = shown ? quarterlyIndicators(shown.period, framework) : []
  return {
    ...{ ...read, complianceOver },
    rows: shown ? worstFirst(toLineViews(read, shown.period, indicators)) : [],
    results: shown
      ? toProviderResults(framework, shown, { lines, absenceOf, as, asAt: made.asAt }, ownHistory(read))
      : [],
    chartOf: (code, most) => {
      const indicator = indicators.find((each) => each.code === code)
      return shown && indicator ? toTrendChart(read, shown, indicator, most) : null
    },
  }
}

function ownHistory({ histories, provider }: ProviderRead) {
  return [...(histories.get(provider.code)?.values() ?? [])].flat()
}

function returnsOf(headers: readonly ReturnHeader[], span: Span) {
  return quartersOf(span).map((period) => {
    const header = headers.find((each) => each.period === period)
    return { period, submitted: header?.submitted ?? null }
  })
}
