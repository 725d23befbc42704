import { chartCsv } from '@/domain/charts/chart-csv'
import type { ProviderView } from './to-provider-view'

/** The table of one trend as a file, from what the provider's page shows; null where there is none to see. */
export function toTrendFile({ provider, shown, trends }: ProviderView, code: string) {
  const trend = trends.find((each) => each.code === code)
  if (!shown || !trend) return null
  return {
    name: `${provider.code}-${code}-to-${shown.period}.csv` as const,
    text: chartCsv(trend.chart, { provider: provider.code, indicator: code }),
  }
}
