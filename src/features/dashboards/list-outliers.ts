import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { type FoundApart, furthestApart } from '@/domain/pooling/furthest-apart'
import { poolProviders } from '@/domain/pooling/pool-providers'
import { saySumOf } from '@/domain/pooling/say-providers'
import type { StoredLine } from '@/domain/returns/stored-line'
import type { Cell } from './cell'
import type { OverviewRow } from './to-overview-row'

/** A figure that lies far on the worse side of what all providers come to together. */
export interface OutlierFigure {
  readonly providerCode: string
  readonly providerName: string
  readonly indicator: QuarterlyIndicator
  readonly cell: Cell
  /** `79.6%`, what all come to together. */
  readonly all: string
}

/** The figures that ask for a conversation, of how many, and how many of them chance alone would bring. */
export type Outliers = FoundApart<OutlierFigure>

/** Which figures of these providers ask for a conversation. */
export function listOutliers(
  rows: readonly OverviewRow[],
  indicators: readonly QuarterlyIndicator[],
  lines: readonly StoredLine[],
): Outliers {
  const compared = indicators.flatMap((indicator, place) => {
    const pooled = poolProviders(indicator, lines)
    const all = saySumOf(indicator, pooled).headline
    return rows.flatMap(({ providerCode, providerName, cells }) => {
      const cell = cells[place]
      if (!cell) return []
      const { figures } = cell
      return [{ providerCode, providerName, indicator, cell, all, figures, together: pooled.figures }]
    })
  })
  return furthestApart(compared)
}
