import { notFound } from 'next/navigation'
import { sayPeriod } from '@/domain/periods/format'
import { overviewHref, providerHref } from '@/features/dashboards/addresses'
import { OriginScreen } from '@/features/dashboards/components/origin-screen'
import { getOrigin } from '@/features/dashboards/get-origin'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../../actor-shell'
import { readParam } from '../../../../../search-params'

type Props = PageProps<'/dashboards/providers/[provider]/[period]/[code]'>

export default async function OriginPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const version = await readParam(searchParams, 'version')
  const origin = await getOrigin(actor, { ...(await params), version })
  if (!origin) notFound()
  const { provider, period, indicator } = origin
  return (
    <ActorShell
      title={`${provider.code} ${indicator.code}, ${sayPeriod(period).toLowerCase()}`}
      current="/dashboards"
      breadcrumb={[
        { href: overviewHref(period), text: 'Dashboards' },
        { href: providerHref(provider.code, period), text: `${provider.code} ${provider.name}` },
      ]}
    >
      <OriginScreen {...origin} />
    </ActorShell>
  )
}
