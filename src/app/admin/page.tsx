import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { AdminScreen } from '@/features/admin/components/admin-screen'
import { toAdminView } from '@/features/admin/to-admin-view'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'

/** What there is to set up and to keep. */
export default async function AdminPage() {
  const actor = await requireActor()
  if (!mayAnywhere(actor, 'registry:manage')) notFound()
  return (
    <ActorShell title="Administration" current="admin">
      <AdminScreen {...toAdminView()} />
    </ActorShell>
  )
}
