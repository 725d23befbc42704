import { notFound } from 'next/navigation'
import { EventScreen } from '@/features/audit/components/event-screen'
import { getAuditEvent } from '@/features/audit/get-audit-event'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'

export default async function AuditEventPage({ params }: PageProps<'/audit/[organisation]/[seq]'>) {
  const actor = await requireActor()
  const event = await getAuditEvent(actor, await params)
  if (!event) notFound()
  return (
    <ActorShell
      title={`Event ${event.seq} of ${event.organisation}`}
      current="/audit"
      breadcrumb={[{ href: '/audit', text: 'Audit trail' }]}
    >
      <EventScreen {...event} />
    </ActorShell>
  )
}
