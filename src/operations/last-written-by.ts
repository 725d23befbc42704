import 'server-only'
import type { Stamp } from '@/domain/forms/stamp'
import type { ReviewFile } from '@/server/db/reviews'

/** Who wrote last in a review, or signed the version that is in force where that came later. */
export function lastWrittenBy({ review, versions }: Pick<ReviewFile, 'review' | 'versions'>): Stamp | null {
  const stamps = [
    ...versions.map((each) => ({ personId: each.signedBy, name: each.signedByName, at: each.signedAt })),
    ...review.judgements.map(({ judged }) => judged),
    ...review.findings.map(({ recorded }) => recorded),
    ...review.outcomes.map(({ signed }) => signed),
    ...review.answers.map(({ answered }) => answered),
  ]
  return stamps.toSorted((left, right) => left.at.getTime() - right.at.getTime()).at(-1) ?? null
}
