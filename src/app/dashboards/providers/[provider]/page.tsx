import { notFound } from 'next/navigation'
import { overviewHref } from '@/domain/addresses/dashboards'
import { ProviderScreen } from '@/features/dashboards/components/provider-screen'
import { parseShown } from '@/domain/addresses/parse-shown'
import { toMergers } from '@/features/dashboards/to-mergers'
import { toProviderView } from '@/features/dashboards/to-provider-view'
import { getProvider } from '@/operations/read/get-provider'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { askedFramework } from '../../../asked-framework'
import { readParam } from '../../../search-params'

export default async function ProviderPage({
  params,
  searchParams,
}: PageProps<'/dashboards/providers/[provider]'>) {
  const actor = await requireActor()
  const { provider: providerCode } = await params
  const read = await getProvider(actor, await askedFramework(searchParams, actor), {
    providerCode,
    period: await readParam(searchParams, 'period'),
    as: parseShown(await readParam(searchParams, 'as')),
  })
  const view = toProviderView(read ?? notFound())
  return (
    <ActorShell
      title={`${view.provider.code} ${view.provider.name}`}
      current="dashboards"
      framework={view.framework.code}
      breadcrumb={[{ href: overviewHref(view.framework.code), text: 'Dashboards' }]}
    >
      <ProviderScreen {...view} mergers={toMergers(actor, view)} />
    </ActorShell>
  )
}
