import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { CodeFailure } from '@/domain/access/say-code-failure'
import { fail, ok, type Result } from '@/domain/result'
import { freshenSession } from '@/server/db/accounts'
import { hashToken, isToken } from '@/server/session/random-token'
import { withCode } from './prove-code'

/** Whoever is signed in gives a code of theirs once more: for the next minutes their session counts as fresh. */
export async function confirmCode(
  actor: Actor,
  session: string | undefined,
  typed: string,
): Promise<Result<true, CodeFailure>> {
  if (!isToken(session)) return fail({ kind: 'wrong' })
  const freshened = await withCode(actor.personId, typed, ({ tx }) =>
    freshenSession(tx, hashToken(session), 'code'),
  )
  if (!freshened.ok) return freshened
  return freshened.value ? ok(true) : fail({ kind: 'wrong' })
}
