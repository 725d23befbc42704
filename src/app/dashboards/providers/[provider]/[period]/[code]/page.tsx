import { notFound } from 'next/navigation'
import { type Span, lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { overviewHref, providerHref } from '@/features/dashboards/addresses'
import { OriginScreen } from '@/features/dashboards/components/origin-screen'
import { PooledOriginScreen } from '@/features/dashboards/components/pooled-origin-screen'
import { getOrigin } from '@/features/dashboards/get-origin'
import { getPooledOrigin } from '@/features/dashboards/get-pooled-origin'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../../actor-shell'
import { readParam } from '../../../../../search-params'

type Props = PageProps<'/dashboards/providers/[provider]/[period]/[code]'>

export default async function OriginPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const address = await params
  const origin = await getOrigin(actor, { ...address, version: await readParam(searchParams, 'version') })
  if (origin)
    return (
      <ActorShell {...frameOf({ ...origin, span: { kind: 'quarter', period: origin.period } })}>
        <OriginScreen {...origin} />
      </ActorShell>
    )
  const longer = await getPooledOrigin(actor, { ...address, as: await readParam(searchParams, 'as') })
  if (!longer) notFound()
  return (
    <ActorShell {...frameOf({ ...longer, indicator: longer.pooled.indicator })}>
      <PooledOriginScreen {...longer} />
    </ActorShell>
  )
}

interface Framed {
  readonly provider: { readonly code: string; readonly name: string }
  readonly indicator: { readonly code: string }
  readonly span: Span
}

function frameOf({ provider, indicator, span }: Framed) {
  return {
    title: `${provider.code} ${indicator.code}, ${saySpanName(span).toLowerCase()}`,
    current: '/dashboards',
    breadcrumb: [
      { href: overviewHref(span), text: 'Dashboards' },
      { href: providerHref(provider.code, lastQuarterOf(span)), text: `${provider.code} ${provider.name}` },
    ],
  }
}
