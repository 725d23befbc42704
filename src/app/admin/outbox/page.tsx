import { notFound } from 'next/navigation'
import { adminHref } from '@/domain/addresses/admin'
import { sendTestAction } from '@/features/notices/actions'
import { OutboxScreen } from '@/features/notices/components/outbox-screen'
import { PAGE_SIZE, readCursor, toOutboxView } from '@/features/notices/to-outbox-view'
import { getOutbox } from '@/operations/read/get-outbox'
import { readSettings } from '@/server/env'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { heldPost } from '../../held-post'
import { readParam } from '../../search-params'

/** What was told to whom, and how far it is. */
export default async function OutboxPage({ searchParams }: PageProps<'/admin/outbox'>) {
  const held = await heldPost([sendTestAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const asked = {
    state: await readParam(searchParams, 'state'),
    older: await readParam(searchParams, 'older'),
    newer: await readParam(searchParams, 'newer'),
  }
  const outbox = await getOutbox(actor, readCursor(asked) ?? notFound(), PAGE_SIZE)
  return (
    <ActorShell
      current="admin"
      width="dashboard"
      breadcrumb={[{ href: adminHref(), text: 'Administration' }]}
    >
      <OutboxScreen {...toOutboxView(outbox ?? notFound(), asked, readSettings().demo)} />
    </ActorShell>
  )
}
