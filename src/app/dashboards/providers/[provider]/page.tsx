import { notFound } from 'next/navigation'
import { DASHBOARDS } from '@/features/dashboards/addresses'
import { ProviderScreen } from '@/features/dashboards/components/provider-screen'
import { getProvider } from '@/features/dashboards/get-provider'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { readParam } from '../../../search-params'

export default async function ProviderPage({
  params,
  searchParams,
}: PageProps<'/dashboards/providers/[provider]'>) {
  const actor = await requireActor()
  const { provider: providerCode } = await params
  const view = await getProvider(actor, {
    providerCode,
    period: await readParam(searchParams, 'period'),
    as: await readParam(searchParams, 'as'),
  })
  if (!view) notFound()
  return (
    <ActorShell
      title={`${view.provider.code} ${view.provider.name}`}
      current="/dashboards"
      breadcrumb={[{ href: DASHBOARDS, text: 'Dashboards' }]}
    >
      <ProviderScreen {...view} />
    </ActorShell>
  )
}
