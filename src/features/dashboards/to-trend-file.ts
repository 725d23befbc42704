import { chartCsv } from '@/domain/charts/chart-csv'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import { toChartPicture } from './to-chart-picture'
import type { ProviderView } from './to-provider-view'

/** A trend as a picture that is read alone; null where there is none to see, and nothing to draw. */
export function toTrendPicture({ provider, shown, chartOf, made }: ProviderView, code: string) {
  const chart = chartOf(code)
  const text = chart && toChartPicture(chart, `${provider.code} ${provider.name}`, made)
  return shown && text ? { name: `${provider.code}-${code}-to-${shown.period}.svg` as const, text } : null
}

/** The table of one trend as a file, from what the provider's page shows; null where there is none to see. */
export function toTrendFile({ provider, shown, chartOf, made }: ProviderView, code: string) {
  const chart = chartOf(code)
  if (!shown || !chart) return null
  return {
    name: `${provider.code}-${code}-to-${shown.period}.csv` as const,
    text: chartCsv(chart, {
      ...{ provider: provider.code, provider_name: provider.name },
      ...{ indicator: code, ...lastIncludedOf(made) },
    }),
  }
}
