import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { TaskListPage } from '@/features/returns/components/task-list-page'
import { getTaskList } from '@/features/returns/get-task-list'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { returnCrumbs } from '../return-crumbs'

export default async function ReturnPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const view = await getTaskList(actor, (await params).returnId)
  if (!view) notFound()
  return (
    <ActorShell title={`Return ${view.returnId}`} current="/returns" breadcrumb={returnCrumbs()}>
      <TaskListPage view={view} />
      <HistoryLink actor={actor} id={view.returnId} />
    </ActorShell>
  )
}
