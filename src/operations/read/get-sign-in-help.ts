import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { isPersonId } from '@/domain/access/person-id'
import { findToHelp, type ToHelp } from '@/server/db/second-factors'
import { withActor } from '@/server/db/transaction'

export type SignInHelp = ToHelp

/** Somebody who cannot sign in any more, as whoever may help sees them; null for whom there is nobody to help. */
export async function getSignInHelp(actor: Actor, personId: string): Promise<SignInHelp | null> {
  if (!isPersonId(personId)) return null
  return withActor(actor, ({ tx }) => findToHelp(tx, personId))
}
