import { notFound } from 'next/navigation'
import { overviewHref } from '@/domain/addresses/dashboards'
import { annotateChartAction, endAnnotationAction } from '@/features/annotations/actions'
import { AnnotationsScreen } from '@/features/annotations/components/annotations-screen'
import { toAnnotationsView } from '@/features/annotations/to-annotations-view'
import { getAnnotations } from '@/operations/read/get-annotations'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { heldPost } from '../held-post'
import { type SearchParams, readParam } from '../search-params'

interface Asked {
  readonly providerCode: string | null
  readonly code: string
}

/** What stands beside the charts of a line, of one provider or of all. */
export async function annotationsPage(asked: Asked, searchParams: SearchParams) {
  const held = await heldPost([annotateChartAction, endAnnotationAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const read = await getAnnotations(actor, await askedFramework(searchParams, actor), asked)
  const view = toAnnotationsView(actor, read ?? notFound(), await readParam(searchParams, 'end'))
  if (!view) return notFound()
  return (
    // A form titles the page by itself, since its title says when something is wrong.
    <ActorShell
      title={view.ending || view.kinds.length > 0 ? undefined : `${view.title}, ${view.caption}`}
      current="dashboards"
      framework={view.framework}
      breadcrumb={[{ href: overviewHref(view.framework), text: 'Dashboards' }, view.back]}
    >
      <AnnotationsScreen view={view} />
    </ActorShell>
  )
}
