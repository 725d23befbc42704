import { originHref, pooledOriginHref } from '@/domain/addresses/dashboards'
import { historyHref } from '@/domain/addresses/history'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { Chart } from '@/domain/charts/chart'
import { trendChart } from '@/domain/charts/trend-chart'
import { type VouchedQuarter, linesVouched } from '@/domain/history/vouched'
import type { Span } from '@/domain/periods/span'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { Own } from './cell'

/** One line of a provider, and how it went. */
export interface ProviderTrend {
  readonly code: string
  readonly chart: Chart
}

/** The name of the chart of a line on the page of its provider. */
export function trendId(code: string): string {
  return `trend-${code}`
}

/** The trends of a provider up to one of its quarters, in the order of the indicators, from the lines of all quarters, and of those that are vouched for. */
export function toProviderTrends(
  framework: Framework,
  key: ReturnKey,
  { lines, as, asAt = null, absenceOf }: Own,
  vouched: readonly VouchedQuarter[],
): readonly ProviderTrend[] {
  const until = key.period
  const all = [...linesVouched(vouched), ...lines]
  return quarterlyIndicators(until, framework).map((indicator) => {
    const hrefOf = (span: Span) => {
      if (span.kind !== 'quarter') return pooledOriginHref(key, span, indicator.code, { as, at: asAt })
      const { period } = span
      if (vouched.some((each) => each.period === period))
        return historyHref(key.framework, key.providerCode, { period })
      return originHref({ ...key, period }, indicator.code, as === 'first' ? 1 : undefined, asAt)
    }
    return {
      code: indicator.code,
      chart: trendChart({ indicator, lines: all, vouched, absenceOf, until, hrefOf }),
    }
  })
}
