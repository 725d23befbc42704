import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Actor } from '@/domain/access/actor'
import { helpToSignInHref, sessionsHref } from '@/domain/addresses/account'
import { type PeopleScope, invitePersonHref, peopleListHref } from '@/domain/addresses/people'
import { inviteAgainAction } from '@/features/people/actions'
import { InvitationScreen } from '@/features/people/components/invitation-screen'
import { PersonScreen } from '@/features/people/components/person-screen'
import { sayDone } from '@/features/people/say-done'
import { toInvitationView, toPersonView } from '@/features/people/to-person-view'
import { getBounce } from '@/operations/read/get-bounce'
import { getPerson } from '@/operations/read/get-person'
import { getSignInHelp } from '@/operations/read/get-sign-in-help'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { heldPost } from '../held-post'
import { type SearchParams, readParam } from '../search-params'
import { above, frameOf, listLink, requireFramework } from './frame'

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
      <ActorShell title={`${view.name}${scope === 'own' ? ', of your provider' : ''}`} {...frame}>
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
