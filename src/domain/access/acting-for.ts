import { type Actor, type Service, can } from './actor'
import type { Permission } from './roles'

/**
 * Whom somebody stands in for when they do this for a provider: null where a role of their own allows it, whatever they are a
 * deputy for beside it.
 */
export function actingFor(actor: Actor, permission: Permission, service: Service): string | null {
  const own = actor.memberships.filter(({ deputyFor }) => deputyFor === undefined)
  if (can({ ...actor, memberships: own }, permission, service)) return null
  const standing = actor.memberships.find(
    (held) => held.deputyFor !== undefined && can({ ...actor, memberships: [held] }, permission, service),
  )
  return standing?.deputyFor ?? null
}

/** The name under which something is submitted or signed: `Robin Ashdown, as deputy for Morgan Tellis`. */
export function sayActing(name: string, deputyFor: string | null): string {
  return deputyFor === null ? name : `${name}, as deputy for ${deputyFor}`
}
