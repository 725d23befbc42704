import type { SignInFailure } from '@/domain/access/say-sign-in-failure'
import type { Actor } from '@/domain/access/actor'
import { fail, ok, type Result } from '@/domain/result'
import { attemptsToConfirm } from '@/server/db/sign-in-failures'
import { withActor } from '@/server/db/transaction'
import { isToken } from '@/server/session/random-token'
import { provePassphrase } from './prove-passphrase'
import { renewSession } from './renew-session'

/**
 * Whoever is signed in proves once more that it is they: for the next minutes their session counts as fresh. It goes on under another id,
 * which is given.
 */
export async function confirmPassphrase(
  actor: Actor,
  session: string | undefined,
  passphrase: string,
): Promise<Result<string, SignInFailure>> {
  const counter = attemptsToConfirm(actor.personId)
  const proved = await provePassphrase(counter, actor.email, passphrase)
  if (!proved.ok) return proved
  if (!isToken(session) || proved.value.personId !== actor.personId) return fail({ kind: 'wrong' })
  const renewed = await withActor(actor, ({ tx }) => renewSession(tx, session, 'passphrase'))
  if (!renewed) return fail({ kind: 'wrong' })
  await counter.forget()
  return ok(renewed)
}
