import { framework } from '@/domain/catalogue'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Chart } from '@/domain/charts/chart'
import { trendChart } from '@/domain/charts/trend-chart'
import type { Span } from '@/domain/periods/span'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import { originHref, pooledOriginHref } from './addresses'

/** One line of a provider, and how it went. */
export interface ProviderTrend {
  readonly code: string
  readonly chart: Chart
}

/** The trends of a provider up to one of its quarters, in the order of the indicators, from the lines of all quarters. */
export function toProviderTrends(
  { providerCode, period: until }: ReturnKey,
  lines: readonly StoredLine[],
  as: ShownVersion,
): readonly ProviderTrend[] {
  return quarterlyIndicators(until, framework).map((indicator) => {
    const hrefOf = (span: Span) => {
      if (span.kind !== 'quarter') return pooledOriginHref(providerCode, span, indicator.code, as)
      const { period } = span
      const line = lines.find((each) => each.period === period && each.indicator === indicator.code)
      return originHref(
        { framework: framework.code, providerCode, period },
        indicator.code,
        as === 'first' ? line?.version : undefined,
      )
    }
    return { code: indicator.code, chart: trendChart({ indicator, lines, until, hrefOf }) }
  })
}
