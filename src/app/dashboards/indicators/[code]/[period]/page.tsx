import { notFound } from 'next/navigation'
import { saySpanName } from '@/domain/periods/span'
import { comparisonHref, overviewHref } from '@/features/dashboards/addresses'
import { AggregateScreen } from '@/features/dashboards/components/aggregate-screen'
import { getComparison } from '@/features/dashboards/get-comparison'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../actor-shell'
import { readParam } from '../../../../search-params'

type Props = PageProps<'/dashboards/indicators/[code]/[period]'>

export default async function AggregatePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const together = await getComparison(actor, {
    ...(await params),
    as: await readParam(searchParams, 'as'),
  })
  if (!together) notFound()
  const { indicator, span, as } = together
  return (
    <ActorShell
      title={`${indicator.code}, all providers together, ${saySpanName(span).toLowerCase()}`}
      current="/dashboards"
      breadcrumb={[
        { href: overviewHref(span, { as }), text: 'Dashboards' },
        { href: comparisonHref(indicator.code, span, as), text: `${indicator.code} ${indicator.shortTitle}` },
      ]}
    >
      <AggregateScreen {...together} />
    </ActorShell>
  )
}
