import { peopleHref, ownPeopleHref } from './admin'
import { asking, ofFramework } from './asking'

/** Whose people a page is about: everybody's, for an administrator, or those of the reader's own provider. */
export type PeopleScope = 'everybody' | 'own'

/** What a list of people is narrowed by; blank for everything. */
export interface PeopleAsked {
  readonly search?: string
  readonly role?: string
  readonly organisation?: string
  readonly state?: string
  /** From 1. */
  readonly page?: number
}

/** The list of people, narrowed. */
export function peopleListHref(scope: PeopleScope, { page = 1, ...asked }: PeopleAsked = {}): string {
  return asking(root(scope), { ...asked, page: page > 1 ? String(page) : '' })
}

/** Where somebody is invited. */
export function invitePersonHref(scope: PeopleScope): string {
  return `${root(scope)}/invite`
}

/** One person, or an invitation that nobody has used yet; `done` says what was just changed. */
export function personHref(scope: PeopleScope, id: string, done = ''): string {
  return asking(`${root(scope)}/${id}`, { done })
}

/** Where something about a person is changed: a role that is given, one that ends, a deputy, or whether they may sign in. */
export function changePersonHref(
  scope: PeopleScope,
  id: string,
  change: { readonly to: 'role' | 'end' | 'access' | 'deputy' | 'withdraw'; readonly membership?: string },
): string {
  return asking(`${root(scope)}/${id}/change`, { to: change.to, membership: change.membership })
}

/** Where many people are invited at once, from a file; and the template of it. */
export function importPeopleHref(): string {
  return `${peopleHref()}/import`
}

export function peopleTemplateHref(): string {
  return `${importPeopleHref()}/template.csv`
}

/** Whether a provider asks for two people for each return. */
export function twoPeopleHref(scope: PeopleScope, framework: string, provider: string): string {
  return asking(`${root(scope)}/two-people`, { provider, ...ofFramework(framework) })
}

/** A link that works once. */
export function invitationHref(token: string): string {
  return `/invitation/${token}`
}

function root(scope: PeopleScope): string {
  return scope === 'everybody' ? peopleHref() : ownPeopleHref()
}
