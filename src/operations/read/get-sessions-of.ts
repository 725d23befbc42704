import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { isPersonId } from '@/domain/access/person-id'
import { type ListedSession, listSessionsOf } from '@/server/db/listed-sessions'
import { findToHelp, type ToHelp } from '@/server/db/second-factors'
import { withActor } from '@/server/db/transaction'

/** Where somebody else is signed in, for an administrator; null for anybody else, and for nobody. */
export async function getSessionsOf(
  actor: Actor,
  personId: string,
): Promise<{ readonly person: ToHelp; readonly sessions: readonly ListedSession[] } | null> {
  if (!isPersonId(personId) || !mayAnywhere(actor, 'registry:manage')) return null
  return withActor(actor, async ({ tx }) => {
    const person = await findToHelp(tx, personId)
    return person && { person, sessions: await listSessionsOf(tx, personId) }
  })
}
