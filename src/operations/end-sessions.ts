import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { endListedSessions } from '@/server/db/listed-sessions'
import { withActor } from '@/server/db/transaction'
import { hashToken, isToken } from '@/server/session/random-token'
import { readSessionCookie } from '@/server/session/session-cookie'

/**
 * Ends one session of somebody's by its id or, where that is null, all but the one that asks: one's own, or anybody's for an administrator.
 * Says how many; null for whom there is nobody.
 */
export async function endSessions(
  actor: Actor,
  personId: string,
  sessionId: string | null,
): Promise<number | null> {
  if (actor.personId !== personId && !mayAnywhere(actor, 'registry:manage')) return null
  const cookie = sessionId === null ? await readSessionCookie() : undefined
  const present = isToken(cookie) ? hashToken(cookie) : null
  return withActor(actor, ({ tx }) =>
    endListedSessions(tx, personId, sessionId === null ? { present } : { sessionId }),
  )
}
