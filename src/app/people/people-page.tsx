import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { PeopleScope } from '@/domain/addresses/people'
import { PeopleScreen } from '@/features/people/components/people-screen'
import { toPeopleView } from '@/features/people/to-people-view'
import { listPeople } from '@/operations/read/list-people'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { type SearchParams, readParam } from '../search-params'
import { above, frameOf } from './frame'

/** Who has an account or an invitation: of the service, or of the reader's own provider. */
export async function peoplePage(scope: PeopleScope, searchParams: SearchParams): Promise<ReactNode> {
  const actor = await requireActor()
  const page = Number(/^[1-9]\d{0,3}$/.exec(await readParam(searchParams, 'page'))?.[0] ?? 1)
  const asked = {
    search: (await readParam(searchParams, 'search')).slice(0, 254),
    role: await readParam(searchParams, 'role'),
    organisation: await readParam(searchParams, 'organisation'),
    state: await readParam(searchParams, 'state'),
    page,
  }
  const read = (await listPeople(actor, scope, asked)) ?? notFound()
  const view = toPeopleView(actor, scope, asked, read)
  return (
    <ActorShell title={view.title} {...frameOf(scope)} breadcrumb={above(scope)} width="dashboard">
      <PeopleScreen {...view} />
    </ActorShell>
  )
}
