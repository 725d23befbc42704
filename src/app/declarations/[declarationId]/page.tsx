import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { DeclarationPage } from '@/features/declarations/components/declaration-page'
import { toDeclarationView } from '@/features/declarations/to-declaration-view'
import { getDeclaration } from '@/operations/read/get-declaration'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { declarationCrumbs } from '../declaration-crumbs'
import { declarationKeyOf } from '../declaration-key'

export default async function AnnualDeclarationPage({
  params,
}: {
  params: Promise<{ declarationId: string }>
}) {
  const actor = await requireActor()
  const read = await getDeclaration(actor, await declarationKeyOf(params))
  const view = toDeclarationView(actor, read ?? notFound())
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
