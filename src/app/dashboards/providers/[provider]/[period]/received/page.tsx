import { notFound } from 'next/navigation'
import { overviewHref, providerHref, receivedFileHref, receivedHref } from '@/domain/addresses/dashboards'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { MadeOfFoot } from '@/features/dashboards/components/made-of-foot'
import { ReceivedScreen } from '@/features/dashboards/components/received-screen'
import { getReceived } from '@/operations/read/get-received'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../../actor-shell'
import { askedFramework } from '../../../../../asked-framework'
import { PrintFoot } from '../../../../../print-foot'
import { readAsAt } from '../../../../../read-as-at'

type Props = PageProps<'/dashboards/providers/[provider]/[period]/received'>

export default async function ReceivedPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { provider: providerCode, period } = await params
  const asked = { providerCode, period, at: await readAsAt(searchParams) }
  const received = (await getReceived(actor, await askedFramework(searchParams, actor), asked)) ?? notFound()
  const { framework, provider, span, made } = received
  const of = { framework: framework.code, providerCode }
  const hrefNow = receivedHref(of, span)
  return (
    <ActorShell
      title={`${provider.code}: what was received, ${saySpanName(span).toLowerCase()}`}
      current="dashboards"
      framework={of.framework}
      breadcrumb={[
        { href: overviewHref(of.framework, span, { at: made.asAt }), text: 'Dashboards' },
        {
          href: providerHref(of, lastQuarterOf(span), { at: made.asAt }),
          text: `${provider.code} ${provider.name}`,
        },
      ]}
    >
      <PrintFoot {...made} />
      <AsItWas framework={of.framework} made={made} hrefNow={hrefNow} />
      <ReceivedScreen {...received} />
      <MadeOfFoot
        made={made}
        hrefNow={hrefNow}
        files={[{ href: receivedFileHref(of, span, made.asAt), text: 'What was received' }]}
      />
    </ActorShell>
  )
}
