import { notFound } from 'next/navigation'
import { can } from '@/domain/access/actor'
import { historyHref } from '@/domain/addresses/history'
import { vouchForHistoryAction } from '@/features/history/actions'
import { EnterHistoryScreen } from '@/features/history/components/enter-screen'
import { getHistory } from '@/operations/read/get-history'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { askedFramework } from '../../../asked-framework'
import { heldPost } from '../../../held-post'

export default async function EnterHistoryPage({
  params,
  searchParams,
}: PageProps<'/history/[provider]/enter'>) {
  const held = await heldPost([vouchForHistoryAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const { provider: providerCode } = await params
  const { provider } = (await getHistory(actor, framework, { providerCode })) ?? notFound()
  if (!can(actor, 'return:submit', { framework: framework.code, providerCode })) notFound()
  return (
    <ActorShell
      current="dashboards"
      framework={framework.code}
      breadcrumb={[{ href: historyHref(framework.code, providerCode), text: 'Past quarters' }]}
    >
      <EnterHistoryScreen framework={framework.code} provider={provider} />
    </ActorShell>
  )
}
