import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { Receipt } from '@/features/returns/components/receipt'
import { toReceiptView } from '@/features/returns/to-receipt-view'
import { getReceipt } from '@/operations/read/get-receipt'
import { requireActor } from '@/server/session/require-actor'
import { readVersion } from '../../../read-version'
import type { SearchParams } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { frameOfReturn } from '../../return-frame'
import { returnKeyOf } from '../../return-key'

interface Props {
  readonly params: Promise<{ returnId: string }>
  readonly searchParams: SearchParams
}

export default async function SubmittedPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const key = await returnKeyOf(params)
  const receipt = await getReceipt(actor, key, await readVersion(searchParams))
  const view = toReceiptView(actor, receipt ?? notFound())
  return (
    <ActorShell
      title={`Return submitted, ${view.returnId}, version ${view.standing.shown}`}
      {...frameOfReturn(key)}
    >
      <Receipt view={view} />
      <HistoryLink actor={actor} id={view.returnId} />
    </ActorShell>
  )
}
