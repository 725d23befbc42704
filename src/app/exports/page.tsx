import { notFound } from 'next/navigation'
import { ExportsScreen } from '@/features/exports/components/exports-screen'
import { getAnnualExports } from '@/features/exports/get-annual-exports'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'

export default async function ExportsPage() {
  const years = await getAnnualExports(await requireActor())
  if (!years) notFound()
  return (
    <ActorShell title="Annual exports" current="/exports">
      <ExportsScreen years={years} />
    </ActorShell>
  )
}
