import { notFound } from 'next/navigation'
import { correctDeclarationAction } from '@/features/declarations/actions'
import { CorrectPage } from '@/features/declarations/components/correct-page'
import { getCorrecting } from '@/features/declarations/get-correcting'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { declarationCrumbs } from '../../declaration-crumbs'

export default async function CorrectDeclarationPage({
  params,
}: {
  params: Promise<{ declarationId: string }>
}) {
  const actor = await requireActor()
  const view = await getCorrecting(actor, (await params).declarationId)
  if (!view) notFound()
  return (
    <ActorShell current="/declarations" breadcrumb={declarationCrumbs(view.declarationId, '/signed')}>
      <CorrectPage view={view} action={correctDeclarationAction} />
    </ActorShell>
  )
}
