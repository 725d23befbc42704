import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { getReturns } from '@/features/returns/get-returns'
import { ReturnsScreen } from '@/features/returns/components/returns-screen'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { readParam } from '../search-params'

export default async function ReturnsPage({ searchParams }: PageProps<'/returns'>) {
  const actor = await requireActor()
  if (!mayAnywhere(actor, 'return:read-submitted')) notFound()
  const view = await getReturns(actor, {
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
