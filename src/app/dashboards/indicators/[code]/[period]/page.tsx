import { notFound } from 'next/navigation'
import { aggregateHref, comparisonHref, overviewHref } from '@/domain/addresses/dashboards'
import { saySpanName } from '@/domain/periods/span'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { MadeOfFoot } from '@/features/dashboards/components/made-of-foot'
import { AggregateScreen } from '@/features/dashboards/components/aggregate-screen'
import { parseShown } from '@/domain/addresses/parse-shown'
import { toComparison } from '@/features/dashboards/to-comparison'
import { getComparison } from '@/operations/read/get-comparison'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../actor-shell'
import { askedFramework } from '../../../../asked-framework'
import { PrintFoot } from '../../../../print-foot'
import { readAsAt } from '../../../../read-as-at'
import { readParam } from '../../../../search-params'

type Props = PageProps<'/dashboards/indicators/[code]/[period]'>

export default async function AggregatePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const as = parseShown(await readParam(searchParams, 'as'))
  const asked = { ...(await params), as, at: await readAsAt(searchParams) }
  const read = await getComparison(actor, await askedFramework(searchParams, actor), asked)
  const together = toComparison(read ?? notFound())
  const { framework, indicator, span, asAt: at } = together
  const hrefNow = aggregateHref(framework.code, indicator.code, span, as)
  return (
    <ActorShell
      title={`${indicator.code}, all providers together, ${saySpanName(span).toLowerCase()}`}
      current="dashboards"
      framework={framework.code}
      breadcrumb={[
        { href: overviewHref(framework.code, span, { as, at }), text: 'Dashboards' },
        {
          href: comparisonHref(framework.code, indicator.code, span, { as, at }),
          text: `${indicator.code} ${indicator.shortTitle}`,
        },
      ]}
    >
      <PrintFoot {...together.made} />
      <AsItWas framework={framework.code} made={together.made} hrefNow={hrefNow} code={indicator.code} />
      <AggregateScreen {...together} />
      <MadeOfFoot made={together.made} hrefNow={hrefNow} />
    </ActorShell>
  )
}
