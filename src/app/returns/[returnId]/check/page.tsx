import { notFound } from 'next/navigation'
import { submitReturnAction } from '@/features/returns/actions'
import { CheckPage } from '@/features/returns/components/check-page'
import { getCheck } from '@/features/returns/get-check'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { returnCrumbs } from '../../return-crumbs'

export default async function CheckAnswersPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const view = await getCheck(actor, (await params).returnId)
  if (!view) notFound()
  return (
    <ActorShell current="/returns" breadcrumb={returnCrumbs(view.returnId)}>
      <CheckPage view={view} action={submitReturnAction} />
    </ActorShell>
  )
}
