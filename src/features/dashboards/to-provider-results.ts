import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { financialYearOf } from '@/domain/periods/period'
import type { Span } from '@/domain/periods/span'
import { lastEvent } from '@/domain/pooling/rare-events'
import { sayLastEvent } from '@/domain/pooling/say-last-event'
import type { EarlierLine } from '@/domain/returns/history'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { type Cell, type Own, type PooledCell, toCell, toPooledCell } from './cell'

/** One line of a provider: its quarter, the year that the quarter lies in, and the four quarters that end with it. */
export interface ProviderResult {
  readonly indicator: QuarterlyIndicator
  readonly cell: Cell
  readonly year: PooledCell
  readonly rolling: PooledCell
  /** How long ago the last event was, where events are rare. */
  readonly lastEvent: string | null
}

/** The results of a provider's quarter in the order of the indicators; `history` are the lines of all its quarters. */
export function toProviderResults(
  framework: Framework,
  key: ReturnKey,
  own: Own,
  history: readonly EarlierLine[],
): readonly ProviderResult[] {
  return quarterlyIndicators(key.period, framework).map((indicator) => {
    const pool = (span: Span) => toPooledCell({ ...key, span }, indicator, own)
    const last = indicator.isRareEvent ? lastEvent(indicator, key.period, history) : null
    return {
      indicator,
      cell: toCell(key, indicator, own),
      year: pool({ kind: 'year', year: financialYearOf(key.period) }),
      rolling: pool({ kind: 'four', period: key.period }),
      lastEvent: last && sayLastEvent(last),
    }
  })
}
