import { notFound } from 'next/navigation'
import { decideReturnAction } from '@/features/decisions/actions'
import { DecidePage } from '@/features/decisions/components/decide-page'
import { toDecidingView } from '@/features/decisions/to-deciding-view'
import { toJudgedView } from '@/features/decisions/to-judged-view'
import { getJudgedLines } from '@/operations/read/get-judged-lines'
import { getReturnStanding } from '@/operations/read/get-return-standing'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import type { SearchParams } from '../../../search-params'
import { frameBelowReturn } from '../../return-frame'
import { returnKeyOf } from '../../return-key'

interface Props {
  readonly params: Promise<{ returnId: string }>
  readonly searchParams: SearchParams
}

export default async function DecideReturnPage({ params, searchParams }: Props) {
  const held = await heldPost([decideReturnAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await returnKeyOf(params)
  const standing = await getReturnStanding(actor, 'return:judge', key)
  const view = toDecidingView(actor, standing ?? notFound(), !(await isFresh()))
  const lines = await getJudgedLines(actor, key)
  return (
    <ActorShell {...frameBelowReturn(key, 'receipt')}>
      <DecidePage view={view} judged={lines && toJudgedView(actor, key, lines)} />
    </ActorShell>
  )
}
