import type { HeldRole } from '@/domain/access/person-record'
import { sayDay } from '@/domain/periods/format'
import { sayFramework, sayLastDay, sayRoleName } from './say-people'

/** The roles that somebody may give up, as they choose among them. */
export interface GivingUpView {
  readonly roles: readonly { readonly value: string; readonly label: string; readonly hint: string }[]
}

export function toGivingUpView(held: readonly HeldRole[]): GivingUpView {
  return {
    roles: held.map(({ id, role, organisationName, organisation, framework, deputyFor, from, to }) => ({
      value: id,
      label: [
        sayRoleName(role),
        organisation ? `${organisationName ?? ''} (${organisation})` : 'National',
        sayFramework(framework),
        deputyFor ? `as deputy for ${deputyFor}` : null,
      ]
        .filter(Boolean)
        .join(', '),
      hint: `Since ${sayDay(from)}${to ? `, until ${sayLastDay(to)}` : ''}`,
    })),
  }
}
