import { notFound } from 'next/navigation'
import { actionsHref } from '@/domain/addresses/actions'
import { ToldScreen } from '@/features/actions/components/told-screen'
import { toToldView } from '@/features/actions/to-told-view'
import { getActions } from '@/operations/read/get-actions'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { askedFramework } from '../../asked-framework'
import { readParam } from '../../search-params'

/** What patients and the public are told of the actions of a provider. */
export default async function ToldPage({ searchParams }: PageProps<'/actions/told'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const provider = await readParam(searchParams, 'provider')
  if (provider === '') notFound()
  const view = toToldView((await getActions(actor, framework, { provider })) ?? notFound())
  return (
    <ActorShell
      title={`You said, we did: ${view.provider}`}
      current="actions"
      framework={framework.code}
      breadcrumb={[{ href: actionsHref(framework.code), text: 'Actions' }]}
    >
      <ToldScreen {...view} />
    </ActorShell>
  )
}
