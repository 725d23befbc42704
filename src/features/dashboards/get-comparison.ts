import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { Cell } from './cell'
import { type Overview, type OverviewRow, getOverview } from './get-overview'

/** One line for all providers in one period. */
export interface Comparison extends Pick<Overview, 'at' | 'period' | 'periods'> {
  readonly indicator: QuarterlyIndicator
  readonly rows: readonly (OverviewRow & { readonly cell: Cell })[]
}

/** One line for all providers in scope; null for a code or a period that does not exist. */
export async function getComparison(
  actor: Actor,
  { code, period }: { code: string; period: string },
  clock?: Date,
): Promise<Comparison | null> {
  const overview = await getOverview(actor, { period }, clock)
  const place = overview?.indicators.findIndex((indicator) => indicator.code === code) ?? -1
  const indicator = overview?.indicators[place]
  if (!overview || !indicator) return null
  const rows = overview.rows.flatMap((row) => {
    const cell = row.cells[place]
    return cell ? [{ ...row, cell }] : []
  })
  return { at: overview.at, period: overview.period, periods: overview.periods, indicator, rows }
}
