import type { Actor } from '@/domain/access/actor'
import { type Role, roles } from '@/domain/access/roles'
import type { Stamp } from '@/domain/forms/stamp'

const PERSON_ID = '00000000-0000-4000-8000-000000000001'

/** A person of any role, who reaches what is named; a national role reaches everything unless told otherwise. */
export function anActor(
  role: Role,
  reaches: readonly string[] | 'all' = isOfAll(role) ? 'all' : ['ZZ1'],
  overrides: Partial<Actor> = {},
): Actor {
  const organisation = reaches === 'all' ? 'National' : reaches.join(', ')
  return {
    personId: PERSON_ID,
    name: `Ann ${roles[role].name}`,
    email: `${role}@test.example`,
    memberships: [{ role, framework: underWhich(role), organisation, reaches }],
    ...overrides,
  }
}

/** A person with another role of theirs. */
export function withRoleOf(actor: Actor, other: Actor): Actor {
  return { ...actor, memberships: [...actor.memberships, ...other.memberships] }
}

/** The framework of everything in these factories; a role of the service itself is held under none. */
export const underWhich = (role: Role) => (roles[role].of === 'service' ? null : 'hsps-1767')

const isOfAll = (role: Role) => ['national', 'service'].includes(roles[role].of)

export function aServiceLead(providerCode = 'ZZ1'): Actor {
  return anActor('service-lead', [providerCode])
}

/** Who did something, and when: a service lead, on a day on which the quarter of the other factories is open. */
export function aStamp(overrides: Partial<Stamp> = {}): Stamp {
  const { personId, name } = aServiceLead()
  return { personId, name, at: new Date('2026-10-20T10:00:00Z'), ...overrides }
}
