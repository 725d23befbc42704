import type { Stamp } from '../forms/stamp'

/**
 * What may be decided about a submitted version: a commissioner accepts or returns it, its provider reopens it, and each
 * withdraws the correction that they began.
 */
export type DecisionKind = 'accepted' | 'returned' | 'reopened' | 'withdrawn'

/** One decision about a submitted version. It never changes. */
export interface ReturnDecision {
  readonly decision: DecisionKind
  /** The version in force, about which it was decided. */
  readonly version: number
  /** Lock number of the return over which it was decided. */
  readonly revision: number
  /** Why the version is to be corrected, or is not after all; null for an acceptance. */
  readonly reason: string | null
  readonly decided: Stamp
}

/** A decision by which a draft began. */
export interface Correction extends ReturnDecision {
  readonly decision: 'returned' | 'reopened'
  readonly reason: string
}

/**
 * The decision by which the draft after a version began, or null while that version has not been opened again. `decisions`
 * are in the order in which they were taken; one that was withdrawn began nothing.
 */
export function correctionOf(
  { version }: { readonly version: number },
  decisions: readonly ReturnDecision[],
): Correction | null {
  const last = decisions.findLast((each) => each.version === version && each.decision !== 'accepted')
  return last && isCorrection(last) ? last : null
}

function isCorrection(decision: ReturnDecision): decision is Correction {
  return ['returned', 'reopened'].includes(decision.decision) && decision.reason !== null
}

/** How a version stands once its correction is withdrawn: as it stood before that began. */
export function stateWithdrawn(
  { version }: { readonly version: number },
  decisions: readonly ReturnDecision[],
): 'submitted' | 'accepted' {
  const isAccepted = decisions.some((each) => each.version === version && each.decision === 'accepted')
  return isAccepted ? 'accepted' : 'submitted'
}
