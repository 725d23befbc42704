import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { furthestApart } from '@/domain/pooling/furthest-apart'
import { isJudged } from '@/domain/pooling/is-judged'
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

/** The figures that ask for a conversation, and of how many. */
export interface Outliers {
  /** All of them, the furthest first. */
  readonly figures: readonly OutlierFigure[]
  /** How many figures were compared: those with an interval and enough patients. */
  readonly judged: number
}

/** Which figures of these providers ask for a conversation. */
export function listOutliers(
  rows: readonly OverviewRow[],
  indicators: readonly QuarterlyIndicator[],
  lines: readonly StoredLine[],
): Outliers {
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
  return { figures: furthestApart(figures), judged: figures.filter(isJudged).length }
}
