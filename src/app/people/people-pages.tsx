import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { keepsPeople } from '@/domain/access/grants'
import { helpToSignInHref, sessionsHref } from '@/domain/addresses/account'
import { adminHref } from '@/domain/addresses/admin'
import { type PeopleScope, invitePersonHref, peopleListHref } from '@/domain/addresses/people'
import { inviteAgainAction, invitePersonAction } from '@/features/people/actions'
import { InvitationScreen } from '@/features/people/components/invitation-screen'
import { InviteForm } from '@/features/people/components/invite-form'
import { PeopleScreen } from '@/features/people/components/people-screen'
import { PersonScreen } from '@/features/people/components/person-screen'
import { sayDone } from '@/features/people/say-done'
import { toPeopleView } from '@/features/people/to-people-view'
import { toInvitationView, toPersonView } from '@/features/people/to-person-view'
import { toRoleChoices } from '@/features/people/to-role-choices'
import { getBounce } from '@/operations/read/get-bounce'
import { getPerson } from '@/operations/read/get-person'
import { getSignInHelp } from '@/operations/read/get-sign-in-help'
import { listPeople } from '@/operations/read/list-people'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { heldPost } from '../held-post'
import { type SearchParams, readParam } from '../search-params'

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
    <ActorShell title={view.title} {...frameOf(scope)} breadcrumb={above(scope)}>
      <PeopleScreen {...view} />
    </ActorShell>
  )
}

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

/** One person, or one invitation. */
export async function personPage(
  scope: PeopleScope,
  params: Promise<{ id: string }>,
  searchParams: SearchParams,
): Promise<ReactNode> {
  const held = await heldPost([inviteAgainAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  await requireFramework(actor, scope, searchParams)
  const read = (await getPerson(actor, scope, (await params).id)) ?? notFound()
  const frame = { ...frameOf(scope), breadcrumb: [...above(scope), listLink(scope)] }
  if (read.kind === 'person') {
    const view = toPersonView(actor, scope, read.person, await getBounce(actor, read.person.id))
    return (
      <ActorShell title={view.name} {...frame}>
        <PersonScreen
          view={view}
          done={sayDone(view.name, await readParam(searchParams, 'done'))}
          ways={await waysTo(actor, scope, (await params).id)}
        />
      </ActorShell>
    )
  }
  return (
    <ActorShell {...frame}>
      <InvitationScreen
        {...{ view: toInvitationView(scope, read.invitation), asksPassphrase: !(await isFresh()) }}
        {...{ listHref: peopleListHref(scope), inviteHref: invitePersonHref(scope) }}
      />
    </ActorShell>
  )
}

/** Where somebody else is helped to sign in; and where they are signed in, for an administrator. */
async function waysTo(actor: Actor, scope: PeopleScope, id: string) {
  if (!(await getSignInHelp(actor, id))) return []
  const help = {
    href: helpToSignInHref(id),
    text: 'Lost phone or forgotten passphrase: help them to sign in',
  }
  return scope === 'everybody' ? [help, { href: sessionsHref(id), text: 'Where they are signed in' }] : [help]
}

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
