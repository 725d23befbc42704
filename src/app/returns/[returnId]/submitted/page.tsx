import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { Receipt } from '@/features/returns/components/receipt'
import { getReceipt } from '@/features/returns/get-receipt'
import { requireActor } from '@/server/session/require-actor'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { returnCrumbs } from '../../return-crumbs'

interface Props {
  readonly params: Promise<{ returnId: string }>
  readonly searchParams: SearchParams
}

export default async function SubmittedPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const version = await readParam(searchParams, 'version')
  if (!/^([1-9]\d{0,3})?$/.test(version)) notFound()
  const view = await getReceipt(actor, (await params).returnId, version === '' ? null : Number(version))
  if (!view) notFound()
  return (
    <ActorShell
      title={`Return submitted, ${view.returnId}, version ${view.standing.shown}`}
      current="/returns"
      breadcrumb={returnCrumbs()}
    >
      <Receipt view={view} />
      <HistoryLink actor={actor} id={view.returnId} />
    </ActorShell>
  )
}
