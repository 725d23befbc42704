import type { SignInFailure } from '@/domain/access/say-sign-in-failure'
import type { Actor } from '@/domain/access/actor'
import { fail, ok, type Result } from '@/domain/result'
import { freshenSession } from '@/server/db/accounts'
import { attemptsToConfirm } from '@/server/db/sign-in-failures'
import { withActor } from '@/server/db/transaction'
import { hashToken, isToken } from '@/server/session/random-token'
import { provePassphrase } from './prove-passphrase'

/** Whoever is signed in proves once more that it is they: for the next minutes their session counts as fresh. */
export async function confirmPassphrase(
  actor: Actor,
  session: string | undefined,
  passphrase: string,
): Promise<Result<true, SignInFailure>> {
  const counter = attemptsToConfirm(actor.personId)
  const proved = await provePassphrase(counter, actor.email, passphrase)
  if (!proved.ok) return proved
  if (!isToken(session) || proved.value.personId !== actor.personId) return fail({ kind: 'wrong' })
  const freshened = await withActor(actor, ({ tx }) => freshenSession(tx, hashToken(session)))
  if (!freshened) return fail({ kind: 'wrong' })
  await counter.forget()
  return ok(true)
}
