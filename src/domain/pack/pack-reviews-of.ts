import { compareNaturally } from '../natural-order'
import { type OutcomeSnapshot, readOutcomeSnapshot } from '../reviews/review-snapshot-schema'
import { byWeight } from '../reviews/standing-review'
import type { PackFinding, PackOutcome, PackReview } from './pack-review'

/** What signed reviews say, in the order of their providers. */
interface PackReviews {
  readonly reviews: readonly PackReview[]
  readonly findings: readonly PackFinding[]
  readonly outcomes: readonly PackOutcome[]
}

/** The outcomes that stand in a year, from their snapshots: as they were sent, and never worked out anew. */
export function packReviewsOf(outcomes: readonly { readonly snapshot: string }[]): PackReviews {
  const signed = outcomes
    .map(({ snapshot }) => readOutcomeSnapshot(snapshot))
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
  return {
    reviews: signed.flatMap(reviewsIn),
    findings: signed.flatMap(findingsIn),
    outcomes: signed.map(({ providerCode, version, outcome, reasons, signed: { name, at } }) => ({
      ...{ provider: providerCode, version, surveillance: outcome, reasons },
      ...{ signedByName: name, signedAt: at },
    })),
  }
}

/** One for each criterion that is meant; one of the indicator as a whole where none is. */
function reviewsIn({ providerCode: provider, lines }: OutcomeSnapshot): readonly PackReview[] {
  return lines.flatMap(({ indicator, judgement: verdict, criteria, reason, byName, at }) =>
    (criteria.length > 0 ? criteria : [null]).map((criterion) => ({
      ...{ provider, indicator, criterion, verdict, reason, byName, at },
    })),
  )
}

/** The gravest first. */
function findingsIn({ providerCode: provider, findings }: OutcomeSnapshot): readonly PackFinding[] {
  return byWeight(findings).map((finding) => ({ provider, ...finding }))
}
