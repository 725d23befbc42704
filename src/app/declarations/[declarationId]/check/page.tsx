import { notFound } from 'next/navigation'
import { signDeclarationAction } from '@/features/declarations/actions'
import { SigningPage } from '@/features/declarations/components/signing-page'
import { toSigningView } from '@/features/declarations/to-signing-view'
import { getDeclaration } from '@/operations/read/get-declaration'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { declarationCrumbs } from '../../declaration-crumbs'
import { declarationKeyOf } from '../../declaration-key'

export default async function CheckDeclarationPage({
  params,
}: {
  params: Promise<{ declarationId: string }>
}) {
  const actor = await requireActor()
  const read = await getDeclaration(actor, await declarationKeyOf(params))
  const view = toSigningView(actor, read ?? notFound(), !(await isFresh()))
  return (
    <ActorShell current="/declarations" breadcrumb={declarationCrumbs(view.declarationId)}>
      <SigningPage view={view} action={signDeclarationAction} />
    </ActorShell>
  )
}
