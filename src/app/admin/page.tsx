import { notFound } from 'next/navigation'
import { AdminScreen } from '@/features/admin/components/admin-screen'
import { toAdminView } from '@/features/admin/to-admin-view'
import { getAdministration } from '@/operations/read/get-administration'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'

/** What there is to set up and to keep, with how far each part is. */
export default async function AdminPage() {
  const actor = await requireActor()
  const read = (await getAdministration(actor)) ?? notFound()
  return (
    <ActorShell title="Administration" current="admin">
      <AdminScreen {...toAdminView(read)} />
    </ActorShell>
  )
}
