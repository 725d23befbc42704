import { notFound } from 'next/navigation'
import { overviewHref, providerHref } from '@/domain/addresses/dashboards'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { ReceivedScreen } from '@/features/dashboards/components/received-screen'
import { getReceived } from '@/operations/read/get-received'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../../actor-shell'
import { askedFramework } from '../../../../../asked-framework'

type Props = PageProps<'/dashboards/providers/[provider]/[period]/received'>

export default async function ReceivedPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { provider: providerCode, period } = await params
  const asked = { providerCode, period }
  const received = (await getReceived(actor, await askedFramework(searchParams, actor), asked)) ?? notFound()
  const { framework, provider, span } = received
  const of = { framework: framework.code, providerCode }
  return (
    <ActorShell
      title={`${provider.code}: what was received, ${saySpanName(span).toLowerCase()}`}
      current="dashboards"
      framework={of.framework}
      breadcrumb={[
        { href: overviewHref(of.framework, span), text: 'Dashboards' },
        { href: providerHref(of, lastQuarterOf(span)), text: `${provider.code} ${provider.name}` },
      ]}
    >
      <ReceivedScreen {...received} />
    </ActorShell>
  )
}
