import 'server-only'
import { type ListedSession, listSessionsOf } from '@/server/db/listed-sessions'
import { findOwnIdentity } from '@/server/db/identities'
import { findSecondFactor } from '@/server/db/second-factors'
import { withActor } from '@/server/db/transaction'
import type { Actor } from '@/domain/access/actor'

/** One's own account. */
export interface AccountRead {
  readonly factor: { readonly enrolledAt: Date; readonly codesLeft: number } | null
  /** Since when the account is linked to the provider of single sign-on; null where it is not, or there is none. */
  readonly linkedAt: Date | null
  /** Those in force, last seen first. */
  readonly sessions: readonly ListedSession[]
}

/** Of whoever asks: their second factor, null where there is none, their link to an issuer, and where they are signed in. */
export function getAccount(actor: Actor, issuer: string | null = null): Promise<AccountRead> {
  return withActor(actor, async ({ tx }) => {
    const factor = await findSecondFactor(tx)
    return {
      factor: factor && { enrolledAt: factor.enrolledAt, codesLeft: factor.codesLeft },
      linkedAt: issuer === null ? null : await findOwnIdentity(tx, issuer),
      sessions: await listSessionsOf(tx, actor.personId),
    }
  })
}
