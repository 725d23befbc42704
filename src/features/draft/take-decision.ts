import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import type { Failure } from '@/domain/forms/failure'
import { type Result, fail } from '@/domain/result'
import { withProof } from '@/operations/with-proof'
import type { PostedError } from '@/ui/posted-state'
import { errorsOf } from './answer-form'
import type { DraftWords } from './say-refusal'

/** What is decided about, and what whoever decides typed to prove that it is they. */
interface Deciding {
  readonly actor: Actor
  readonly passphrase: string
  readonly words: DraftWords
}

/**
 * Decides with a reason, once whoever does has proved that it is they; null where nothing was chosen. Says everything that stops it; null
 * when it is done.
 */
export async function takeDecision(
  { actor, passphrase, words }: Deciding,
  decide: (() => Promise<Result<unknown, Failure>>) | null,
): Promise<readonly PostedError[] | null> {
  const decided = await withProof<unknown, Failure | typeof UNDECIDED>(
    actor,
    passphrase,
    decide ?? (() => Promise.resolve(fail(UNDECIDED))),
  )
  if (decided.ok) return null
  const { refused, stale } = decided.failure
  if (refused === null) return stale
  if (refused.kind === 'not-found') notFound()
  if (refused.kind === 'undecided') return [refused.fault, ...stale]
  const toError = ({ message }: { readonly message: string }) => ({ at: 'reason', message })
  return [...errorsOf(refused, { words, personId: actor.personId, toError }), ...stale]
}

const UNDECIDED = {
  kind: 'undecided',
  fault: { at: 'decision', message: 'Choose what you decide' },
} as const
