import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { ReturnsScreen } from '@/features/returns/components/returns-screen'
import { toReturnsView } from '@/features/returns/to-returns-view'
import { listReturns } from '@/operations/read/list-returns'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { readParam } from '../search-params'

export default async function ReturnsPage({ searchParams }: PageProps<'/returns'>) {
  const actor = await requireActor()
  if (!mayAnywhere(actor, 'return:read-submitted')) notFound()
  const read = await listReturns(actor, await askedFramework(searchParams))
  const view = toReturnsView(actor, read, {
    provider: await readParam(searchParams, 'provider'),
    period: await readParam(searchParams, 'period'),
    state: await readParam(searchParams, 'state'),
  })
  return (
    <ActorShell title="Quarterly returns" current="/returns">
      <h1 className="nhsuk-heading-l">Quarterly returns</h1>
      <ReturnsScreen {...view} />
    </ActorShell>
  )
}
