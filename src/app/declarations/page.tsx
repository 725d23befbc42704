import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { DeclarationsScreen } from '@/features/declarations/components/declarations-screen'
import { getDeclarations } from '@/features/declarations/get-declarations'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'

export default async function DeclarationsPage() {
  const actor = await requireActor()
  if (!mayAnywhere(actor, 'declaration:read-signed')) notFound()
  const years = await getDeclarations(actor)
  return (
    <ActorShell title="Annual self-declarations" current="/declarations">
      <DeclarationsScreen years={years} />
    </ActorShell>
  )
}
