import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { Failure } from '@/domain/forms/failure'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { withActor } from '@/server/db/transaction'
import { acceptReturn } from './accept-return'
import { judgeQuarters } from './read/judge-quarter'

/** A return that was ticked, over the revision that was shown. */
export type Ticked = ReturnKey & { readonly revision: number }

/** What became of one of them: accepted (null), or why not. One with a flag is decided about by itself. */
export interface AcceptedOrNot {
  readonly key: ReturnKey
  readonly refused: Failure | { readonly kind: 'flagged' } | null
}

/**
 * Accepts many returns in which nothing stands out: each by itself, in its own transaction with its own event and notice, so that one
 * which cannot be accepted changes nothing of the others (ADR 0056). Null where any of them is not this person's to accept.
 */
export async function acceptReturns(
  actor: Actor,
  framework: string,
  ticked: readonly Ticked[],
  clock?: Date,
): Promise<readonly AcceptedOrNot[] | null> {
  if (!ticked.every((key) => key.framework === framework && can(actor, 'return:judge', key))) return null
  const judge = await withActor(actor, ({ tx }) =>
    judgeQuarters(
      tx,
      frameworkOf(framework),
      reachOf(actor, 'return:read-submitted', framework),
      ticked.map(({ period }) => period),
    ),
  )
  const outcomes: AcceptedOrNot[] = []
  for (const { revision, ...key } of ticked) {
    const isFlagged = judge(key.providerCode, key.period).some(({ flag }) => flag !== null)
    const accepted = isFlagged ? null : await acceptReturn(actor, { ...key, revision, reason: '' }, clock)
    const refused = accepted ? (accepted.ok ? null : accepted.failure) : ({ kind: 'flagged' } as const)
    outcomes.push({ key, refused })
  }
  return outcomes
}
