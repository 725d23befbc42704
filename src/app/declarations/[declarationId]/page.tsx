import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { DeclarationPage } from '@/features/declarations/components/declaration-page'
import { toDeclarationView } from '@/features/declarations/to-declaration-view'
import { getDeclaration } from '@/operations/read/get-declaration'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { frameOfDeclaration } from '../declaration-frame'
import { declarationKeyOf } from '../declaration-key'

export default async function AnnualDeclarationPage({
  params,
}: {
  params: Promise<{ declarationId: string }>
}) {
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const read = await getDeclaration(actor, key)
  const view = toDeclarationView(actor, read ?? notFound())
  return (
    <ActorShell title={`Annual self-declaration ${view.declarationId}`} {...frameOfDeclaration(key)}>
      <DeclarationPage view={view} />
      <HistoryLink actor={actor} id={view.declarationId} />
    </ActorShell>
  )
}
