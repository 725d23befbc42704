import 'server-only'
import { type Actor, isOfProvider } from '@/domain/access/actor'
import type { Failure } from '@/domain/forms/failure'
import { readText } from '@/domain/forms/read-text'
import { type Result, fail, ok } from '@/domain/result'
import { decideDeclaration as decide } from '@/domain/reviews/decide-declaration'
import type { PostedDeclarationDecision } from '@/domain/reviews/posted-review-schema'
import type { DeclarationDecision } from '@/domain/reviews/review'
import { openCorrection } from '@/server/db/declarations'
import { recordDeclarationDecision } from '@/server/db/review-changes'
import { findSignedReview } from '@/server/db/signed-reviews'
import { StaleRevision, changeDraft } from './change-draft'
import { type LockedDeclaration, declarationDrafts } from './declaration-drafts'
import { tellDeclarationDecided } from './tell-of-reviews'

type Decided = Result<DeclarationDecision, Failure>

/**
 * The commissioner accepts the signed version in force, or sends it back with a reason: then a correction begins at the provider, and the
 * signed version stays in force. The same decision posted again by the same person is the decision that was taken.
 */
export function decideDeclaration(
  actor: Actor,
  posted: PostedDeclarationDecision,
  clock?: Date,
): Promise<Decided> {
  if (isOfProvider(actor, posted)) return Promise.resolve(fail({ kind: 'not-found' }))
  return changeDraft(
    declarationDrafts,
    actor,
    'review:judge',
    posted,
    (locked) => take(locked, posted),
    clock,
  )
}

async function take(
  { tx, file: { current, window }, stamp }: LockedDeclaration,
  { decision, reason, revision, seen }: PostedDeclarationDecision,
): Promise<Decided> {
  const found = await findSignedReview(tx, [current.providerCode], current)
  if (decision === '' || !found) return fail({ kind: 'not-found' })
  const standing = found.decisions[seen]
  if (standing && isSame(standing, decision, reason, stamp.personId)) return ok(standing)
  if (standing || current.revision !== revision)
    return fail({ kind: 'changed-elsewhere', saved: standing?.decided ?? current.saved })
  const terms = { window, decisions: found.decisions, signedBy: found.signedBy, reason }
  const decided = decide(decision, current, terms, stamp)
  if (!decided.ok) return decided
  await recordDeclarationDecision(tx, current, decided.value)
  const { reason: why } = decided.value
  if (why !== null && !(await openCorrection(tx, current.framework, current, { reason: why, begun: stamp })))
    throw new StaleRevision()
  await tellDeclarationDecided(tx, current, decided.value)
  return decided
}

function isSame(standing: DeclarationDecision, decision: string, typed: string, personId: string): boolean {
  const reason = readText(typed, Infinity)
  return (
    standing.decision === decision &&
    standing.decided.personId === personId &&
    (standing.reason === null || (reason.ok && reason.value === standing.reason))
  )
}
