import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { returnsHref } from '@/domain/addresses/returns'
import { ReturnsScreen } from '@/features/returns/components/returns-screen'
import { toReturnsView } from '@/features/returns/to-returns-view'
import { listReturns } from '@/operations/read/list-returns'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { readParam } from '../search-params'

export default async function ReturnsPage({ searchParams }: PageProps<'/returns'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) notFound()
  const read = await listReturns(actor, framework)
  const view = toReturnsView(actor, read, {
    provider: await readParam(searchParams, 'provider'),
    period: await readParam(searchParams, 'period'),
    state: await readParam(searchParams, 'state'),
  })
  return (
    <ActorShell
      title="Quarterly returns"
      current="returns"
      framework={framework.code}
      hrefUnder={returnsHref}
    >
      <h1 className="nhsuk-heading-l">Quarterly returns</h1>
      <ReturnsScreen {...view} />
    </ActorShell>
  )
}
