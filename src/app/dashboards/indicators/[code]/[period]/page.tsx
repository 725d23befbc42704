import { notFound } from 'next/navigation'
import { comparisonHref, overviewHref } from '@/domain/addresses/dashboards'
import { saySpanName } from '@/domain/periods/span'
import { AggregateScreen } from '@/features/dashboards/components/aggregate-screen'
import { parseShown } from '@/domain/addresses/parse-shown'
import { toComparison } from '@/features/dashboards/to-comparison'
import { getComparison } from '@/operations/read/get-comparison'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../actor-shell'
import { askedFramework } from '../../../../asked-framework'
import { readParam } from '../../../../search-params'

type Props = PageProps<'/dashboards/indicators/[code]/[period]'>

export default async function AggregatePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const asked = { ...(await params), as: parseShown(await readParam(searchParams, 'as')) }
  const read = await getComparison(actor, await askedFramework(searchParams, actor), asked)
  const together = toComparison(read ?? notFound())
  const { framework, indicator, span, as } = together
  return (
    <ActorShell
      title={`${indicator.code}, all providers together, ${saySpanName(span).toLowerCase()}`}
      current="dashboards"
      framework={framework.code}
      breadcrumb={[
        { href: overviewHref(framework.code, span, { as }), text: 'Dashboards' },
        {
          href: comparisonHref(framework.code, indicator.code, span, as),
          text: `${indicator.code} ${indicator.shortTitle}`,
        },
      ]}
    >
      <AggregateScreen {...together} />
    </ActorShell>
  )
}
