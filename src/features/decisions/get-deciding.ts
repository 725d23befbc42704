import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { framework } from '@/domain/catalogue'
import { sayDay, sayMoment, sayPeriod, saySpan } from '@/domain/periods/format'
import { type ReturnState, returnId } from '@/domain/returns/quarterly-return'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { findStanding } from '@/server/db/return-decisions'
import { findSubmission } from '@/server/db/submissions'
import { withActor } from '@/server/db/transaction'
import { isFresh } from '@/server/session/find-freshness'

/** What somebody needs to see before they decide about a version. */
export interface DecidingView {
  readonly returnId: string
  readonly caption: string
  readonly version: number
  readonly revision: number
  readonly state: ReturnState
  /** `by Morgan Tellis on 3 November 2026 at 14:05`. */
  readonly submitted: string
  readonly yearCloses: string
  readonly isYearClosed: boolean
  /** Whether the form asks for the passphrase again. */
  readonly asksPassphrase: boolean
}

/** The version in force of a return about which this person may decide; null when there is none. */
export async function getDeciding(
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<DecidingView | null> {
  const key = parseReturnId(id)
  if (!key) return null
  const scope = reachOf(actor, permission)
  const asksPassphrase = !(await isFresh())
  return withActor(actor, async ({ tx, at }) => {
    const standing = await findStanding(tx, framework.code, scope, key)
    const inForce = await findSubmission(tx, framework.code, scope, key, null)
    if (!standing || !inForce) return null
    const { version, revision, state, yearClosesAt } = standing
    return {
      ...{ returnId: returnId(key), version, revision, state, asksPassphrase },
      caption: `${key.providerCode}, ${sayPeriod(key.period)} (${saySpan(key.period)})`,
      submitted: `by ${inForce.submittedByName} on ${sayMoment(inForce.submittedAt)}`,
      yearCloses: sayDay(yearClosesAt),
      isYearClosed: at > yearClosesAt,
    }
  })
}
