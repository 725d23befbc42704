import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { reportNothingAction } from '@/features/returns/actions'
import { TaskListPage } from '@/features/returns/components/task-list-page'
import { toTaskListView } from '@/features/returns/to-task-list-view'
import { getTaskList } from '@/operations/read/get-task-list'
import { requireActor } from '@/server/session/require-actor'
import { heldPost } from '../../held-post'
import type { SearchParams } from '../../search-params'
import { ActorShell } from '../../actor-shell'
import { frameOfReturn } from '../return-frame'
import { returnKeyOf } from '../return-key'

interface Props {
  readonly params: Promise<{ returnId: string }>
  readonly searchParams: SearchParams
}

export default async function ReturnPage({ params, searchParams }: Props) {
  const held = await heldPost([reportNothingAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await returnKeyOf(params)
  const view = toTaskListView(actor, (await getTaskList(actor, key)) ?? notFound())
  return (
    // A form titles the page by itself, since its title says when something is wrong.
    <ActorShell title={view.nothing ? undefined : `Return ${view.returnId}`} {...frameOfReturn(key)}>
      <TaskListPage view={view} report={reportNothingAction} />
      <HistoryLink actor={actor} id={view.returnId} />
    </ActorShell>
  )
}
