import { notFound } from 'next/navigation'
import { BesideScreen } from '@/features/declarations/components/beside-screen'
import { getBeside } from '@/features/declarations/get-beside'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { declarationCrumbs } from '../../declaration-crumbs'

export default async function BesideLastYearPage({ params }: { params: Promise<{ declarationId: string }> }) {
  const actor = await requireActor()
  const view = await getBeside(actor, (await params).declarationId)
  if (!view) notFound()
  return (
    <ActorShell
      title={`Last year beside this year, ${view.caption}`}
      current="/declarations"
      breadcrumb={declarationCrumbs(view.declarationId, view.isDraft ? '' : '/signed')}
    >
      <BesideScreen view={view} />
    </ActorShell>
  )
}
