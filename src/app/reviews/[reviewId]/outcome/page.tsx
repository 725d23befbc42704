import { notFound } from 'next/navigation'
import { signReviewAction } from '@/features/reviews/actions'
import { OutcomeScreen } from '@/features/reviews/components/outcome-screen'
import { toOutcomeView } from '@/features/reviews/to-outcome-view'
import { getReview } from '@/operations/read/get-review'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { frameBelowReview, reviewKeyOf } from '../../review-key'

/** Where the outcome of a review is signed. */
export default async function OutcomePage({
  params,
  searchParams,
}: PageProps<'/reviews/[reviewId]/outcome'>) {
  const held = await heldPost([signReviewAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await reviewKeyOf(params)
  const read = (await getReview(actor, key)) ?? notFound()
  const view = toOutcomeView(read, !(await isFresh()))
  return (
    <ActorShell {...frameBelowReview(key)}>
      <OutcomeScreen view={view} />
    </ActorShell>
  )
}
