import type { SignInFailure } from '@/domain/access/say-sign-in-failure'
import { ok, type Result } from '@/domain/result'
import { endSession } from '@/server/db/accounts'
import type { Transaction } from '@/server/db/client'
import { openHalfSession } from '@/server/db/half-sessions'
import { findSecondFactor } from '@/server/db/second-factors'
import { NOWHERE, type Whence, attemptsToSignIn } from '@/server/db/sign-in-failures'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { hashToken, isToken, newToken } from '@/server/session/random-token'
import { isKnownOn } from './is-known-on'
import { openSessionOf } from './open-session-of'
import { provePassphrase } from './prove-passphrase'

interface SignIn {
  readonly email: string
  readonly passphrase: string
  readonly formerSession?: string | undefined
  readonly device?: string | null
  /** From where; unless it is said, the account alone is counted. */
  readonly whence?: Whence
}

/** What the cookie of whoever knows the passphrase is to hold: the id of a session, or of half a one, that yet asks for a code. */
export interface SignedInWith {
  readonly id: string
  readonly asksCode: boolean
}

/**
 * Opens a session for whoever knows the passphrase of an account, and ends the one that their browser had; half a one where the account
 * has a second factor. What it answers, and how long that takes, is the same whether or not the address has an account. The accounts of the
 * demonstration are everybody's, so no code is asked there.
 */
export async function beginSignIn(typed: SignIn): Promise<Result<SignedInWith, SignInFailure>> {
  const { formerSession: former, device = null, whence = NOWHERE } = typed
  const counter = attemptsToSignIn(typed.email, whence)
  const proved = await provePassphrase(counter, typed.email, typed.passphrase)
  if (!proved.ok) return proved
  const { personId } = proved.value
  const begun = await withActor({ personId }, async ({ tx, at }): Promise<SignedInWith> => {
    if (!readSettings().invented && (await findSecondFactor(tx)))
      return { id: await openHalf(tx, personId, former), asksCode: true }
    const beginning = {
      personId,
      assurance: 'passphrase',
      device,
      former,
      isKnown: isKnownOn(typed.email, whence),
    } as const
    return { id: await openSessionOf({ tx, at }, beginning), asksCode: false }
  })
  await counter.forget()
  return ok(begun)
}

async function openHalf(tx: Transaction, personId: string, former: string | undefined): Promise<string> {
  const id = newToken()
  const opened = await openHalfSession(tx, { tokenHash: hashToken(id), personId })
  if (!opened) throw new Error('The account was closed while its owner was signing in')
  if (isToken(former)) await endSession(tx, hashToken(former), 'signed-in-again')
  return id
}

/** The same for whoever looks at the id alone. */
export async function signIn(typed: SignIn): Promise<Result<string, SignInFailure>> {
  const begun = await beginSignIn(typed)
  return begun.ok ? ok(begun.value.id) : begun
}
