import type { Declaration } from '../declarations/declaration'
import type { Failure } from '../forms/failure'
import { readReason } from '../forms/read-reason'
import type { Stamp } from '../forms/stamp'
import type { YearWindow } from '../periods/window'
import { type Result, fail, ok } from '../result'
import type { DeclarationDecision } from './review'

/** What a decision about a signed declaration is given. */
export interface DeclarationTerms {
  readonly window: YearWindow
  /** What was decided before, in that order. */
  readonly decisions: readonly DeclarationDecision[]
  /** Whose signature is in force, by the id of the person; null before the first. */
  readonly signedBy: string | null
  /** As it was typed; an acceptance needs none. */
  readonly reason: string
}

/**
 * The commissioner accepts the version in force, or sends it back: then a correction begins at the provider, while the signed version
 * stays in force. Nobody accepts what they signed themselves; after the close of its year nothing is sent back.
 */
export function decideDeclaration(
  decision: DeclarationDecision['decision'],
  { state, version, revision }: Declaration,
  { window, decisions, signedBy, reason: typed }: DeclarationTerms,
  decided: Stamp,
): Result<DeclarationDecision, Failure> {
  if (state !== 'signed' || version === 0) return fail({ kind: 'draft-open' })
  const of = { version, revision, decided }
  if (decision === 'accepted') {
    if (signedBy === decided.personId) return fail({ kind: 'own-submission' })
    if (isAccepted(decisions, version)) return fail({ kind: 'already-accepted' })
    return ok({ ...of, decision, reason: null })
  }
  if (decided.at > window.yearClosesAt) return fail({ kind: 'year-closed', closedAt: window.yearClosesAt })
  const reason = readReason('S24', typed)
  if (!reason.ok) return fail({ kind: 'invalid', findings: [reason.failure] })
  return ok({ ...of, decision, reason: reason.value })
}

/** Whether a version has been accepted. */
export function isAccepted(decisions: readonly DeclarationDecision[], version: number): boolean {
  return decisions.some((each) => each.version === version && each.decision === 'accepted')
}
