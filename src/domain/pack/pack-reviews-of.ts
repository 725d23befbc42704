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

/** One for each criterion, with its own judgement; before criteria were judged one by one, for each that was meant, or one of the whole. */
function reviewsIn({ providerCode: provider, lines }: OutcomeSnapshot): readonly PackReview[] {
  return lines.flatMap(({ indicator, byName, at, ...said }) =>
    judgedIn(said).map((each) => ({ ...{ provider, indicator, byName, at }, ...each })),
  )
}

function judgedIn({
  judgement: verdict,
  criteria,
  reason,
  byCriterion,
}: Pick<
  OutcomeSnapshot['lines'][number],
  'judgement' | 'criteria' | 'reason' | 'byCriterion'
>): readonly Pick<PackReview, 'criterion' | 'verdict' | 'reason'>[] {
  if (byCriterion.length > 0)
    return byCriterion.map(({ judgement, ...each }) => ({ ...each, verdict: judgement }))
  return (criteria.length > 0 ? criteria : [null]).map((criterion) => ({ criterion, verdict, reason }))
}

/** The gravest first. */
function findingsIn({ providerCode: provider, findings }: OutcomeSnapshot): readonly PackFinding[] {
  return byWeight(findings).map((finding) => ({ provider, ...finding }))
}
