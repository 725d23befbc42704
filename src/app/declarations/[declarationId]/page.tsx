import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { DeclarationPage } from '@/features/declarations/components/declaration-page'
import { getDeclaration } from '@/features/declarations/get-declaration'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { declarationCrumbs } from '../declaration-crumbs'

export default async function AnnualDeclarationPage({
  params,
}: {
  params: Promise<{ declarationId: string }>
}) {
  const actor = await requireActor()
  const view = await getDeclaration(actor, (await params).declarationId)
  if (!view) notFound()
  return (
    <ActorShell
      title={`Annual self-declaration ${view.declarationId}`}
      current="/declarations"
      breadcrumb={declarationCrumbs()}
    >
      <DeclarationPage view={view} />
      <HistoryLink actor={actor} id={view.declarationId} />
    </ActorShell>
  )
}
