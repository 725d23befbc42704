import { endSession } from '@/server/db/accounts'
import { recordAudit } from '@/server/db/audit'
import { withActor } from '@/server/db/transaction'
import { findActorOf } from '@/server/session/find-session'
import { hashToken, isToken } from '@/server/session/random-token'

/** Ends a session, whatever becomes of its cookie. One that is no longer in force is left as it is. */
export async function signOut(sessionId: string | undefined): Promise<void> {
  if (!isToken(sessionId)) return
  const actor = await findActorOf(sessionId)
  if (!actor) return
  await withActor(actor, async ({ tx, at }) => {
    if (!(await endSession(tx, hashToken(sessionId)))) return
    await recordAudit(tx, { organisation: 'national', action: 'signed-out', object: actor.personId, at })
  })
}
