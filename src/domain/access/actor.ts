import { type Permission, type Role, roles } from './roles'

/** One role of a person, with the providers that it reaches today. */
export interface Membership {
  readonly role: Role
  /** Under which it is held; null for a role of the service itself. */
  readonly framework: string | null
  /** Name of the provider or the commissioner; `National` for national roles. */
  readonly organisation: string
  /** Code of the provider or the commissioner; a national role has none. */
  readonly code?: string | null
  /** Codes of the providers reached: its own, those a commissioner is responsible for, or all. */
  readonly reaches: readonly string[] | 'all'
}

/** A signed-in person, as known for this one request. */
export interface Actor {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly memberships: readonly Membership[]
}

/** Providers for which the actor holds a permission: a list of codes, or all of them. */
export function reachOf(actor: Actor, permission: Permission): readonly string[] | 'all' {
  const granted = actor.memberships.filter(({ role }) => allows(role, permission))
  if (granted.some(({ reaches }) => reaches === 'all')) return 'all'
  return [...new Set(granted.flatMap(({ reaches }) => (reaches === 'all' ? [] : reaches)))]
}

/** Whether the actor may do this to something of this provider. */
export function can(
  actor: Actor,
  permission: Permission,
  { providerCode }: { providerCode: string },
): boolean {
  const reach = reachOf(actor, permission)
  return reach === 'all' || reach.includes(providerCode)
}

/** Whether the actor holds a permission anywhere at all; decides what is offered, never what is allowed. */
export function mayAnywhere(actor: Actor, permission: Permission): boolean {
  const reach = reachOf(actor, permission)
  return reach === 'all' || reach.length > 0
}

/** Whether the actor is one of a provider's own people. */
export function isOfProvider(actor: Actor, { providerCode }: { providerCode: string }): boolean {
  return actor.memberships.some(
    ({ role, reaches }) =>
      roles[role].of === 'provider' && reaches !== 'all' && reaches.includes(providerCode),
  )
}

function allows(role: Role, permission: Permission): boolean {
  return (roles[role].may as readonly Permission[]).includes(permission)
}
