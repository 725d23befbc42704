import { notFound } from 'next/navigation'
import { ExportsScreen } from '@/features/exports/components/exports-screen'
import { getAnnualExports } from '@/operations/read/get-annual-exports'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { readParam } from '../search-params'

export default async function ExportsPage({ searchParams }: PageProps<'/exports'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams)
  const view = await getAnnualExports(actor, framework, await readParam(searchParams, 'year'))
  if (!view) notFound()
  return (
    <ActorShell title="Annual exports" current="/exports">
      <ExportsScreen {...view} />
    </ActorShell>
  )
}
