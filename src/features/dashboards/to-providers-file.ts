import { chartCsv } from '@/domain/charts/chart-csv'
import { writeSpan } from '@/domain/periods/span'
import type { Comparison } from './to-comparison'

/** One line of all providers as a file: what the page of the indicator shows, in the same order. */
export function toProvidersFile({ chart, indicator, span }: Comparison) {
  const shared = { indicator: indicator.code, period: writeSpan(span) }
  return { name: `${shared.indicator}-${shared.period}.csv` as const, text: chartCsv(chart, shared) }
}
