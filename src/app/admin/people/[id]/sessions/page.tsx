import { notFound } from 'next/navigation'
import { endSessionAction } from '@/features/account/actions'
import { SessionsPage } from '@/features/account/components/sessions-page'
import { toSessionViews } from '@/features/account/to-session-views'
import { getSessionsOf } from '@/operations/read/get-sessions-of'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../actor-shell'

interface Props {
  readonly params: Promise<{ id: string }>
}

/** Where somebody else is signed in, for an administrator. */
export default async function SessionsOfPage({ params }: Props) {
  const actor = await requireActor()
  const { person, sessions } = (await getSessionsOf(actor, (await params).id)) ?? notFound()
  return (
    <ActorShell current="admin">
      <SessionsPage person={person} sessions={toSessionViews(sessions, null)} end={endSessionAction} />
    </ActorShell>
  )
}
