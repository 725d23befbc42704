import 'server-only'
import type { CodeFailure } from '@/domain/access/say-code-failure'
import { fail, type Result } from '@/domain/result'
import { findHalfSession, takeHalfSession } from '@/server/db/half-sessions'
import { database } from '@/server/db/client'
import { NOWHERE, type Whence } from '@/server/db/sign-in-failures'
import { hashToken, isToken } from '@/server/session/random-token'
import { isKnownOn } from './is-known-on'
import { openSessionOf } from './open-session-of'
import { type ProvedCode, withCode } from './prove-code'

interface Given {
  /** The cookie of half a session. */
  readonly half: string | undefined
  readonly code: string
  readonly device: string | null
  readonly whence?: Whence
}

/** The id of a whole session, and by which code it was opened. */
export interface Whole {
  readonly id: string
  readonly email: string
  readonly proved: ProvedCode
}

/** Makes half a session a whole one, under another id, for whoever gives a code. `expired` is one that is ten minutes old, or was used. */
export async function giveCode({
  half,
  code,
  device,
  whence = NOWHERE,
}: Given): Promise<Result<Whole, CodeFailure | { readonly kind: 'expired' }>> {
  const found = isToken(half) ? await findHalfSession(database(), hashToken(half)) : null
  if (!found || !isToken(half)) return fail({ kind: 'expired' })
  const { personId, email } = found
  const isKnown = isKnownOn(email, whence)
  return withCode(personId, code, async ({ tx, at }, proved) => {
    if (!(await takeHalfSession(tx, hashToken(half)))) throw new Error('Two windows gave a code at once')
    const id = await openSessionOf({ tx, at }, { personId, assurance: proved.by, device, isKnown })
    return { id, email, proved }
  })
}
