import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { DeclarationsScreen } from '@/features/declarations/components/declarations-screen'
import { getDeclarations } from '@/features/declarations/get-declarations'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { readParam } from '../search-params'

export default async function DeclarationsPage({ searchParams }: PageProps<'/declarations'>) {
  const actor = await requireActor()
  if (!mayAnywhere(actor, 'declaration:read-signed')) notFound()
  const view = await getDeclarations(actor, await readParam(searchParams, 'year'))
  if (!view) notFound()
  return (
    <ActorShell title="Annual self-declarations" current="/declarations">
      <DeclarationsScreen {...view} />
    </ActorShell>
  )
}
