import 'server-only'
import { findSecondFactor, type SecondFactor } from '@/server/db/second-factors'
import { withActor } from '@/server/db/transaction'
import { isFreshSession } from '@/server/session/find-freshness'
import type { SignedIn } from '@/server/session/find-session'
import { offerKey } from '../enrol-second-factor'

/** One's own second factor, for its page. */
export interface SecondFactorRead {
  /** Null where there is none. */
  readonly factor: Pick<SecondFactor, 'id' | 'enrolledAt' | 'codesLeft'> | null
  readonly mustEnrol: boolean
  /** Whether the session was opened by a recovery code. */
  readonly byRecovery: boolean
  readonly isFresh: boolean
  /** The key that is offered in the place of the present one; stored only once a code of it is given. */
  readonly offered: Uint8Array
}

/** Of whoever has the session, by its id; they may be on the way to setting it up. */
export async function getSecondFactor(
  { actor, mustEnrol, assurance }: SignedIn,
  session: string,
): Promise<SecondFactorRead> {
  const found = await withActor(actor, ({ tx }) => findSecondFactor(tx))
  const factor = found && { id: found.id, enrolledAt: found.enrolledAt, codesLeft: found.codesLeft }
  return {
    ...{ factor, mustEnrol, byRecovery: assurance === 'recovery' },
    isFresh: await isFreshSession(session),
    offered: offerKey(actor, session, factor?.id ?? null),
  }
}
