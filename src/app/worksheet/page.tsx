import { notFound } from 'next/navigation'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { Worksheet } from '@/features/returns/components/worksheet'
import { toWorksheetView } from '@/features/returns/to-worksheet-view'
import { getWorksheet } from '@/operations/read/get-worksheet'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { frameOfReturn } from '../returns/return-frame'
import { type SearchParams, readParam } from '../search-params'

/** Whoever may read a return may print it blank: the sheet holds nothing that was entered. */
export default async function WorksheetPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await requireActor()
  const key = parseReturnId(await readParam(searchParams, 'return')) ?? notFound()
  const view = toWorksheetView((await getWorksheet(actor, key)) ?? notFound())
  return (
    <ActorShell title={`Blank return, ${view.returnId}`} {...frameOfReturn(key)}>
      <Worksheet view={view} />
    </ActorShell>
  )
}
