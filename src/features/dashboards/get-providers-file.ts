import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { chartCsv } from '@/domain/charts/chart-csv'
import { writeSpan } from '@/domain/periods/span'
import { getComparison } from './get-comparison'

/** One line of all providers as a file: what the page of the indicator shows, in the same order; null where there is none to see. */
export async function getProvidersFile(actor: Actor, asked: Parameters<typeof getComparison>[1]) {
  const comparison = await getComparison(actor, asked)
  if (!comparison) return null
  const { chart, indicator, span } = comparison
  const shared = { indicator: indicator.code, period: writeSpan(span) }
  return {
    name: `${shared.indicator}-${shared.period}.csv` as const,
    text: chartCsv(chart, shared),
  }
}
