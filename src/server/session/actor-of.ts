import 'server-only'
import type { Actor, Membership } from '@/domain/access/actor'
import { isRole, roles, type Role } from '@/domain/access/roles'
import { findFramework } from '@/domain/catalogue'
import type { OpenSession } from '../db/accounts'
import type { HeldMembership } from '../db/membership'

type WhoIsAsking = Pick<OpenSession, 'personId' | 'name' | 'email' | 'memberships'>

/**
 * The person of a session, with what their roles reach today. A role, or a framework, that this version does not know gives
 * nothing, and neither does a framework that is over.
 */
export function actorOf({ personId, name, email, memberships }: WhoIsAsking): Actor {
  return { personId, name, email, memberships: memberships.flatMap(readMembership) }
}

function readMembership(held: HeldMembership): Membership[] {
  const { role, framework } = held
  if (!isRole(role) || (framework !== null && !findFramework(framework))) return []
  const code = held.providerCode ?? held.commissionerCode
  const reading = held.readCodes.length > 0 ? { alsoReads: held.readCodes } : {}
  const deputy = held.deputyFor ? { deputyFor: held.deputyFor } : {}
  const reach = { reaches: reachOf(role, held), ...reading, ...deputy }
  return [{ role, framework, organisation: organisationOf(held), code, ...reach }]
}

function organisationOf({ providerName, commissionerName }: HeldMembership): string {
  return providerName ?? commissionerName ?? 'National'
}

function reachOf(role: Role, held: HeldMembership): readonly string[] | 'all' {
  const { providerCode, succeededCodes, commissionedCodes } = held
  switch (roles[role].of) {
    case 'provider':
      return providerCode ? [providerCode, ...succeededCodes] : []
    case 'commissioner':
      return commissionedCodes
    case 'national':
    case 'service':
      return 'all'
  }
}
