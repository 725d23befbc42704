import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Figures } from '../kinds/field'
import type { Period } from '../periods/period'

/** A quarter with figures. Quarters of which nothing is known are left out: they are skipped and marked, never 0. */
export interface JudgedQuarter {
  readonly period: Period
  readonly figures: Figures
  readonly definitionVersion: number
}

/** Somebody decided that limits are worked out anew from this quarter on. */
export interface Rebase {
  readonly period: Period
}

/** What a point was noticed by. */
export type RuleName = 'outside-limits' | 'six-on-one-side' | 'six-one-way' | 'two-of-three' | 'rare-quarter'

/** Quarters that are judged together: nothing in them was measured otherwise, and nobody began anew. */
export interface Segment {
  readonly from: Period
  readonly to: Period
  /** The mean where limits are drawn, else the median; null for a rare event. Shares 0 to 1, or days. */
  readonly centre: number | null
  /** As computed: below 0 or above 1 at times. Null where no limits may be drawn. */
  readonly lower: number | null
  readonly upper: number | null
  /** Why there are no limits, as a sentence; null where there are. */
  readonly why: string | null
}

export interface JudgedPoint {
  readonly period: Period
  /** A share 0 to 1, or mean days; of a rare event its share too. */
  readonly value: number
  readonly signals: readonly RuleName[]
  /** Whether what was noticed is for the better, also where rules disagree; null where nothing was noticed. */
  readonly isBetter: boolean | null
}

/** How one line of one provider, or of all together, went. */
export interface OverTime {
  /** What may be drawn of the last segment; `none` without any figures. */
  readonly chart: 'xmr' | 'run' | 'rare' | 'none'
  /** Of the last point; null where no icon may stand (run chart, rare event without a signal, nothing in the quarter asked). */
  readonly mark: 'worse' | 'better' | 'common' | null
  /** On which side the last point was noticed; null where it was not. */
  readonly side: 'high' | 'low' | null
  /** By which rule, of several the one that reaches furthest back. */
  readonly rule: RuleName | null
  /** The first quarter of what that rule noticed. */
  readonly since: Period | null
  /** What the limits of the last point rest on, or what its Fisher's test compares it with; null where there are none. */
  readonly baseline: { readonly from: Period; readonly to: Period; readonly quarters: number } | null
  readonly segments: readonly Segment[]
  readonly points: readonly JudgedPoint[]
  /** Whether the quarter that is looked at has figures at all. */
  readonly hasFigures: boolean
  /** Why the last point has no mark, or what must be known of it (a constant series), as a sentence; else null. */
  readonly why: string | null
}

export interface OverTimeAsked {
  readonly indicator: QuarterlyIndicator
  /** In any order. */
  readonly points: readonly JudgedQuarter[]
  readonly breaks?: readonly Rebase[]
  /** The quarter that is looked at: where it has no figures nothing is marked. Left out, it is the last with figures. */
  readonly at?: Period
}
