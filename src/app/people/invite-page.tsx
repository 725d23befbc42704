import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { keepsPeople } from '@/domain/access/grants'
import { type PeopleScope, invitePersonHref, peopleListHref } from '@/domain/addresses/people'
import { invitePersonAction } from '@/features/people/actions'
import { InviteForm } from '@/features/people/components/invite-form'
import { toRoleChoices } from '@/features/people/to-role-choices'
import { listPeople } from '@/operations/read/list-people'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { heldPost } from '../held-post'
import type { SearchParams } from '../search-params'
import { above, frameOf, listLink } from './frame'

/** Where one person is invited; answered by their link, where it is not mailed. */
export async function invitePage(scope: PeopleScope, searchParams: SearchParams): Promise<ReactNode> {
  const held = await heldPost([invitePersonAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  if (!keepsPeople(actor)) notFound()
  const read = (await listPeople(actor, scope, {}, 1)) ?? notFound()
  return (
    <ActorShell {...frameOf(scope)} breadcrumb={[...above(scope), listLink(scope)]}>
      <InviteForm
        {...{ scope, choices: toRoleChoices(actor, read.organisations), asksPassphrase: !(await isFresh()) }}
        {...{ listHref: peopleListHref(scope), inviteHref: invitePersonHref(scope) }}
      />
    </ActorShell>
  )
}
