import { originHref, pooledOriginHref } from '@/domain/addresses/dashboards'
import { type CompanionShare, companionShares } from '@/domain/catalogue/companions'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { kinds } from '@/domain/kinds'
import type { Figures } from '@/domain/kinds/field'
import { type Span, quartersOf } from '@/domain/periods/span'
import type { SaidPool } from '@/domain/pooling/say-pooled'
import type { Absence, AbsenceOf } from '@/domain/returns/absent-lines'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { sayResult } from '@/domain/returns/say-result'
import type { SaidResult } from '@/domain/returns/say-state'
import { type ReceivedState, sayState } from '@/domain/returns/say-state'
import type { EarlierLine } from '@/domain/returns/history'
import type { ShownVersion } from '@/domain/returns/stored-line'
import type { Estimate } from '@/domain/statistics/estimate'
import { poolOnce } from './pool-once'

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

/** Whose lines they are, in which versions, and what stands where there is none. */
export interface Own {
  readonly lines: readonly EarlierLine[]
  readonly as: ShownVersion
  /** The moment as at which they are shown; null or left out for now. */
  readonly asAt?: Date | null
  readonly absenceOf: AbsenceOf
}

/** The number of the version that came first. */
const FIRST = 1

/** The cell of a quarter's line, or of a line that is not there. */
export function toCell(
  key: ReturnKey,
  indicator: QuarterlyIndicator,
  { lines, as, asAt, absenceOf }: Own,
): Cell {
  const line = lines.find(({ indicator: code, period }) => code === indicator.code && period === key.period)
  if (!line) return absent(absenceOf(indicator, key.period))
  return {
    state: line.state,
    ...(line.state === 'value' ? workedOut(indicator, line) : sayStated(indicator, line)),
    href: originHref(key, line.indicator, as === 'first' ? FIRST : undefined, asAt),
  }
}

type Worked = Pick<Cell, 'said' | 'figures' | 'estimate' | 'companions'>

function sayStated({ kind, whenNil }: QuarterlyIndicator, line: EarlierLine): Worked {
  const said = sayResult({ ...line, kind, reason: null, whenNil })
  return { said, figures: {}, estimate: undefined, companions: [] }
}

const known = new WeakMap<Figures, { readonly by: QuarterlyIndicator; readonly worked: Worked }>()

/**
 * What figures come to, worked out once for the same ones: those of a history are kept and never changed (ADR 0047), and an overview
 * shows hundreds.
 */
function workedOut(indicator: QuarterlyIndicator, line: EarlierLine): Worked {
  const { figures } = line
  const before = known.get(figures)
  if (before?.by === indicator) return before.worked
  const { kind, whenNil } = indicator
  const worked = {
    ...{ figures, said: sayResult({ ...line, kind, reason: null, whenNil }) },
    estimate: kinds[kind].estimate(figures),
    companions: companionShares(indicator, figures),
  }
  known.set(figures, { by: indicator, worked })
  return worked
}

function absent({ state }: Absence): Cell {
  return { state, said: sayState(state), figures: {}, estimate: undefined, companions: [], href: null }
}

/** Whose line it is, and over which span. */
interface Of {
  readonly framework: string
  readonly providerCode: string
  readonly span: Span
}

/** The cell of a line over a span, from the provider's own lines. */
export function toPooledCell(
  { framework, providerCode, span }: Of,
  indicator: QuarterlyIndicator,
  { lines, as, asAt = null, absenceOf }: Own,
): PooledCell {
  const quarters = quartersOf(span)
  const inThem = lines.filter(
    ({ indicator: code, period }) => code === indicator.code && quarters.includes(period),
  )
  const pooled = poolOnce(indicator, quarters, inThem, absenceOf)
  return {
    state: pooled.state,
    said: pooled.said,
    figures: pooled.figures,
    estimate: pooled.estimate,
    companions: pooled.companions,
    href:
      inThem.length > 0
        ? pooledOriginHref({ framework, providerCode }, span, indicator.code, { as, at: asAt })
        : null,
  }
}

/** The cell of a line over any span: a quarter is itself, and anything longer is added up. */
export function toSpanCell(of: Of, indicator: QuarterlyIndicator, own: Own): Cell {
  const { framework, providerCode, span } = of
  if (span.kind !== 'quarter') return toPooledCell(of, indicator, own)
  return toCell({ framework, providerCode, period: span.period }, indicator, own)
}
