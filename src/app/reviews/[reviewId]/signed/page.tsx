import { notFound } from 'next/navigation'
import { parseVersion } from '@/domain/addresses/parse-version'
import { HistoryLink } from '@/features/audit/components/history-link'
import { answerReviewAction } from '@/features/reviews/actions'
import { SignedOutcomeScreen } from '@/features/reviews/components/signed-outcome-screen'
import { toSignedOutcomeView } from '@/features/reviews/to-signed-outcome-view'
import { declarationId } from '@/domain/declarations/declaration'
import { getSignedReview } from '@/operations/read/get-signed-review'
import { listActionsOfFindings } from '@/operations/read/list-actions-of-findings'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { readParam } from '../../../search-params'
import { frameOfOutcome, reviewKeyOf } from '../../review-key'

/** What a review came to, exactly as it was signed: the latest outcome, or that of a round. */
export default async function SignedOutcomePage({
  params,
  searchParams,
}: PageProps<'/reviews/[reviewId]/signed'>) {
  const held = await heldPost([answerReviewAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await reviewKeyOf(params)
  const round = parseVersion(await readParam(searchParams, 'round'))
  const read = round === undefined ? null : await getSignedReview(actor, key, round)
  const view = toSignedOutcomeView(actor, read ?? notFound(), await listActionsOfFindings(actor, key))
  return (
    <ActorShell {...frameOfOutcome(key)}>
      <SignedOutcomeScreen view={view} />
      <HistoryLink actor={actor} id={declarationId(key)} />
    </ActorShell>
  )
}
