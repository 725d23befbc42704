import 'server-only'
import type { Transaction } from './client'
import type { RoleOf } from './membership'

/** A role to be given. */
export interface NewMembership extends RoleOf {
  readonly personId: string
  /** First and last day, `2026-12-01`; null where it begins at once, and lasts until it is ended. */
  readonly from?: string | null
  readonly to?: string | null
  /** Whose role a deputy holds. */
  readonly deputyFor?: string | null
  readonly reason?: string | null
}

/** Gives a person a role, and ends their sessions. Refused to whoever may not give it, and for oneself. */
export async function recordMembership(tx: Transaction, membership: NewMembership): Promise<void> {
  const { personId, role, framework, from = null, to = null, deputyFor = null, reason = null } = membership
  await tx.$queryRaw`SELECT grant_membership(${personId}::uuid, ${role}, ${framework}, ${membership.providerCode ?? null},
    ${membership.commissionerCode ?? null}, ${from}::date, ${to}::date, ${deputyFor}::uuid, ${reason})::text`
}

/**
 * What came of ending a role: it ended, or has another last day; it is the last of those who give roles; it would last longer, by
 * whoever holds it themselves; it was over already; or the day is past.
 */
export type Ending = 'ended' | 'changed' | 'last' | 'longer' | 'over' | 'past'

/** Ends a role at once, or with a last day. Refused for a role that is not the caller's to end. */
export async function endMembership(
  tx: Transaction,
  { id, lastDay, reason }: { readonly id: string; readonly lastDay: string | null; readonly reason: string },
): Promise<Ending> {
  const [answer] = await tx.$queryRaw<{ ending: Ending }[]>`
    SELECT end_membership(${id}::uuid, ${lastDay}::date, ${reason}) AS ending`
  if (!answer) throw new Error('The database did not say what came of ending a role')
  return answer.ending
}

/** What came of disabling or enabling somebody: `last` where nobody else could give roles, `as-it-was` where it was so before. */
export type AccessChange = 'done' | 'last' | 'as-it-was'

/** Closes an account and ends its sessions. What the person did stays on record. */
export async function disablePerson(
  tx: Transaction,
  personId: string,
  reason: string | null = null,
): Promise<AccessChange> {
  const [answer] = await tx.$queryRaw<{ change: AccessChange }[]>`
    SELECT disable_person(${personId}::uuid, ${reason}) AS change`
  return answer?.change ?? 'as-it-was'
}

/** Opens an account again. */
export async function enablePerson(tx: Transaction, personId: string, reason: string): Promise<AccessChange> {
  const [answer] = await tx.$queryRaw<{ change: AccessChange }[]>`
    SELECT enable_person(${personId}::uuid, ${reason}) AS change`
  return answer?.change ?? 'as-it-was'
}
