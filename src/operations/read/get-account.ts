import 'server-only'
import { type ListedSession, listSessionsOf } from '@/server/db/listed-sessions'
import { findSecondFactor } from '@/server/db/second-factors'
import { withActor } from '@/server/db/transaction'
import type { Actor } from '@/domain/access/actor'

/** One's own account. */
export interface AccountRead {
  readonly factor: { readonly enrolledAt: Date; readonly codesLeft: number } | null
  /** Those in force, last seen first. */
  readonly sessions: readonly ListedSession[]
}

/** Of whoever asks: their second factor, null where there is none, and where they are signed in. */
export function getAccount(actor: Actor): Promise<AccountRead> {
  return withActor(actor, async ({ tx }) => {
    const factor = await findSecondFactor(tx)
    return {
      factor: factor && { enrolledAt: factor.enrolledAt, codesLeft: factor.codesLeft },
      sessions: await listSessionsOf(tx, actor.personId),
    }
  })
}
