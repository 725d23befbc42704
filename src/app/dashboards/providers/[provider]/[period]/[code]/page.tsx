import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { overviewHref, providerHref } from '@/domain/addresses/dashboards'
import type { Framework } from '@/domain/catalogue/framework'
import { type Span, lastQuarterOf, parseSpan, saySpanName } from '@/domain/periods/span'
import { OriginScreen } from '@/features/dashboards/components/origin-screen'
import { PooledOriginScreen } from '@/features/dashboards/components/pooled-origin-screen'
import { parseShown } from '@/domain/addresses/parse-shown'
import { getOrigin } from '@/operations/read/get-origin'
import { getPooledOrigin } from '@/operations/read/get-pooled-origin'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../../actor-shell'
import { askedFramework } from '../../../../../asked-framework'
import { readVersion } from '../../../../../read-version'
import { readParam } from '../../../../../search-params'

type Props = PageProps<'/dashboards/providers/[provider]/[period]/[code]'>

export default async function OriginPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { provider: providerCode, period, code } = await params
  const [framework, span] = [await askedFramework(searchParams, actor), parseSpan(period) ?? notFound()]
  if (span.kind === 'quarter') {
    const key = { framework: framework.code, providerCode, period: span.period }
    const asked = { code, version: await readVersion(searchParams) }
    const origin = (await getOrigin(actor, key, asked)) ?? notFound()
    return (
      <Frame {...origin} span={span}>
        <OriginScreen {...origin} />
      </Frame>
    )
  }
  const asked = { providerCode, span, code, as: parseShown(await readParam(searchParams, 'as')) }
  const longer = (await getPooledOrigin(actor, framework, asked)) ?? notFound()
  return (
    <Frame {...longer} indicator={longer.pooled.indicator}>
      <PooledOriginScreen {...longer} />
    </Frame>
  )
}

interface Framed {
  readonly framework: Framework
  readonly provider: { readonly code: string; readonly name: string }
  readonly indicator: { readonly code: string }
  readonly span: Span
  readonly children: ReactNode
}

function Frame({ framework, provider, indicator, span, children }: Framed) {
  const of = { framework: framework.code, providerCode: provider.code }
  return (
    <ActorShell
      title={`${provider.code} ${indicator.code}, ${saySpanName(span).toLowerCase()}`}
      current="dashboards"
      framework={framework.code}
      breadcrumb={[
        { href: overviewHref(framework.code, span), text: 'Dashboards' },
        { href: providerHref(of, lastQuarterOf(span)), text: `${provider.code} ${provider.name}` },
      ]}
    >
      {children}
    </ActorShell>
  )
}
