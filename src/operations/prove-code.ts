import 'server-only'
import { readCode, type TypedCode } from '@/domain/access/read-code'
import { fail, ok, type Result } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import {
  countCodeTry,
  findSecondFactor,
  noteCodeRefused,
  resealFactor,
  type SecondFactor,
  takeCodeStep,
  takeRecoveryCode,
} from '@/server/db/second-factors'
import { withActor } from '@/server/db/transaction'
import { noteSecurity } from '@/server/security-events'
import { decryptKey, encryptKey, hashesOfRecoveryCode } from '@/server/session/factor-keys'
import { stepOf } from '@/server/session/one-time-code'
import type { CodeFailure } from '@/domain/access/say-code-failure'

/** How a code was proved: of the app, or a recovery code with so many left. */
export type ProvedCode = { readonly by: 'totp' } | { readonly by: 'recovery'; readonly left: number }

/**
 * Does something for whoever gives a code of theirs, in the transaction that takes it: each code is good once, also for two at the same
 * moment. It is counted as wrong before it is looked at, so that many at once cannot all slip through; one that is right has the others
 * forgotten. What is no code at all is not counted. Where one is not taken, `repeated` may know it for the second press of a button: then it is
 * no guess.
 */
export async function withCode<Value>(
  personId: string,
  typed: string,
  then: (scope: { tx: Transaction; at: Date }, proved: ProvedCode) => Promise<Value>,
  repeated: (tx: Transaction) => Promise<Value | null> = () => Promise.resolve(null),
): Promise<Result<Value, CodeFailure>> {
  const code = readCode(typed)
  if (!code) return fail({ kind: typed.trim() === '' ? 'empty' : 'no-code' })
  const counted = await withActor({ personId }, ({ tx }) => countCodeTry(tx))
  if (!counted.isAllowed) {
    noteSecurity('code-limit')
    return fail({ kind: 'locked', waitMinutes: Math.max(1, Math.ceil(counted.waitSeconds / 60)) })
  }
  const done = await withActor({ personId }, async ({ tx, at }): Promise<Result<Value, CodeFailure>> => {
    const proved = await takeCode(tx, { code, personId, at })
    if (proved.ok) return ok(await then({ tx, at }, proved.value))
    const before = await repeated(tx)
    return before === null ? proved : ok(before)
  })
  if (done.ok) return done
  noteSecurity('code-wrong')
  await withActor({ personId }, ({ tx }) => noteCodeRefused(tx))
  return done
}

interface Given {
  readonly code: TypedCode
  readonly personId: string
  readonly at: Date
}

async function takeCode(tx: Transaction, given: Given): Promise<Result<ProvedCode, CodeFailure>> {
  const factor = await findSecondFactor(tx)
  if (!factor) return fail({ kind: 'wrong' })
  const { code } = given
  if (code.kind === 'app') return takeStep(tx, factor, code.digits, given)
  for (const hash of hashesOfRecoveryCode(code.code)) {
    const left = await takeRecoveryCode(tx, hash)
    if (left !== null) return ok({ by: 'recovery', left })
  }
  return fail({ kind: 'wrong' })
}

async function takeStep(
  tx: Transaction,
  { id, secret }: SecondFactor,
  digits: string,
  { personId, at }: Given,
): Promise<Result<ProvedCode, CodeFailure>> {
  const stored = decryptKey(secret, { id, personId })
  if (!stored) return fail({ kind: 'unreadable' })
  const step = stepOf(digits, stored.key, at)
  if (step === null) return fail({ kind: 'wrong' })
  if (!(await takeCodeStep(tx, id, step))) return fail({ kind: 'used' })
  // Whoever signs in brings their key along, so that the secret before can be given up.
  if (stored.isOld) await resealFactor(tx, id, encryptKey(stored.key, { id, personId }))
  return ok({ by: 'totp' })
}
