import { notFound } from 'next/navigation'
import { DecidePage } from '@/features/decisions/components/decide-page'
import { getDeciding } from '@/features/decisions/get-deciding'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'

export default async function DecideReturnPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const view = await getDeciding(actor, 'return:judge', (await params).returnId)
  if (!view) notFound()
  return (
    <ActorShell
      current="/returns"
      breadcrumb={[
        { href: '/returns', text: 'Quarterly returns' },
        { href: `/returns/${view.returnId}/submitted`, text: view.returnId },
      ]}
    >
      <DecidePage view={view} />
    </ActorShell>
  )
}
