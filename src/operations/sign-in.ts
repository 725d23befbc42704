import type { SignInFailure } from '@/domain/access/say-sign-in-failure'
import { ok, type Result } from '@/domain/result'
import { endSession, openSession } from '@/server/db/accounts'
import { recordAudit } from '@/server/db/audit'
import { NOWHERE, type Whence, attemptsToSignIn } from '@/server/db/sign-in-failures'
import { withActor } from '@/server/db/transaction'
import { hashToken, isToken, newToken } from '@/server/session/random-token'
import { provePassphrase } from './prove-passphrase'

interface SignIn {
  readonly email: string
  readonly passphrase: string
  readonly formerSession?: string | undefined
  /** From where; unless it is said, the account alone is counted. */
  readonly whence?: Whence
}

/**
 * Opens a session for whoever knows the passphrase of an account, and ends the one that their browser had. What it
 * answers, and how long that takes, is the same whether or not the address has an account.
 */
export async function signIn({
  email,
  passphrase,
  formerSession,
  whence = NOWHERE,
}: SignIn): Promise<Result<string, SignInFailure>> {
  const counter = attemptsToSignIn(email, whence)
  const proved = await provePassphrase(counter, email, passphrase)
  if (!proved.ok) return proved
  const id = await openSessionOf(proved.value.personId, formerSession)
  await counter.forget()
  return ok(id)
}

function openSessionOf(personId: string, former: string | undefined): Promise<string> {
  return withActor({ personId }, async ({ tx, at }) => {
    const id = newToken()
    const opened = await openSession(tx, { tokenHash: hashToken(id), personId, at, assurance: 'passphrase' })
    if (!opened) throw new Error('The account was closed while its owner was signing in')
    if (isToken(former)) await endSession(tx, hashToken(former), 'signed-in-again')
    await recordAudit(tx, { organisation: 'national', action: 'signed-in', object: personId, at })
    return id
  })
}
