import { notFound } from 'next/navigation'
import { comparisonHref, overviewHref } from '@/domain/addresses/dashboards'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { MadeOfFoot } from '@/features/dashboards/components/made-of-foot'
import { ComparisonScreen } from '@/features/dashboards/components/comparison-screen'
import { parseShown } from '@/domain/addresses/parse-shown'
import { toComparison } from '@/features/dashboards/to-comparison'
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
  const read = await getComparison(actor, await askedFramework(searchParams, actor), {
    code,
    period: await readParam(searchParams, 'period'),
    as: parseShown(await readParam(searchParams, 'as')),
    at: await readAsAt(searchParams),
  })
  const comparison = toComparison(read ?? notFound())
  const { framework, indicator, span, as, asAt: at } = comparison
  const hrefNow = comparisonHref(framework.code, code, span, as)
  return (
    <ActorShell
      title={`${code} ${indicator.shortTitle}: all providers`}
      current="dashboards"
      framework={framework.code}
      breadcrumb={[{ href: overviewHref(framework.code, span, { as, at }), text: 'Dashboards' }]}
    >
      <PrintFoot {...comparison.made} />
      <AsItWas framework={framework.code} made={comparison.made} hrefNow={hrefNow} code={code} />
      <ComparisonScreen {...comparison} />
      <MadeOfFoot made={comparison.made} hrefNow={hrefNow} />
    </ActorShell>
  )
}
