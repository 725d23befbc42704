import { notFound } from 'next/navigation'
import { saySpanName } from '@/domain/periods/span'
import { OverviewScreen } from '@/features/dashboards/components/overview-screen'
import { getOverview } from '@/features/dashboards/get-overview'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { readParam } from '../search-params'

export default async function DashboardPage({ searchParams }: PageProps<'/dashboards'>) {
  const actor = await requireActor()
  const overview = await getOverview(actor, {
    period: await readParam(searchParams, 'period'),
    as: await readParam(searchParams, 'as'),
    sort: await readParam(searchParams, 'sort'),
    show: await readParam(searchParams, 'show'),
    commissioner: await readParam(searchParams, 'commissioner'),
  })
  if (!overview) notFound()
  return (
    <ActorShell title={`Results of ${saySpanName(overview.span).toLowerCase()}`} current="/dashboards">
      <OverviewScreen {...overview} />
    </ActorShell>
  )
}
