import { notFound } from 'next/navigation'
import { ReviewScreen } from '@/features/reviews/components/review-screen'
import { toReviewView } from '@/features/reviews/to-review-view'
import { getReview } from '@/operations/read/get-review'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { frameOfReview, reviewKeyOf } from '../review-key'

/** The list of tasks of a review. */
export default async function ReviewPage({ params }: PageProps<'/reviews/[reviewId]'>) {
  const actor = await requireActor()
  const key = await reviewKeyOf(params)
  const view = toReviewView((await getReview(actor, key)) ?? notFound())
  return (
    <ActorShell title={`${view.title}, ${view.caption}`} {...frameOfReview(key)}>
      <ReviewScreen {...view} />
    </ActorShell>
  )
}
