import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ReturnStanding } from '@/domain/returns/return-standing'
import type { SubmissionRecord } from '@/domain/returns/submission-record'
import { findStanding } from '@/server/db/return-decisions'
import { findSubmission } from '@/server/db/submissions'
import { withActor } from '@/server/db/transaction'

/** How a submitted return stands. */
export interface StandingRead extends ReturnStanding {
  readonly inForce: SubmissionRecord
  readonly at: Date
}

/**
 * How a return stands for whoever wants to decide about it, with the version in force; null when none was submitted, or
 * they hold no such permission for it.
 */
export function getReturnStanding(
  actor: Actor,
  permission: Permission,
  key: ReturnKey,
): Promise<StandingRead | null> {
  const scope = reachOf(actor, permission, key.framework)
  return withActor(actor, async ({ tx, at }) => {
    const standing = await findStanding(tx, key.framework, scope, key)
    const inForce = standing && (await findSubmission(tx, key.framework, scope, key, null))
    return standing && inForce && { ...standing, inForce, at }
  })
}
