import { notFound } from 'next/navigation'
import { overviewHref } from '@/domain/addresses/dashboards'
import { ComparisonScreen } from '@/features/dashboards/components/comparison-screen'
import { parseShown } from '@/domain/addresses/parse-shown'
import { toComparison } from '@/features/dashboards/to-comparison'
import { getComparison } from '@/operations/read/get-comparison'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { askedFramework } from '../../../asked-framework'
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
  })
  const comparison = toComparison(read ?? notFound())
  const { framework, indicator, span, as } = comparison
  return (
    <ActorShell
      title={`${code} ${indicator.shortTitle}: all providers`}
      current="dashboards"
      framework={framework.code}
      breadcrumb={[{ href: overviewHref(framework.code, span, { as }), text: 'Dashboards' }]}
    >
      <ComparisonScreen {...comparison} />
    </ActorShell>
  )
}
