import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { readCode } from '@/domain/access/read-code'
import type { CodeFailure } from '@/domain/access/say-code-failure'
import { fail, ok, type Result } from '@/domain/result'
import { enrolSecondFactor as saveFactor, findSecondFactor } from '@/server/db/second-factors'
import { withActor } from '@/server/db/transaction'
import { encryptKey, hashRecoveryCode, newRecoveryCodes, offeredKey } from '@/server/session/factor-keys'
import { stepOf } from '@/server/session/one-time-code'
import { hashToken, newToken } from '@/server/session/random-token'

/** What somebody who has just enrolled is given: shown once, and kept as hashes. */
export interface Enrolled {
  readonly recoveryCodes: readonly string[]
  /** The id under which their session goes on. */
  readonly session: string
}

/** The key that is offered to whoever has a session, in the place of the one they have, if they have one. Nothing is stored. */
export function offerKey({ personId }: Actor, session: string, formerFactor: string | null): Uint8Array {
  return offeredKey(session, { personId, id: formerFactor ?? 'none' })
}

/**
 * Keeps the key that was offered, once a code of it is given; with ten recovery codes. The session goes on as one of two factors under
 * another id, and all others of that person end. `expired` where the session has ended meanwhile.
 */
export function enrolSecondFactor(
  actor: Actor,
  session: string,
  typed: string,
): Promise<Result<Enrolled, CodeFailure | { readonly kind: 'expired' }>> {
  const { personId } = actor
  return withActor(actor, async ({ tx, at }) => {
    const code = readCode(typed)
    if (code?.kind !== 'app') return fail({ kind: typed.trim() === '' ? 'empty' : 'no-code' })
    const key = offerKey(actor, session, (await findSecondFactor(tx))?.id ?? null)
    const step = stepOf(code.digits, key, at)
    if (step === null) return fail({ kind: 'wrong' })
    const [id, recoveryCodes, renewed] = [randomUUID(), newRecoveryCodes(), newToken()]
    const enrolled = await saveFactor(tx, {
      ...{ id, step, secret: encryptKey(key, { id, personId }) },
      recoveryHashes: recoveryCodes.map(hashRecoveryCode),
      present: hashToken(session),
      renewed: hashToken(renewed),
    })
    return enrolled ? ok({ recoveryCodes, session: renewed }) : fail({ kind: 'expired' })
  })
}
