import { notFound } from 'next/navigation'
import { ReopenPage } from '@/features/decisions/components/reopen-page'
import { toDecidingView } from '@/features/decisions/to-deciding-view'
import { getReturnStanding } from '@/operations/read/get-return-standing'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { frameBelowReturn } from '../../return-frame'
import { returnKeyOf } from '../../return-key'

export default async function ReopenReturnPage({ params }: { params: Promise<{ returnId: string }> }) {
  const actor = await requireActor()
  const key = await returnKeyOf(params)
  const standing = await getReturnStanding(actor, 'return:reopen', key)
  const view = toDecidingView(standing ?? notFound(), !(await isFresh()))
  return (
    <ActorShell {...frameBelowReturn(key, 'receipt')}>
      <ReopenPage view={view} />
    </ActorShell>
  )
}
