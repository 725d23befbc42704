import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { TaskListPage } from '@/features/returns/components/task-list-page'
import { toTaskListView } from '@/features/returns/to-task-list-view'
import { getTaskList } from '@/operations/read/get-task-list'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { frameOfReturn } from '../return-frame'
import { returnKeyOf } from '../return-key'

export default async function ReturnPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const key = await returnKeyOf(params)
  const view = toTaskListView(actor, (await getTaskList(actor, key)) ?? notFound())
  return (
    <ActorShell title={`Return ${view.returnId}`} {...frameOfReturn(key)}>
      <TaskListPage view={view} />
      <HistoryLink actor={actor} id={view.returnId} />
    </ActorShell>
  )
}
