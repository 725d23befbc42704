import { notFound } from 'next/navigation'
import { declarationsHref } from '@/domain/addresses/declarations'
import { reviewsHref } from '@/domain/addresses/reviews'
import { ReviewsScreen } from '@/features/reviews/components/reviews-screen'
import { toReviewsView } from '@/features/reviews/to-reviews-view'
import { listReviews } from '@/operations/read/list-reviews'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { readParam } from '../search-params'

/** The reviews of a year's declarations. */
export default async function ReviewsPage({ searchParams }: PageProps<'/reviews'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const read = (await listReviews(actor, framework)) ?? notFound()
  const view = toReviewsView(read, await readParam(searchParams, 'year')) ?? notFound()
  return (
    <ActorShell
      title="Reviews of declarations"
      current="declarations"
      framework={framework.code}
      hrefUnder={reviewsHref}
      breadcrumb={[{ href: declarationsHref(framework.code), text: 'Annual self-declarations' }]}
    >
      <ReviewsScreen {...view} />
    </ActorShell>
  )
}
