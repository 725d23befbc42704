import { notFound } from 'next/navigation'
import { comparisonHref, overviewHref } from '@/domain/addresses/dashboards'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { MadeOfFoot } from '@/features/dashboards/components/made-of-foot'
import { IndicatorScreen } from '@/features/dashboards/components/indicator-screen'
import { parseShown } from '@/domain/addresses/parse-shown'
import { parseRowOrder } from '@/features/dashboards/sort-rows'
import { toIndicatorView } from '@/features/dashboards/to-indicator-view'
import { getComparison } from '@/operations/read/get-comparison'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { askedFramework } from '../../../asked-framework'
import { PrintFoot } from '../../../print-foot'
import { readAsAt } from '../../../read-as-at'
import { readParam } from '../../../search-params'

export default async function ComparisonPage({
  params,
  searchParams,
}: PageProps<'/dashboards/indicators/[code]'>) {
  const actor = await requireActor()
  const { code } = await params
  const order = parseRowOrder(await readParam(searchParams, 'sort')) ?? notFound()
  const read = await getComparison(actor, await askedFramework(searchParams, actor), {
    code,
    period: await readParam(searchParams, 'period'),
    as: parseShown(await readParam(searchParams, 'as')),
    at: await readAsAt(searchParams),
  })
  const view = toIndicatorView(read ?? notFound())
  const { framework, indicator, span, as, asAt: at } = view
  const hrefNow = comparisonHref(framework.code, code, span, as)
  return (
    <ActorShell
      title={`${code} ${indicator.shortTitle}: all providers`}
      current="dashboards"
      width="dashboard"
      framework={framework.code}
      breadcrumb={[{ href: overviewHref(framework.code, span, { as, at }), text: 'Dashboards' }]}
    >
      <PrintFoot {...view.made} />
      <AsItWas framework={framework.code} made={view.made} hrefNow={hrefNow} code={code} />
      <IndicatorScreen view={view} order={order}>
        <MadeOfFoot made={view.made} hrefNow={hrefNow} />
      </IndicatorScreen>
    </ActorShell>
  )
}
