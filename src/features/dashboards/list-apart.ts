import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { furthestApart } from '@/domain/pooling/furthest-apart'
import { poolProviders } from '@/domain/pooling/pool-providers'
import { saySumOf } from '@/domain/pooling/say-providers'
import type { StoredLine } from '@/server/db/submitted-lines'
import type { Cell } from './cell'
import type { OverviewRow } from './to-overview-rows'

/** A figure that lies far on the worse side of what all providers come to together. */
export interface ApartFigure {
  readonly providerCode: string
  readonly providerName: string
  readonly indicator: QuarterlyIndicator
  readonly cell: Cell
  /** `79.6%`, what all come to together. */
  readonly all: string
}

/** Enough to begin a conversation with; the pages of the indicators have all of them. */
const MOST = 5

/** The figures of an overview that ask for a conversation first. */
export function listApart(
  rows: readonly OverviewRow[],
  indicators: readonly QuarterlyIndicator[],
  lines: readonly StoredLine[],
): readonly ApartFigure[] {
  const figures = indicators.flatMap((indicator, place) => {
    const pooled = poolProviders(indicator, lines)
    const all = saySumOf(indicator, pooled).headline
    return rows.flatMap(({ providerCode, providerName, cells }) => {
      const cell = cells[place]
      if (!cell) return []
      const { figures, estimate } = cell
      return [
        { providerCode, providerName, indicator, cell, all, figures, estimate, together: pooled.estimate },
      ]
    })
  })
  return furthestApart(figures, MOST)
}
