import { notFound } from 'next/navigation'
import { overviewFileHref, overviewHref } from '@/domain/addresses/dashboards'
import { saySpanName } from '@/domain/periods/span'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { DashboardStamp } from '@/features/dashboards/components/dashboard-stamp'
import { OverviewScreen } from '@/features/dashboards/components/overview-screen'
import { parseShown } from '@/domain/addresses/parse-shown'
import { toOverview } from '@/features/dashboards/to-overview'
import { getOverview } from '@/operations/read/get-overview'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { PrintFoot } from '../print-foot'
import { readAsAt } from '../read-as-at'
import { readParam } from '../search-params'

export default async function DashboardPage({ searchParams }: PageProps<'/dashboards'>) {
  const actor = await requireActor()
  const read = await getOverview(actor, await askedFramework(searchParams, actor), {
    period: await readParam(searchParams, 'period'),
    as: parseShown(await readParam(searchParams, 'as')),
    at: await readAsAt(searchParams),
  })
  const overview =
    toOverview(read ?? notFound(), {
      sort: await readParam(searchParams, 'sort'),
      show: await readParam(searchParams, 'show'),
      commissioner: await readParam(searchParams, 'commissioner'),
      answers: await readParam(searchParams, 'answers'),
      view: await readParam(searchParams, 'view'),
      page: await readParam(searchParams, 'page'),
    }) ?? notFound()
  const hrefNow = overviewHref(overview.framework.code, overview.span, {
    ...overview.arrangement,
    as: overview.as,
  })
  const { as, asAt: at } = overview
  const fileOf = (table: 'overview' | 'returns') =>
    overviewFileHref(overview.framework.code, table, overview.span, { as, at })
  return (
    <ActorShell
      title={`Results of ${saySpanName(overview.span).toLowerCase()}`}
      current="dashboards"
      width="dashboard"
      framework={overview.framework.code}
      hrefUnder={overviewHref}
    >
      <PrintFoot {...overview.made} />
      <AsItWas framework={overview.framework.code} made={overview.made} hrefNow={hrefNow} />
      <OverviewScreen
        {...overview}
        files={[
          { href: fileOf('overview'), text: 'Results (CSV)' },
          { href: fileOf('returns'), text: 'Returns, and whom to ring (CSV)' },
        ]}
      />
      <DashboardStamp {...overview.made} />
    </ActorShell>
  )
}
