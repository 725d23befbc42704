import { notFound } from 'next/navigation'
import { AuditScreen } from '@/features/audit/components/audit-screen'
import { type GivenPage, pageNames } from '@/features/audit/given-filter'
import { toAuditView, wantedIn } from '@/features/audit/to-audit-view'
import { getAuditTrail } from '@/operations/read/get-audit-trail'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { type SearchParams, readParam } from '../search-params'

export default async function AuditTrailPage({ searchParams }: PageProps<'/audit'>) {
  const actor = await requireActor()
  const given = await readGiven(searchParams)
  const trail = await getAuditTrail(actor, (chains) => wantedIn(given, chains))
  const view = toAuditView(actor, given, trail ?? notFound())
  const title = view.faults.length > 0 ? 'Error: Audit trail' : 'Audit trail'
  return (
    <ActorShell title={title} current="audit">
      <AuditScreen {...view} />
    </ActorShell>
  )
}

async function readGiven(searchParams: SearchParams): Promise<GivenPage> {
  const read = pageNames.map(async (name) => [name, await readParam(searchParams, name)] as const)
  return Object.fromEntries(await Promise.all(read)) as unknown as GivenPage
}
