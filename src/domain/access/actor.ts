import { type Permission, type Role, readingPermissions, roles } from './roles'

/** One role of a person, with the providers that it reaches today. */
export interface Membership {
  readonly role: Role
  /** Under which it is held; null for a role of the service itself. */
  readonly framework: string | null
  /** Name of the provider or the commissioner; `National` for national roles. */
  readonly organisation: string
  /** Code of the provider or the commissioner; a national role has none. */
  readonly code?: string | null
  /** Codes of the providers reached: its own, those a commissioner is responsible for, each with what merged into it; or all. */
  readonly reaches: readonly string[] | 'all'
  /** Codes of further providers of which a commissioner may read what they submit, and do nothing else. */
  readonly alsoReads?: readonly string[]
  /** The name of whoever this person stands in for; left out where the role is their own. */
  readonly deputyFor?: string
}

/** A signed-in person, as known for this one request. */
export interface Actor {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly memberships: readonly Membership[]
}

/** A provider under a framework: what figures are of. */
export interface Service {
  readonly framework: string
  readonly providerCode: string
}

/** Providers for which the actor holds a permission under a framework: a list of codes, or all of them. */
export function reachOf(actor: Actor, permission: Permission, framework: string): readonly string[] | 'all' {
  const granted = actor.memberships.filter(
    (membership) => membership.framework === framework && allows(membership.role, permission),
  )
  const reached = granted.map((membership) => reachedBy(membership, permission))
  if (reached.includes('all')) return 'all'
  return [...new Set(reached.flatMap((reaches) => (reaches === 'all' ? [] : reaches)))]
}

/** The providers that one membership reaches by a permission that it gives. */
function reachedBy({ reaches, alsoReads = [] }: Membership, permission: Permission): Membership['reaches'] {
  return reaches === 'all' || !readingPermissions.includes(permission) ? reaches : [...reaches, ...alsoReads]
}

/** Whether the actor may do this to something of this provider under this framework. */
export function can(actor: Actor, permission: Permission, { framework, providerCode }: Service): boolean {
  const reach = reachOf(actor, permission, framework)
  return reach === 'all' || reach.includes(providerCode)
}

/**
 * Whether the actor holds a permission for anything at all, under one framework or, where none is named, under any; decides what
 * is offered, never what is allowed.
 */
export function mayAnywhere(actor: Actor, permission: Permission, framework?: string): boolean {
  return actor.memberships.some(
    (held) =>
      allows(held.role, permission) &&
      (framework === undefined || held.framework === framework) &&
      reachedBy(held, permission).length > 0,
  )
}

/** Codes of the frameworks under which the actor holds any role, each once. */
export function frameworksOf(actor: Actor): readonly string[] {
  return [...new Set(actor.memberships.flatMap(({ framework }) => framework ?? []))]
}

/** Whether the actor is one of a service's own people. */
export function isOfProvider(actor: Actor, { framework, providerCode }: Service): boolean {
  return actor.memberships.some(
    ({ role, reaches, ...held }) =>
      held.framework === framework &&
      roles[role].of === 'provider' &&
      reaches !== 'all' &&
      reaches.includes(providerCode),
  )
}

/** Whether the actor is one of any provider's own people, under one framework or, where none is named, under any. */
export function isOfAnyProvider({ memberships }: Actor, framework?: string): boolean {
  const held = memberships.filter((each) => framework === undefined || each.framework === framework)
  return held.some(({ role }) => roles[role].of === 'provider')
}

function allows(role: Role, permission: Permission): boolean {
  return (roles[role].may as readonly Permission[]).includes(permission)
}
