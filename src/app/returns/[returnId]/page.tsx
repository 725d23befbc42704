import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { TaskListPage } from '@/features/returns/components/task-list-page'
import { toTaskListView } from '@/features/returns/to-task-list-view'
import { getTaskList } from '@/operations/read/get-task-list'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { returnCrumbs } from '../return-crumbs'
import { returnKeyOf } from '../return-key'

export default async function ReturnPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const view = toTaskListView(actor, (await getTaskList(actor, await returnKeyOf(params))) ?? notFound())
  return (
    <ActorShell title={`Return ${view.returnId}`} current="/returns" breadcrumb={returnCrumbs()}>
      <TaskListPage view={view} />
      <HistoryLink actor={actor} id={view.returnId} />
    </ActorShell>
  )
}
