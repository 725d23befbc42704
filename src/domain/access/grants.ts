import { type Actor, can, mayAnywhere } from './actor'
import { type Permission, type Role, isRole, roles } from './roles'

/** A role at a place: what somebody is invited to, given, or loses. */
export interface Office {
  readonly role: Role
  /** Null for a role of the service itself. */
  readonly framework: string | null
  /** Code of the provider or the commissioner; null for a national role, and for one of the service itself. */
  readonly organisation: string | null
}

const everyRole = Object.keys(roles).filter(isRole)

/**
 * Who may give which role: the one table, which the database has too (role_grants() in the migrations; a test compares them).
 * Whoever administers gives any, whoever invites people those of their own provider.
 */
export const grants = {
  'registry:manage': everyRole,
  'people:invite': ['contributor', 'service-lead', 'gatekeeper', 'executive'],
} as const satisfies Partial<Record<Permission, readonly Role[]>>

/** Whether the actor may invite to, give, change and end this role there. */
export function mayGrant(actor: Actor, { role, framework, organisation }: Office): boolean {
  if (mayAnywhere(actor, 'registry:manage') && isAmong(grants['registry:manage'], role)) return true
  return (
    isAmong(grants['people:invite'], role) &&
    framework !== null &&
    organisation !== null &&
    can(actor, 'people:invite', { framework, providerCode: organisation })
  )
}

/** The roles that the actor may give at all, in the order of the table of roles. */
export function grantableRoles(actor: Actor): readonly Role[] {
  return everyRole.filter(
    (role) =>
      (mayAnywhere(actor, 'registry:manage') && isAmong(grants['registry:manage'], role)) ||
      (mayAnywhere(actor, 'people:invite') && isAmong(grants['people:invite'], role)),
  )
}

/** Whether the actor keeps people at all: everybody's, or those of their own provider. */
export function keepsPeople(actor: Actor): boolean {
  return mayAnywhere(actor, 'registry:manage') || mayAnywhere(actor, 'people:invite')
}

/** Whether deputies may stand in for whoever holds a role: for what is submitted and signed, and not for who keeps people. */
export function hasDeputies(role: Role): boolean {
  const may: readonly Permission[] = roles[role].may
  const [acts, keeps] = [
    ['return:submit', 'declaration:sign'] as const,
    ['people:invite', 'registry:manage'] as const,
  ]
  return acts.some((each) => may.includes(each)) && !keeps.some((each) => may.includes(each))
}

function isAmong(granted: readonly Role[], role: Role): boolean {
  return granted.includes(role)
}
