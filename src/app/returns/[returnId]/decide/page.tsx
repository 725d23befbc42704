import { notFound } from 'next/navigation'
import { DecidePage } from '@/features/decisions/components/decide-page'
import { toDecidingView } from '@/features/decisions/to-deciding-view'
import { getReturnStanding } from '@/operations/read/get-return-standing'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { returnCrumbs } from '../../return-crumbs'
import { returnKeyOf } from '../../return-key'

export default async function DecideReturnPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const standing = await getReturnStanding(actor, 'return:judge', await returnKeyOf(params))
  const view = toDecidingView(standing ?? notFound(), !(await isFresh()))
  return (
    <ActorShell current="/returns" breadcrumb={returnCrumbs(view.returnId, '/submitted')}>
      <DecidePage view={view} />
    </ActorShell>
  )
}
