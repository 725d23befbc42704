import type { HeldRole, InvitationRecord, PersonRecord } from '@/domain/access/person-record'
import type { PeopleScope } from '@/domain/addresses/people'
import { sayLastDay, sayRoleName } from './say-people'

/** The words of a page on which something about a person is changed, and what its form posts beside its boxes. */
export interface ChangeView {
  readonly title: string
  readonly caption: string
  readonly button: string
  readonly says: readonly string[]
  readonly fields: Readonly<Record<string, string>>
}

const SIGNED_OUT = 'They are signed out at once, and have the change when they sign in again.'

export function toGivingView(scope: PeopleScope, { id, name }: PersonRecord): ChangeView {
  return {
    ...{ title: 'Give another role', caption: name, button: 'Give this role' },
    says: [`${name} is told. ${SIGNED_OUT}`],
    fields: { scope, personId: id },
  }
}

export function toEndingView(scope: PeopleScope, { id, name }: PersonRecord, held: HeldRole): ChangeView {
  return {
    title: 'Change or end a role',
    caption: `${name}: ${sayRoleName(held.role)}${held.organisation ? `, ${held.organisation}` : ''}`,
    button: 'Record the change',
    says: [
      `${name} is told. Where it ends now, they lose its rights at once and are signed out. What they did stays on record.`,
    ],
    fields: { scope, personId: id, membership: held.id },
  }
}

/** What is said of the last day that a role has. */
export function sayPresentEnd({ to }: HeldRole): string {
  return to ? `Until now its last day is ${sayLastDay(to)}.` : 'Until now it has no last day.'
}

export function toDeputyView(scope: PeopleScope, { id, name }: PersonRecord, held: HeldRole): ChangeView {
  return {
    title: 'Name a deputy',
    caption: `${name}: ${sayRoleName(held.role)}${held.organisation ? `, ${held.organisation}` : ''}`,
    button: 'Name this deputy',
    says: [
      `A deputy may do what ${name} may in this role, from the first to the last day, and no longer. What they submit or sign says that they stood in for ${name}.`,
    ],
    fields: { scope, personId: id, membership: held.id },
  }
}

export function toAccessView(scope: PeopleScope, { id, name, disabledAt }: PersonRecord): ChangeView {
  const opens = disabledAt !== null
  return {
    title: opens ? 'Let this person sign in again' : 'Stop this person signing in',
    caption: name,
    button: opens ? 'Let them sign in' : 'Stop them signing in',
    says: [
      opens
        ? 'They have the roles again that have not ended.'
        : 'They are signed out at once and cannot sign in, whatever their roles. What they did stays on record. You can let them in again.',
    ],
    fields: { scope, personId: id, access: opens ? 'open' : 'closed' },
  }
}

export function toWithdrawalView(scope: PeopleScope, { id, name, email }: InvitationRecord): ChangeView {
  return {
    ...{ title: 'Withdraw this invitation', caption: name, button: 'Withdraw the invitation' },
    says: [`The link that was sent to ${email} is void then.`],
    fields: { scope, id },
  }
}
