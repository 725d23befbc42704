import type { Actor, Membership } from './actor'
import { type Permission, roles } from './roles'

/** Chains of which somebody reads what is of this framework, and what is of none. */
export interface AuditPart {
  readonly framework: string
  /** A provider's or a commissioner's code, `national`, `downloads`; or all there are. */
  readonly organisations: readonly string[] | 'all'
}

/** Which parts of which chains a person may read, and of which they also read what is held of drafts. */
export interface AuditReach {
  readonly chains: readonly AuditPart[]
  readonly drafts: readonly AuditPart[]
}

/** By framework: the chains of the providers that are reached, and of the person's own commissioner; those of nobody else. */
export function auditReach({ memberships }: Actor): AuditReach {
  const auditing = memberships.filter((held) => allows(held, 'audit:read'))
  const drafting = memberships.filter((held) => allows(held, 'return:read-draft'))
  const own = auditing.map((held) => ({ ...held, reaches: held.code ? [held.code] : [] }))
  return { chains: partsOf([...auditing, ...own]), drafts: partsOf([...drafting, ...own]) }
}

function allows({ role }: Membership, permission: Permission): boolean {
  return (roles[role].may as readonly Permission[]).includes(permission)
}

function partsOf(memberships: readonly Membership[]): readonly AuditPart[] {
  const frameworks = [...new Set(memberships.flatMap(({ framework }) => framework ?? []))]
  return frameworks
    .map((framework) => ({
      framework,
      organisations: joined(memberships.filter((held) => held.framework === framework)),
    }))
    .filter(({ organisations }) => organisations.length > 0)
}

function joined(memberships: readonly Membership[]): AuditPart['organisations'] {
  if (memberships.some(({ reaches }) => reaches === 'all')) return 'all'
  return [...new Set(memberships.flatMap(({ reaches }) => (reaches === 'all' ? [] : reaches)))]
}
