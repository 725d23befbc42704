import { notFound } from 'next/navigation'
import { decideDeclarationAction } from '@/features/reviews/actions'
import { DecideScreen } from '@/features/reviews/components/decide-screen'
import { toDecidingView } from '@/features/reviews/to-deciding-view'
import { getReview } from '@/operations/read/get-review'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { frameBelowReview, reviewKeyOf } from '../../review-key'

/** Where a signed declaration is accepted or sent back. */
export default async function DecideDeclarationPage({
  params,
  searchParams,
}: PageProps<'/reviews/[reviewId]/decide'>) {
  const held = await heldPost([decideDeclarationAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await reviewKeyOf(params)
  const read = (await getReview(actor, key)) ?? notFound()
  const view = toDecidingView(read, actor.personId, !(await isFresh())) ?? notFound()
  return (
    <ActorShell {...frameBelowReview(key)}>
      <DecideScreen view={view} />
    </ActorShell>
  )
}
