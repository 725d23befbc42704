import { framework } from '@/domain/catalogue'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { type Period, financialYearOf, periodsOf } from '@/domain/periods/period'
import { rollingFour } from '@/domain/periods/rolling'
import { poolLine } from '@/domain/pooling/pool-line'
import { lastEvent } from '@/domain/pooling/rare-events'
import { sayLastEvent } from '@/domain/pooling/say-last-event'
import { type SaidPool, sayPooled } from '@/domain/pooling/say-pooled'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ShownVersion, StoredLine } from '@/server/db/submitted-lines'
import { type Cell, toCell } from './cell'

/** One line of a provider: its quarter, the year that the quarter lies in, and the four quarters that end with it. */
export interface ProviderResult {
  readonly indicator: QuarterlyIndicator
  readonly cell: Cell
  readonly year: PooledCell
  readonly rolling: PooledCell
  /** How long ago the last event was, where events are rare. */
  readonly lastEvent: string | null
}

/** What a longer period comes to, as a table shows it. */
export interface PooledCell {
  readonly state: Cell['state']
  readonly said: SaidPool
}

/** The results of a provider's quarter in the order of the indicators, from the lines of all its quarters. */
export function toProviderResults(
  key: ReturnKey,
  lines: readonly StoredLine[],
  as: ShownVersion,
): readonly ProviderResult[] {
  return quarterlyIndicators(key.period, framework).map((indicator) => {
    const own = lines.filter((line) => line.indicator === indicator.code)
    const pool = (periods: readonly Period[]) => toPooledCell(indicator, periods, own)
    const last = indicator.isRareEvent ? lastEvent(indicator, key.period, own) : null
    const line = own.find(({ period }) => period === key.period)
    return {
      indicator,
      cell: toCell(key, line, as),
      year: pool(periodsOf(financialYearOf(key.period))),
      rolling: pool(rollingFour(key.period)),
      lastEvent: last && sayLastEvent(last),
    }
  })
}

function toPooledCell(
  indicator: QuarterlyIndicator,
  periods: readonly Period[],
  lines: readonly StoredLine[],
): PooledCell {
  const pooled = poolLine(indicator, periods, lines)
  return { state: pooled.state, said: sayPooled(pooled) }
}
