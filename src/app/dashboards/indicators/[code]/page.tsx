import { notFound } from 'next/navigation'
import { overviewHref } from '@/features/dashboards/addresses'
import { ComparisonScreen } from '@/features/dashboards/components/comparison-screen'
import { getComparison } from '@/features/dashboards/get-comparison'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { readParam } from '../../../search-params'

export default async function ComparisonPage({
  params,
  searchParams,
}: PageProps<'/dashboards/indicators/[code]'>) {
  const actor = await requireActor()
  const { code } = await params
  const comparison = await getComparison(actor, {
    code,
    period: await readParam(searchParams, 'period'),
    as: await readParam(searchParams, 'as'),
  })
  if (!comparison) notFound()
  const { indicator, span, as } = comparison
  return (
    <ActorShell
      title={`${code} ${indicator.shortTitle}: all providers`}
      current="/dashboards"
      breadcrumb={[{ href: overviewHref(span, { as }), text: 'Dashboards' }]}
    >
      <ComparisonScreen {...comparison} />
    </ActorShell>
  )
}
