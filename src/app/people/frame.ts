import { notFound } from 'next/navigation'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { adminHref } from '@/domain/addresses/admin'
import { type PeopleScope, peopleListHref } from '@/domain/addresses/people'
import { type SearchParams, readParam } from '../search-params'

/** A page of one's own people is not there under a framework under which the reader keeps nobody. */
export async function requireFramework(
  actor: Actor,
  scope: PeopleScope,
  searchParams: SearchParams,
): Promise<void> {
  const framework = await readParam(searchParams, 'framework')
  if (scope === 'own' && framework !== '' && !mayAnywhere(actor, 'people:invite', framework)) notFound()
}

/** The part of the menu to which these pages belong. */
export function frameOf(scope: PeopleScope) {
  return { current: scope === 'everybody' ? 'admin' : 'people' } as const
}

export function above(scope: PeopleScope) {
  return scope === 'everybody' ? [{ href: adminHref(), text: 'Administration' }] : []
}

export function listLink(scope: PeopleScope) {
  return { href: peopleListHref(scope), text: 'People' }
}
