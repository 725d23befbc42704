import { notFound } from 'next/navigation'
import { parseVersion } from '@/domain/addresses/parse-version'
import { signedOutcomeHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import { sayDay } from '@/domain/periods/format'
import { letterOf } from '@/domain/reviews/outcome-letter'
import { LetterScreen } from '@/features/cases/components/letter-screen'
import { getSignedReview } from '@/operations/read/get-signed-review'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { readParam } from '../../../search-params'
import { frameOfOutcome, reviewKeyOf } from '../../review-key'

/** The letter of an outcome as it was sent, to be printed. */
export default async function OutcomeLetterPage({
  params,
  searchParams,
}: PageProps<'/reviews/[reviewId]/letter'>) {
  const actor = await requireActor()
  const key = await reviewKeyOf(params)
  const round = parseVersion(await readParam(searchParams, 'round'))
  const read = (round === undefined ? null : await getSignedReview(actor, key, round)) ?? notFound()
  const letter = letterOf(read.snapshot)
  const { breadcrumb, ...frame } = frameOfOutcome(key)
  const outcome = { href: signedOutcomeHref(declarationId(key), read.outcome.round), text: 'Outcome' }
  return (
    <ActorShell title={letter.subject} {...frame} breadcrumb={[...breadcrumb, outcome]}>
      <LetterScreen {...letter} on={sayDay(letter.at)} />
    </ActorShell>
  )
}
