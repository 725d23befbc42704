import type { SignInFailure } from '@/domain/access/say-sign-in-failure'
import { fail, ok, type Result } from '@/domain/result'
import { type Account, findAccount } from '@/server/db/accounts'
import { recordAudit } from '@/server/db/audit'
import { database } from '@/server/db/client'
import { countAttempt } from '@/server/db/sign-in-failures'
import { withActor } from '@/server/db/transaction'
import { verifyPassphrase } from '@/server/session/passphrase-hash'

/**
 * The account of an address, for whoever knows its passphrase. Counted as a failure before it is tried, which whoever
 * succeeds has forgotten. What it answers, and how long that takes, is the same whether or not there is an account.
 */
export async function provePassphrase(
  email: string,
  passphrase: string,
): Promise<Result<Account, SignInFailure>> {
  const attempt = await countAttempt(email)
  const account = await findAccount(database(), email)
  if (!attempt.allowed) {
    if (attempt.isFirstRefusal) await recordRefusal('account-locked', account?.personId)
    return fail({ kind: 'locked', waitMinutes: attempt.waitMinutes })
  }
  const isRight = await verifyPassphrase(account?.passphraseHash, passphrase)
  if (account && isRight && !account.disabled) return ok(account)
  await recordRefusal('sign-in-refused', account?.personId)
  return fail({ kind: 'wrong' })
}

/** An address without an account is not kept: it may be a person's, or a passphrase typed into the wrong box. */
async function recordRefusal(action: 'sign-in-refused' | 'account-locked', personId: string | undefined) {
  await withActor(null, ({ tx, at }) =>
    recordAudit(tx, { organisation: 'national', action, object: personId ?? 'unknown-account', at }),
  )
}
