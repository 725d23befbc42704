import { notFound } from 'next/navigation'
import { adminHref } from '@/domain/addresses/admin'
import { sayMoment } from '@/domain/periods/format'
import { HealthScreen } from '@/features/health/components/health-screen'
import { toHealthView } from '@/features/health/to-health-view'
import { getServiceHealth } from '@/operations/read/get-service-health'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'

export default async function HealthPage() {
  const actor = await requireActor()
  const health = (await getServiceHealth(actor)) ?? notFound()
  return (
    <ActorShell
      title="Health of the service"
      current="admin"
      breadcrumb={[{ href: adminHref(), text: 'Administration' }]}
    >
      <HealthScreen rows={toHealthView(health)} at={sayMoment(health.at)} />
    </ActorShell>
  )
}
