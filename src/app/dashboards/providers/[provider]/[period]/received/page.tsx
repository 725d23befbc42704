import { notFound } from 'next/navigation'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { overviewHref, providerHref } from '@/features/dashboards/addresses'
import { ReceivedScreen } from '@/features/dashboards/components/received-screen'
import { getReceived } from '@/features/dashboards/get-received'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../../actor-shell'

type Props = PageProps<'/dashboards/providers/[provider]/[period]/received'>

export default async function ReceivedPage({ params }: Props) {
  const actor = await requireActor()
  const received = await getReceived(actor, await params)
  if (!received) notFound()
  const { provider, span } = received
  return (
    <ActorShell
      title={`${provider.code}: what was received, ${saySpanName(span).toLowerCase()}`}
      current="/dashboards"
      breadcrumb={[
        { href: overviewHref(span), text: 'Dashboards' },
        { href: providerHref(provider.code, lastQuarterOf(span)), text: `${provider.code} ${provider.name}` },
      ]}
    >
      <ReceivedScreen {...received} />
    </ActorShell>
  )
}
