import { notFound } from 'next/navigation'
import { declarationsHref } from '@/domain/addresses/declarations'
import { reviewHref, reviewsHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import type { ReviewKey } from '@/domain/reviews/review'

/** The review that an address names; where it can name none, there is no such page. */
export async function reviewKeyOf(params: Promise<{ reviewId: string }>): Promise<ReviewKey> {
  return parseDeclarationId((await params).reviewId) ?? notFound()
}

/** Where a page below the list of reviews stands. */
export function frameOfReview({ framework }: ReviewKey) {
  const breadcrumb = [{ href: reviewsHref(framework), text: 'Reviews' }]
  return { current: 'declarations', framework, breadcrumb } as const
}

/** Where a page below a review stands. */
export function frameBelowReview(key: ReviewKey) {
  const { breadcrumb, ...frame } = frameOfReview(key)
  const id = declarationId(key)
  return { ...frame, breadcrumb: [...breadcrumb, { href: reviewHref(id), text: id }] }
}

/** Where what was signed stands, which the provider reads too. */
export function frameOfOutcome({ framework }: ReviewKey) {
  const breadcrumb = [{ href: declarationsHref(framework), text: 'Annual self-declarations' }]
  return { current: 'declarations', framework, breadcrumb } as const
}
