import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { CodeFailure } from '@/domain/access/say-code-failure'
import { fail, ok, type Result } from '@/domain/result'
import { isToken } from '@/server/session/random-token'
import { withCode } from './prove-code'
import { renewedBefore, renewSession } from './renew-session'

/**
 * Whoever is signed in gives a code of theirs once more: for the next minutes their session counts as fresh. It goes on under another id,
 * which is given; by the same code a moment later, as a second press of the button sends it, once more.
 */
export async function confirmCode(
  actor: Actor,
  session: string | undefined,
  typed: string,
): Promise<Result<string, CodeFailure>> {
  if (!isToken(session)) return fail({ kind: 'wrong' })
  const renewed = await withCode(
    actor.personId,
    typed,
    ({ tx }) => renewSession(tx, session, 'code', typed),
    (tx) => renewedBefore(tx, session, typed),
  )
  if (!renewed.ok) return renewed
  return renewed.value ? ok(renewed.value) : fail({ kind: 'wrong' })
}
