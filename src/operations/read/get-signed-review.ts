import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import type { OutcomeAnswer, ReviewKey, SignedOutcome } from '@/domain/reviews/review'
import { type OutcomeSnapshot, readOutcomeSnapshot } from '@/domain/reviews/review-snapshot-schema'
import { findSignedReview } from '@/server/db/signed-reviews'
import { withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'

/** An outcome exactly as it was signed, among the others. */
export interface SignedReviewRead {
  readonly key: ReviewKey
  readonly framework: Framework
  readonly at: Date
  readonly provider: ProviderInScope
  readonly outcome: SignedOutcome
  readonly snapshot: OutcomeSnapshot
  /** What the provider said of it. */
  readonly answers: readonly OutcomeAnswer[]
  /** The first round before the others. */
  readonly rounds: readonly SignedOutcome[]
  /** The version of the declaration that is in force today. */
  readonly inForce: number
}

/** The outcome of a review, the latest unless a round is named; null where none is signed, and for whoever does not read it. */
export async function getSignedReview(
  actor: Actor,
  key: ReviewKey,
  round: number | null = null,
  clock?: Date,
): Promise<SignedReviewRead | null> {
  if (!can(actor, 'review:read-outcome', key)) return null
  const framework = frameworkOf(key.framework)
  const read = await withActor(
    actor,
    async ({ tx, at }) => {
      const found = await findSignedReview(tx, [key.providerCode], key)
      const provider = found && (await findProvider(tx, framework, key.providerCode))
      return found && provider && { at, found, provider }
    },
    clock,
  )
  const rounds = read?.found.outcomes ?? []
  const outcome = round === null ? rounds.at(-1) : rounds.find((each) => each.round === round)
  if (!read || !outcome) return null
  const { found, ...rest } = read
  const answers = found.answers.filter((each) => each.round === outcome.round)
  const snapshot = readOutcomeSnapshot(outcome.snapshot)
  return { key, framework, ...rest, outcome, rounds, inForce: found.version, snapshot, answers }
}
