import type { Actor } from '@/domain/access/actor'
import { hasDeputies } from '@/domain/access/grants'
import type { Deputy, HeldRole, InvitationRecord, PersonRecord } from '@/domain/access/person-record'
import { isRole } from '@/domain/access/roles'
import { type PeopleScope, changePersonHref } from '@/domain/addresses/people'
import type { Bounce } from '@/operations/read/get-bounce'
import { sayDay, sayMoment } from '@/domain/periods/format'
import type { SummaryListProps } from '@/ui/summary-list'
import type { TagProps } from '@/ui/tag'
import { STATES, sayFramework, sayIsoDay, sayLastDay, sayRoleName, standingOfRole } from './say-people'

interface RoleRow {
  readonly id: string
  readonly role: string
  readonly where: string
  readonly from: string
  readonly to: string
  readonly given: string
  /** Where it is changed; null where the reader may not. */
  readonly changeHref: string | null
  /** Where a deputy is named; null for a role that has none. */
  readonly deputyHref: string | null
}

export interface PersonView {
  readonly name: string
  readonly email: string
  readonly state: { readonly text: string; readonly colour: TagProps['colour'] }
  readonly facts: SummaryListProps['rows']
  readonly roles: readonly RoleRow[]
  readonly past: readonly RoleRow[]
  readonly deputies: readonly (Pick<RoleRow, 'id' | 'role' | 'from' | 'to'> & { readonly name: string })[]
  readonly giveHref: string | null
  /** Where they are kept from signing in, or let in again; null where that is not the reader's to do. */
  readonly access: { readonly href: string; readonly text: string } | null
  readonly isSelf: boolean
}

/** A person as the screen has it, with what this reader may change. */
export function toPersonView(
  actor: Actor,
  scope: PeopleScope,
  person: PersonRecord,
  bounce: Bounce | null = null,
): PersonView {
  const { id, name, email, disabledAt, at } = person
  const isSelf = id === actor.personId
  const isOver = (held: HeldRole) => standingOfRole(held, at) === 'over'
  const rowOf = (held: HeldRole) => toRoleRow({ scope, id, held, isSelf, at })
  const current = person.roles.filter((held) => !isOver(held))
  return {
    ...{ name, email, isSelf, roles: current.map(rowOf), facts: [...factsOf(person), ...mailOf(bounce)] },
    state: STATES[disabledAt ? 'disabled' : current.length > 0 ? 'in-use' : 'ended'],
    past: person.roles.filter(isOver).map(rowOf),
    deputies: person.deputies.map(toDeputyRow),
    giveHref: isSelf || disabledAt ? null : changePersonHref(scope, id, { to: 'role' }),
    access: person.mayDisable && !isSelf ? accessOf(scope, person) : null,
  }
}

/** Mail that does not arrive is a fact about somebody's address. */
function mailOf(bounce: Bounce | null): PersonView['facts'] {
  return bounce ? [{ key: 'Last mail', value: `Refused on ${sayMoment(bounce.at)}: ${bounce.answer}` }] : []
}

function factsOf({ email, disabledAt, lastSignedInAt, createdAt }: PersonRecord): PersonView['facts'] {
  return [
    { key: 'Email address', value: email },
    { key: 'Last signed in', value: lastSignedInAt ? sayMoment(lastSignedInAt) : 'Never' },
    { key: 'Account since', value: sayDay(createdAt) },
    ...(disabledAt ? [{ key: 'Cannot sign in since', value: sayMoment(disabledAt) }] : []),
  ]
}

function accessOf(scope: PeopleScope, { id, disabledAt }: PersonRecord): PersonView['access'] {
  return {
    href: changePersonHref(scope, id, { to: 'access' }),
    text: disabledAt ? 'Let this person sign in again' : 'Stop this person signing in',
  }
}

interface OfPerson {
  readonly scope: PeopleScope
  readonly id: string
  readonly held: HeldRole
  readonly isSelf: boolean
  readonly at: Date
}

function toRoleRow({ scope, id, held, isSelf, at }: OfPerson): RoleRow {
  const { id: membership, role, deputyFor, framework } = held
  const change = (to: 'end' | 'deputy') => changePersonHref(scope, id, { to, membership })
  const mayChange = standingOfRole(held, at) !== 'over' && (held.mayEnd || isSelf)
  return {
    id: membership,
    role: deputyFor ? `${sayRoleName(role)}, as deputy for ${deputyFor}` : sayRoleName(role),
    where: [sayPlace(held), sayFramework(framework)].filter(Boolean).join(', '),
    from: sayDay(held.from),
    to: held.to ? sayLastDay(held.to) : 'No end set',
    given: held.grantedBy ?? 'The service',
    changeHref: mayChange ? change('end') : null,
    deputyHref: mayChange && mayHaveDeputy(held) ? change('deputy') : null,
  }
}

function mayHaveDeputy({ mayEnd, deputyFor, role }: HeldRole): boolean {
  return mayEnd && !deputyFor && isRole(role) && hasDeputies(role)
}

function sayPlace({
  organisation,
  organisationName,
}: Pick<HeldRole, 'organisation' | 'organisationName'>): string {
  return organisation ? `${organisationName ?? ''} (${organisation})` : 'National'
}

function toDeputyRow({ id, name, role, from, to }: Deputy): PersonView['deputies'][number] {
  return { id, name, role: sayRoleName(role), from: sayDay(from), to: to ? sayLastDay(to) : '' }
}

export interface InvitationView {
  readonly id: string
  readonly scope: PeopleScope
  readonly name: string
  readonly state: string
  readonly colour: TagProps['colour']
  readonly facts: SummaryListProps['rows']
  /** False once it was used or withdrawn. */
  readonly isWaiting: boolean
  readonly withdrawHref: string
}

const BECAME = { used: 'Used', withdrawn: 'Withdrawn' } as const

/** An invitation as the screen has it. */
export function toInvitationView(scope: PeopleScope, invitation: InvitationRecord): InvitationView {
  const { id, name, state } = invitation
  const isWaiting = state === 'invited' || state === 'expired'
  return {
    ...{ id, scope, name, isWaiting, facts: invitedFacts(invitation) },
    state: isWaiting ? STATES[state].text : BECAME[state],
    colour: isWaiting ? STATES[state].colour : 'grey',
    withdrawHref: changePersonHref(scope, id, { to: 'withdraw' }),
  }
}

function invitedFacts(invitation: InvitationRecord): InvitationView['facts'] {
  const { email, role, state, from, to, invitedBy, invitedAt, expiresAt } = invitation
  return [
    { key: 'Email address', value: email },
    { key: 'Role', value: sayRoleName(role) },
    { key: 'Organisation', value: sayPlace(invitation) },
    ...(from ? [{ key: 'First day', value: sayIsoDay(from) }] : []),
    ...(to ? [{ key: 'Last day', value: sayIsoDay(to) }] : []),
    { key: 'Invited by', value: `${invitedBy ?? 'The service'}, ${sayMoment(invitedAt)}` },
    { key: state === 'expired' ? 'Link ended' : 'Link works until', value: sayMoment(expiresAt) },
  ]
}
