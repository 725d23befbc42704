import type { Actor } from '@/domain/access/actor'
import { grantableRoles } from '@/domain/access/grants'
import { type ListedPerson, personStates } from '@/domain/access/person-record'
import { roles } from '@/domain/access/roles'
import { organisationsHref } from '@/domain/addresses/admin'
import {
  type PeopleAsked,
  type PeopleScope,
  importPeopleHref,
  invitePersonHref,
  peopleListHref,
  personHref,
  twoPeopleHref,
} from '@/domain/addresses/people'
import { frameworks } from '@/domain/catalogue'
import { sayDay } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { PeopleRead } from '@/operations/read/list-people'
import type { PaginationProps } from '@/ui/pagination'
import type { TagProps } from '@/ui/tag'
import { STATES, sayListedRole } from './say-people'

interface Choice {
  readonly value: string
  readonly text: string
}

interface PersonRow {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  readonly state: { readonly text: string; readonly colour: TagProps['colour'] }
  readonly last: string
}

export interface PeopleView {
  readonly title: string
  readonly action: string
  readonly asked: Required<Omit<PeopleAsked, 'page'>>
  readonly choices: {
    readonly roles: readonly Choice[]
    readonly organisations: readonly Choice[]
    readonly states: readonly Choice[]
  }
  readonly rows: readonly PersonRow[]
  readonly said: string
  readonly isNarrowed: boolean
  readonly inviteHref: string
  /** Null for whoever invites one at a time. */
  readonly importHref: string | null
  /** Where providers are registered, while there is none. */
  readonly organisationsHref: string | null
  /** Of each provider whose people the reader keeps: where it asks for two people. */
  readonly settings: readonly { readonly code: string; readonly href: string }[]
  readonly pagination: PaginationProps
}

/** A list of people as the screen has it. */
export function toPeopleView(
  actor: Actor,
  scope: PeopleScope,
  asked: PeopleAsked,
  read: PeopleRead,
): PeopleView {
  const { search = '', role = '', organisation = '', state = '' } = asked
  const isNarrowed = [search, role, organisation, state].some((each) => each !== '')
  const isAdministering = scope === 'everybody'
  return {
    title: isAdministering ? 'People' : 'People of your provider',
    action: peopleListHref(scope),
    asked: { search, role, organisation, state },
    choices: toChoices(actor, read),
    rows: read.people.map((person) => toRow(scope, person)),
    said: sayShown(read, isNarrowed),
    isNarrowed,
    inviteHref: invitePersonHref(scope),
    importHref: isAdministering ? importPeopleHref() : null,
    organisationsHref: isAdministering && read.organisations.length === 0 ? organisationsHref() : null,
    settings: isAdministering ? settingsFor(organisation, read) : settingsOf(actor),
    pagination: toPagination(scope, asked, read),
  }
}

function toChoices(actor: Actor, { organisations }: PeopleRead): PeopleView['choices'] {
  return {
    roles: grantableRoles(actor).map((each) => ({ value: each, text: roles[each].name })),
    organisations: organisations.map(({ code, name }) => ({ value: code, text: `${code}, ${name}` })),
    states: personStates.map((each) => ({ value: each, text: STATES[each].text })),
  }
}

function toRow(scope: PeopleScope, person: ListedPerson): PersonRow {
  const { id, name, email, state, lastSignedInAt, expiresAt } = person
  return {
    ...{ id, name, email },
    href: personHref(scope, id),
    roles: person.roles.map(sayListedRole),
    state: STATES[state],
    last: lastSignedInAt
      ? sayDay(lastSignedInAt)
      : expiresAt
        ? `Link ${state === 'expired' ? 'ended' : 'ends'} ${sayDay(expiresAt)}`
        : 'Never',
  }
}

function sayShown({ total, page, pages }: PeopleRead, isNarrowed: boolean): string {
  const count = sayCount(total, 'person', 'people')
  const which = pages > 1 ? `, page ${String(page)} of ${String(pages)}` : ''
  return `${count}${isNarrowed ? ' as you asked' : ''}${which}`
}

/** The one provider to which an administrator has narrowed the list. */
function settingsFor(code: string, { organisations }: PeopleRead): PeopleView['settings'] {
  const isProvider = organisations.some((each) => each.side === 'provider' && each.code === code)
  return isProvider
    ? frameworks.map((each) => ({ code, href: twoPeopleHref('everybody', each.code, code) }))
    : []
}

/** A gatekeeper's own providers, by framework. */
function settingsOf(actor: Actor): PeopleView['settings'] {
  return actor.memberships.flatMap(({ role, framework, code }) =>
    framework && code && (roles[role].may as readonly string[]).includes('people:invite')
      ? [{ code, href: twoPeopleHref('own', framework, code) }]
      : [],
  )
}

function toPagination(scope: PeopleScope, asked: PeopleAsked, { page, pages }: PeopleRead): PaginationProps {
  const linkTo = (title: string, to: number) => ({
    title,
    label: `Page ${String(to)} of ${String(pages)}`,
    href: peopleListHref(scope, { ...asked, page: to }),
  })
  return {
    label: 'Pages of people',
    ...(page > 1 && { previous: linkTo('Previous', page - 1) }),
    ...(page < pages && { next: linkTo('Next', page + 1) }),
  }
}
