import { notFound } from 'next/navigation'
import { providerHref } from '@/domain/addresses/dashboards'
import { YearFigures } from '@/features/dashboards/components/year-figures'
import { toYearFigures } from '@/features/dashboards/to-year-figures'
import { sayReviewed } from '@/features/reviews/say-review'
import { getOverview } from '@/operations/read/get-overview'
import { getReview } from '@/operations/read/get-review'
import { requireActor } from '@/server/session/require-actor'
import { Heading } from '@/ui/heading'
import { ActorShell } from '../../../actor-shell'
import { frameBelowReview, reviewKeyOf } from '../../review-key'

/** The year's numeric indicators of the provider that is reviewed, with what they rest on and their marks. */
export default async function ReviewFiguresPage({ params }: PageProps<'/reviews/[reviewId]/figures'>) {
  const actor = await requireActor()
  const key = await reviewKeyOf(params)
  const { framework, provider } = (await getReview(actor, key)) ?? notFound()
  const read = await getOverview(actor, framework, { period: key.year, as: 'latest' })
  const figures = read && toYearFigures(read, key.providerCode)
  const title = 'The year’s figures'
  const caption = sayReviewed(provider, key)
  return (
    <ActorShell title={`${title}, ${caption}`} {...frameBelowReview(key)}>
      <Heading level={1} caption={caption}>
        {title}
      </Heading>
      {figures ? (
        <YearFigures caption={`Reported for ${key.year}`} figures={figures} />
      ) : (
        <p>Nothing was reported for {key.year}.</p>
      )}
      <p>
        <a href={providerHref(key)}>The provider’s own page</a>
      </p>
    </ActorShell>
  )
}
