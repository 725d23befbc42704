import type { Stamp } from '../forms/stamp'

/** What may be decided about a submitted version: a commissioner accepts or returns it, its provider reopens it. */
export type DecisionKind = 'accepted' | 'returned' | 'reopened'

/** One decision about a submitted version. It never changes. */
export interface ReturnDecision {
  readonly decision: DecisionKind
  /** The version in force, about which it was decided. */
  readonly version: number
  /** Lock number of the return over which it was decided. */
  readonly revision: number
  /** Why the version is to be corrected; null for an acceptance. */
  readonly reason: string | null
  readonly decided: Stamp
}

/** A decision by which a draft began. */
export interface Correction extends ReturnDecision {
  readonly decision: 'returned' | 'reopened'
  readonly reason: string
}

/** The decision by which the draft after a version began, or null while that version has not been opened again. */
export function correctionOf(
  { version }: { readonly version: number },
  decisions: readonly ReturnDecision[],
): Correction | null {
  return decisions.filter(isCorrection).find((decision) => decision.version === version) ?? null
}

function isCorrection(decision: ReturnDecision): decision is Correction {
  return decision.decision !== 'accepted' && decision.reason !== null
}
