import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { SignedPage } from '@/features/declarations/components/signed-page'
import { getSigned } from '@/features/declarations/get-signed'
import { requireActor } from '@/server/session/require-actor'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { declarationCrumbs } from '../../declaration-crumbs'

interface Props {
  readonly params: Promise<{ declarationId: string }>
  readonly searchParams: SearchParams
}

export default async function SignedDeclarationPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const wanted = await readParam(searchParams, 'version')
  if (!/^([1-9]\d{0,5})?$/.test(wanted)) notFound()
  const view = await getSigned(actor, (await params).declarationId, wanted === '' ? null : Number(wanted))
  if (!view) notFound()
  return (
    <ActorShell
      title={`Declaration signed, ${view.declarationId}, version ${view.version}`}
      current="/declarations"
      breadcrumb={declarationCrumbs()}
    >
      <SignedPage view={view} />
      <HistoryLink actor={actor} id={view.declarationId} />
    </ActorShell>
  )
}
