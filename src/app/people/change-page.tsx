import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Actor } from '@/domain/access/actor'
import { hasDeputies } from '@/domain/access/grants'
import type { HeldRole, PersonRecord } from '@/domain/access/person-record'
import { isRole } from '@/domain/access/roles'
import { type PeopleScope, personHref } from '@/domain/addresses/people'
import * as actions from '@/features/people/actions'
import * as forms from '@/features/people/components/change-forms'
import * as views from '@/features/people/to-change-view'
import { toRoleChoices } from '@/features/people/to-role-choices'
import { getPerson } from '@/operations/read/get-person'
import { listPeople } from '@/operations/read/list-people'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import type { PostedAction } from '@/ui/posted-state'
import { ActorShell } from '../actor-shell'
import { heldPost } from '../held-post'
import { type SearchParams, readParam } from '../search-params'
import { above, frameOf, listLink, requireFramework } from './frame'

const ACTIONS: Readonly<Record<string, PostedAction>> = {
  role: actions.giveRoleAction,
  end: actions.endRoleAction,
  deputy: actions.nameDeputyAction,
  access: actions.setAccessAction,
  withdraw: actions.withdrawInvitationAction,
}

/** Where one thing about a person is changed; what the address asks for that cannot be is not there. */
export async function changePage(
  scope: PeopleScope,
  params: Promise<{ id: string }>,
  searchParams: SearchParams,
): Promise<ReactNode> {
  const to = await readParam(searchParams, 'to')
  const action = Object.hasOwn(ACTIONS, to) ? ACTIONS[to] : undefined
  const held = await heldPost(action ? [action] : [], searchParams)
  if (held) return held
  const actor = await requireActor()
  await requireFramework(actor, scope, searchParams)
  const { id } = await params
  const read = (await getPerson(actor, scope, id)) ?? notFound()
  const asksPassphrase = !(await isFresh())
  const name = read.kind === 'person' ? read.person.name : read.invitation.name
  const form =
    read.kind === 'person'
      ? await formFor(
          { actor, scope, to, asksPassphrase, person: read.person },
          await readParam(searchParams, 'membership'),
        )
      : to === 'withdraw' && (
          <forms.ReasonForm
            {...{ asksPassphrase, view: views.toWithdrawalView(scope, read.invitation) }}
            action={actions.withdrawInvitationAction}
            label="Why is it withdrawn?"
          />
        )
  if (!form) notFound()
  return (
    <ActorShell
      {...frameOf(scope)}
      breadcrumb={[...above(scope), listLink(scope), { href: personHref(scope, id), text: name }]}
    >
      {form}
    </ActorShell>
  )
}

interface Asked {
  readonly actor: Actor
  readonly scope: PeopleScope
  readonly to: string
  readonly asksPassphrase: boolean
  readonly person: PersonRecord
}

/** The form of what is to be changed; null for what this reader may not change. */
function formFor(asked: Asked, membership: string): ReactNode | Promise<ReactNode> {
  const { actor, to, person } = asked
  const isSelf = person.id === actor.personId
  const held = person.roles.find(({ id, to: end }) => id === membership && (end === null || end > person.at))
  if (to === 'role') return isSelf ? null : giveForm(asked)
  if (to === 'access') return person.mayDisable && !isSelf ? accessForm(asked) : null
  if (!held) return null
  if (to === 'end') return held.mayEnd || isSelf ? endForm(asked, held) : null
  return to === 'deputy' && held.mayEnd ? deputyForm(asked, held) : null
}

async function giveForm({ actor, scope, asksPassphrase, person }: Asked): Promise<ReactNode> {
  const read = await listPeople(actor, scope, {}, 1)
  const choices = toRoleChoices(actor, read?.organisations ?? [])
  const view = views.toGivingView(scope, person)
  return <forms.GiveRoleForm {...{ asksPassphrase, choices, view }} action={actions.giveRoleAction} />
}

function accessForm({ scope, asksPassphrase, person }: Asked): ReactNode {
  const view = views.toAccessView(scope, person)
  return <forms.ReasonForm {...{ asksPassphrase, view }} action={actions.setAccessAction} label="Why?" />
}

function endForm({ scope, asksPassphrase, person }: Asked, held: HeldRole): ReactNode {
  const view = views.toEndingView(scope, person, held)
  const lastDay = views.sayPresentEnd(held)
  return <forms.EndRoleForm {...{ asksPassphrase, lastDay, view }} action={actions.endRoleAction} />
}

/** Those of the same organisation may stand in. */
async function deputyForm(
  { actor, scope, asksPassphrase, person }: Asked,
  held: HeldRole,
): Promise<ReactNode> {
  if (held.deputyFor || !isRole(held.role) || !hasDeputies(held.role)) return null
  const read = await listPeople(actor, scope, { organisation: held.organisation ?? '', state: 'in-use' }, 500)
  const colleagues = (read?.people ?? [])
    .filter(({ id, isInvitation }) => !isInvitation && id !== person.id && id !== actor.personId)
    .map(({ id, name, email }) => ({ value: id, text: `${name}, ${email}` }))
  return (
    <forms.DeputyForm
      {...{ asksPassphrase, colleagues, view: views.toDeputyView(scope, person, held) }}
      action={actions.nameDeputyAction}
    />
  )
}
