import type { SignInFailure } from '@/domain/access/say-sign-in-failure'
import { fail, ok, type Result } from '@/domain/result'
import { type Account, findAccount } from '@/server/db/accounts'
import { database } from '@/server/db/client'
import { recordRefusal } from '@/server/db/sign-in-refusals'
import type { Counter } from '@/server/db/sign-in-failures'
import { noteSecurity } from '@/server/security-events'
import { QueueIsFull, limitConcurrency } from '@/server/session/limit-concurrency'
import { verifyPassphrase } from '@/server/session/passphrase-hash'

/**
 * As many as one process hashes at a time, so that a crowd of guesses takes neither all connections to the database nor
 * everybody's time: who waits last waits some five seconds, and whoever comes then is told to come again.
 */
const fewAtOnce = limitConcurrency({ atOnce: 4, waiting: 200 })

type Proof = Result<Account, SignInFailure>

/**
 * The account of an address, for whoever knows its passphrase. Counted as a failure before it is tried, which whoever
 * succeeds has forgotten. What it answers, and how long that takes, is the same whether or not there is an account.
 */
export async function provePassphrase(counter: Counter, email: string, passphrase: string): Promise<Proof> {
  try {
    return await fewAtOnce(() => tryPassphrase(counter, email, passphrase))
  } catch (failure) {
    if (failure instanceof QueueIsFull) return fail({ kind: 'busy' })
    throw failure
  }
}

async function tryPassphrase(counter: Counter, email: string, passphrase: string): Promise<Proof> {
  const attempt = await counter.count()
  const account = await findAccount(database(), email)
  const personId = account?.personId ?? null
  if (!attempt.allowed) {
    noteSecurity(attempt.of === 'address' ? 'address-limit' : 'passphrase-limit')
    await recordRefusal(database(), { personId, isLocked: true })
    return fail({ kind: 'locked', of: attempt.of, waitMinutes: attempt.waitMinutes })
  }
  const isRight = await verifyPassphrase(account?.passphraseHash, passphrase)
  if (account && isRight && !account.disabled) return ok(account)
  noteSecurity('passphrase-wrong')
  await recordRefusal(database(), { personId, isLocked: false })
  return fail({ kind: 'wrong' })
}
