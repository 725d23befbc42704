import { notFound } from 'next/navigation'
import { parseActionId } from '@/domain/actions/action-id'
import { actionsHref } from '@/domain/addresses/actions'
import { writeActionEntryAction } from '@/features/actions/actions'
import { ActionScreen } from '@/features/actions/components/action-screen'
import { toActionView } from '@/features/actions/to-action-view'
import { getAction } from '@/operations/read/get-action'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { heldPost } from '../../held-post'
import { readParam } from '../../search-params'

/** An action. */
export default async function ActionPage({ params, searchParams }: PageProps<'/actions/[actionId]'>) {
  const held = await heldPost([writeActionEntryAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = parseActionId((await params).actionId) ?? notFound()
  const read = (await getAction(actor, key)) ?? notFound()
  const view = toActionView(actor, read, await readParam(searchParams, 'refused'))
  const isSaved = (await readParam(searchParams, 'saved')) === 'yes'
  return (
    // A form titles the page by itself, since its title says when something is wrong.
    <ActorShell
      title={view.form ? undefined : `${view.title}, ${view.caption}`}
      current="actions"
      framework={key.framework}
      breadcrumb={[{ href: actionsHref(key.framework), text: 'Actions' }]}
    >
      <ActionScreen view={view} isSaved={isSaved} />
    </ActorShell>
  )
}
