import { notFound } from 'next/navigation'
import { auditHref } from '@/domain/addresses/audit'
import { EventScreen } from '@/features/audit/components/event-screen'
import { parsePlace } from '@/features/audit/read-cursor'
import { toAuditEventView } from '@/features/audit/to-audit-event-view'
import { getAuditEvent } from '@/operations/read/get-audit-event'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'

export default async function AuditEventPage({ params }: PageProps<'/audit/[organisation]/[seq]'>) {
  const actor = await requireActor()
  const place = parsePlace(await params) ?? notFound()
  const event = toAuditEventView(actor, (await getAuditEvent(actor, place)) ?? notFound())
  return (
    <ActorShell
      title={`Event ${event.seq} of ${event.organisation}`}
      current="audit"
      breadcrumb={[{ href: auditHref(), text: 'Audit trail' }]}
    >
      <EventScreen {...event} />
    </ActorShell>
  )
}
