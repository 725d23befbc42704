import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { declarationsHref } from '@/domain/addresses/declarations'
import { DeclarationsScreen } from '@/features/declarations/components/declarations-screen'
import { toDeclarationsView } from '@/features/declarations/to-declarations-view'
import { listDeclarations } from '@/operations/read/list-declarations'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { readParam } from '../search-params'

export default async function DeclarationsPage({ searchParams }: PageProps<'/declarations'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  if (!mayAnywhere(actor, 'declaration:read-signed', framework.code)) notFound()
  const read = await listDeclarations(actor, framework)
  const view = toDeclarationsView(actor, read, await readParam(searchParams, 'year'))
  if (!view) notFound()
  return (
    <ActorShell
      title="Annual self-declarations"
      current="declarations"
      framework={framework.code}
      hrefUnder={declarationsHref}
    >
      <DeclarationsScreen {...view} />
    </ActorShell>
  )
}
