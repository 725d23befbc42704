import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { chartCsv } from '@/domain/charts/chart-csv'
import { getProvider } from './get-provider'

interface Asked {
  readonly providerCode: string
  readonly code: string
  readonly period: string
  readonly as: string
}

/** The table of one trend as a file, from what the provider's page shows; null where there is none to see. */
export async function getTrendFile(actor: Actor, { providerCode, code, period, as }: Asked, clock?: Date) {
  const view = await getProvider(actor, { providerCode, period, as }, clock)
  const trend = view?.trends.find((each) => each.code === code)
  if (!view?.shown || !trend) return null
  const shared = { provider: view.provider.code, indicator: code }
  return {
    name: `${view.provider.code}-${code}-to-${view.shown.period}.csv` as const,
    text: chartCsv(trend.chart, shared),
  }
}
