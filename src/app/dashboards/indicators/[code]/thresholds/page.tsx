import { notFound } from 'next/navigation'
import { overviewHref } from '@/domain/addresses/dashboards'
import { endThresholdAction, setThresholdAction } from '@/features/thresholds/actions'
import { ThresholdsScreen } from '@/features/thresholds/components/thresholds-screen'
import { toThresholdsView } from '@/features/thresholds/to-thresholds-view'
import { getThresholds } from '@/operations/read/get-thresholds'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../actor-shell'
import { askedFramework } from '../../../../asked-framework'
import { heldPost } from '../../../../held-post'
import { readParam } from '../../../../search-params'

/** The local thresholds of a line. */
export default async function ThresholdsPage({
  params,
  searchParams,
}: PageProps<'/dashboards/indicators/[code]/thresholds'>) {
  const held = await heldPost([setThresholdAction, endThresholdAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const read = await getThresholds(actor, await askedFramework(searchParams, actor), (await params).code)
  const view = toThresholdsView(actor, read ?? notFound(), await readParam(searchParams, 'end'))
  if (!view) return notFound()
  return (
    // A form titles the page by itself, since its title says when something is wrong.
    <ActorShell
      title={view.ending || view.askers.length > 0 ? undefined : `${view.title}, ${view.caption}`}
      current="dashboards"
      framework={view.framework}
      breadcrumb={[{ href: overviewHref(view.framework), text: 'Dashboards' }, view.back]}
    >
      <ThresholdsScreen view={view} />
    </ActorShell>
  )
}
