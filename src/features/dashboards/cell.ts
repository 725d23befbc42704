import { originHref, pooledOriginHref } from '@/domain/addresses/dashboards'
import { type CompanionShare, companionShares } from '@/domain/catalogue/companions'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { kinds } from '@/domain/kinds'
import type { Figures } from '@/domain/kinds/field'
import { type Span, quartersOf } from '@/domain/periods/span'
import { poolLine } from '@/domain/pooling/pool-line'
import { type SaidPool, sayPooled } from '@/domain/pooling/say-pooled'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { type SaidResult, sayResult } from '@/domain/returns/say-result'
import { type ReceivedState, sayState } from '@/domain/returns/say-state'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import type { Estimate } from '@/domain/statistics/estimate'

/** One line of one provider over one span, as a table shows it: a result or a state, never one for the other. */
export interface Cell {
  readonly state: ReceivedState
  readonly said: SaidResult & Partial<Pick<SaidPool, 'coverage' | 'notes'>>
  /** What it was worked out from; empty where there is a state. */
  readonly figures: Figures
  readonly estimate: Estimate | undefined
  /** Second shares that help to read it, where all their boxes were filled in. */
  readonly companions: readonly CompanionShare[]
  /** Where it came from; null where nothing was submitted. */
  readonly href: string | null
}

/** A cell of several quarters, which says on how many it rests. */
export interface PooledCell extends Cell {
  readonly said: SaidPool
}

const missing: Cell = {
  state: 'missing',
  said: sayState('missing'),
  figures: {},
  estimate: undefined,
  companions: [],
  href: null,
}

/** The cell of a line, or of a line that is not there. */
export function toCell(
  key: ReturnKey,
  indicator: QuarterlyIndicator,
  line: StoredLine | undefined,
  shown: ShownVersion = 'latest',
): Cell {
  if (!line) return missing
  const version = shown === 'first' ? line.version : undefined
  return {
    state: line.state,
    said: sayResult({ ...line }),
    figures: line.state === 'value' ? line.figures : {},
    estimate: line.state === 'value' ? kinds[line.kind].estimate(line.figures) : undefined,
    companions: line.state === 'value' ? companionShares(indicator, line.figures) : [],
    href: originHref(key, line.indicator, version),
  }
}

/** Whose line it is, over which span, and in which versions. */
interface Of {
  readonly framework: string
  readonly providerCode: string
  readonly span: Span
  readonly as: ShownVersion
}

/** The cell of a line over a span, from the provider's own lines. */
export function toPooledCell(
  { framework, providerCode, span, as }: Of,
  indicator: QuarterlyIndicator,
  own: readonly StoredLine[],
): PooledCell {
  const quarters = quartersOf(span)
  const pooled = poolLine(indicator, quarters, own)
  const wasReceived = own.some(
    ({ indicator: code, period }) => code === indicator.code && quarters.includes(period),
  )
  return {
    state: pooled.state,
    said: sayPooled(pooled),
    figures: pooled.figures,
    estimate: pooled.estimate,
    companions: pooled.companions,
    href: wasReceived ? pooledOriginHref({ framework, providerCode }, span, indicator.code, as) : null,
  }
}

/** The cell of a line over any span: a quarter is itself, and anything longer is added up. */
export function toSpanCell(of: Of, indicator: QuarterlyIndicator, own: readonly StoredLine[]): Cell {
  const { framework, providerCode, span, as } = of
  if (span.kind !== 'quarter') return toPooledCell(of, indicator, own)
  const line = own.find(({ indicator: code, period }) => code === indicator.code && period === span.period)
  return toCell({ framework, providerCode, period: span.period }, indicator, line, as)
}
