import { notFound } from 'next/navigation'
import { signDeclarationAction } from '@/features/declarations/actions'
import { SigningPage } from '@/features/declarations/components/signing-page'
import { getSigning } from '@/features/declarations/get-signing'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { declarationCrumbs } from '../../declaration-crumbs'

export default async function CheckDeclarationPage({
  params,
}: {
  params: Promise<{ declarationId: string }>
}) {
  const actor = await requireActor()
  const view = await getSigning(actor, (await params).declarationId)
  if (!view) notFound()
  return (
    <ActorShell current="/declarations" breadcrumb={declarationCrumbs(view.declarationId)}>
      <SigningPage view={view} action={signDeclarationAction} />
    </ActorShell>
  )
}
