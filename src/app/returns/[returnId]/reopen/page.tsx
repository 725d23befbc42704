import { notFound } from 'next/navigation'
import { ReopenPage } from '@/features/decisions/components/reopen-page'
import { toDecidingView } from '@/features/decisions/to-deciding-view'
import { getReturnStanding } from '@/operations/read/get-return-standing'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { returnCrumbs } from '../../return-crumbs'
import { returnKeyOf } from '../../return-key'

export default async function ReopenReturnPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const standing = await getReturnStanding(actor, 'return:reopen', await returnKeyOf(params))
  const view = toDecidingView(standing ?? notFound(), !(await isFresh()))
  return (
    <ActorShell current="/returns" breadcrumb={returnCrumbs(view.returnId, '/submitted')}>
      <ReopenPage view={view} />
    </ActorShell>
  )
}
