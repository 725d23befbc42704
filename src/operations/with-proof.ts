import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type Result, fail } from '@/domain/result'
import { tryOut } from '@/server/db/transaction'
import { type Staleness, requireFreshness } from './require-freshness'

/** Why something was not done. */
export interface NotDone<Failure> {
  /** What it was refused for; null where only the proof of who asks is missing. */
  readonly refused: Failure | null
  /** What is wrong with the proof, if anything. */
  readonly stale: readonly Staleness[]
}

/**
 * Does something once whoever asks has proved that it is they, with what they typed for it; null where no proof is asked. Else says what is
 * wrong with the proof and everything that it would be refused for, so that nobody mends the passphrase only to be told of the reason.
 */
export async function withProof<Value, Failure>(
  actor: Actor,
  passphrase: string | null,
  act: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, NotDone<Failure>>> {
  return doOrTry(passphrase === null ? null : await requireFreshness(actor, passphrase), act)
}

/** Does something unless the proof is wanting; then it is only tried out, by the very rules by which it would be done. */
export async function doOrTry<Value, Failure>(
  stale: Staleness | null,
  act: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, NotDone<Failure>>> {
  const done = await (stale ? tryOut(act) : act())
  if (done.ok && !stale) return done
  return fail({ refused: done.ok ? null : done.failure, stale: stale ? [stale] : [] })
}
