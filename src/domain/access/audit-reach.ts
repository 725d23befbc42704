import { type Actor, reachOf } from './actor'
import { type Permission, type Role, roles } from './roles'

/** Whose chains a person may read, and of whose they also read what is held of drafts. */
export interface AuditReach {
  readonly chains: readonly string[] | 'all'
  readonly drafts: readonly string[] | 'all'
}

/** The chains of the providers that are reached, and of the person's own commissioner; those of nobody else. */
export function auditReach(actor: Actor): AuditReach {
  const own = actor.memberships.flatMap(({ role, code }) => (code && readsAudit(role) ? [code] : []))
  const withOwn = (permission: Permission) => {
    const reach = reachOf(actor, permission)
    return reach === 'all' ? reach : [...new Set([...reach, ...own])]
  }
  return { chains: withOwn('audit:read'), drafts: withOwn('return:read-draft') }
}

function readsAudit(role: Role): boolean {
  return (roles[role].may as readonly Permission[]).includes('audit:read')
}
