import { notFound } from 'next/navigation'
import { DecidePage } from '@/features/decisions/components/decide-page'
import { getDeciding } from '@/features/decisions/get-deciding'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { returnCrumbs } from '../../return-crumbs'

export default async function DecideReturnPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const view = await getDeciding(actor, 'return:judge', (await params).returnId)
  if (!view) notFound()
  return (
    <ActorShell current="/returns" breadcrumb={returnCrumbs(view.returnId, '/submitted')}>
      <DecidePage view={view} />
    </ActorShell>
  )
}
