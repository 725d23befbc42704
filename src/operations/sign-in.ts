import { fail, ok, type Result } from '@/domain/result'
import { findAccount, endSession, openSession } from '@/server/db/accounts'
import { recordAudit } from '@/server/db/audit'
import { database } from '@/server/db/client'
import { countAttempt, forgetAttempts } from '@/server/db/sign-in-failures'
import { withActor } from '@/server/db/transaction'
import { verifyPassphrase } from '@/server/session/passphrase-hash'
import { hashToken, isToken, newToken } from '@/server/session/random-token'

export type SignInFailure = { kind: 'wrong' } | { kind: 'locked'; waitMinutes: number }

type SignIn = { email: string; passphrase: string; formerSession?: string | undefined }

/**
 * Opens a session for whoever knows the passphrase of an account, and ends the one that their browser had. What it
 * answers, and how long that takes, is the same whether or not the address has an account.
 */
export async function signIn({
  email,
  passphrase,
  formerSession,
}: SignIn): Promise<Result<string, SignInFailure>> {
  const attempt = await countAttempt(email)
  const account = await findAccount(database(), email)
  if (!attempt.allowed) {
    if (attempt.isFirstRefusal) await recordRefusal('account-locked', account?.personId)
    return fail({ kind: 'locked', waitMinutes: attempt.waitMinutes })
  }
  const isRight = await verifyPassphrase(account?.passphraseHash, passphrase)
  if (!account || !isRight || account.disabled) {
    await recordRefusal('sign-in-refused', account?.personId)
    return fail({ kind: 'wrong' })
  }
  const id = await openSessionOf(account.personId, formerSession)
  await forgetAttempts(email)
  return ok(id)
}

function openSessionOf(personId: string, former: string | undefined): Promise<string> {
  return withActor({ personId }, async ({ tx, at }) => {
    const id = newToken()
    const opened = await openSession(tx, { tokenHash: hashToken(id), personId, at })
    if (!opened) throw new Error('The account was closed while its owner was signing in')
    if (isToken(former)) await endSession(tx, hashToken(former))
    await recordAudit(tx, { organisation: 'national', action: 'signed-in', object: personId, at })
    return id
  })
}

/** An address without an account is not kept: it may be a person's, or a passphrase typed into the wrong box. */
async function recordRefusal(action: 'sign-in-refused' | 'account-locked', personId: string | undefined) {
  await withActor(null, ({ tx, at }) =>
    recordAudit(tx, { organisation: 'national', action, object: personId ?? 'unknown-account', at }),
  )
}
