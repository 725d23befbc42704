import { notFound } from 'next/navigation'
import { submitReturnAction } from '@/features/returns/actions'
import { CheckPage } from '@/features/returns/components/check-page'
import { toCheckView } from '@/features/returns/to-check-view'
import { getPreview } from '@/operations/read/get-preview'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { returnCrumbs } from '../../return-crumbs'
import { returnKeyOf } from '../../return-key'

export default async function CheckAnswersPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const view = toCheckView(actor, (await getPreview(actor, await returnKeyOf(params))) ?? notFound())
  return (
    <ActorShell current="/returns" breadcrumb={returnCrumbs(view.returnId)}>
      <CheckPage view={view} action={submitReturnAction} />
    </ActorShell>
  )
}
