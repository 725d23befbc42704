import { notFound } from 'next/navigation'
import { providerHref } from '@/domain/addresses/dashboards'
import { HistoryScreen } from '@/features/history/components/history-screen'
import { toHistoryView } from '@/features/history/to-history-view'
import { getHistory } from '@/operations/read/get-history'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { askedFramework } from '../../asked-framework'
import { readParam } from '../../search-params'

export default async function HistoryPage({ params, searchParams }: PageProps<'/history/[provider]'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const { provider: providerCode } = await params
  const read = (await getHistory(actor, framework, { providerCode })) ?? notFound()
  const view = toHistoryView(actor, read, await readParam(searchParams, 'entered'))
  return (
    <ActorShell
      title={`Past quarters of ${view.code}`}
      current="dashboards"
      framework={framework.code}
      breadcrumb={[{ href: providerHref({ framework: framework.code, providerCode }), text: view.code }]}
    >
      <HistoryScreen {...view} />
    </ActorShell>
  )
}
