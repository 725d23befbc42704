import { notFound } from 'next/navigation'
import { parseVersion } from '@/domain/addresses/parse-version'
import { recordFindingAction } from '@/features/reviews/actions'
import { FindingsScreen } from '@/features/reviews/components/findings-screen'
import { toFindingsView } from '@/features/reviews/to-findings-view'
import { getReview } from '@/operations/read/get-review'
import { listActionsOfFindings } from '@/operations/read/list-actions-of-findings'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { readParam } from '../../../search-params'
import { frameBelowReview, reviewKeyOf } from '../../review-key'

/** The findings of a review; one of them is written anew where its number is asked for. */
export default async function FindingsPage({
  params,
  searchParams,
}: PageProps<'/reviews/[reviewId]/findings'>) {
  const held = await heldPost([recordFindingAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await reviewKeyOf(params)
  const read = (await getReview(actor, key)) ?? notFound()
  const number = parseVersion(await readParam(searchParams, 'finding'))
  const view =
    (number === undefined ? null : toFindingsView(read, number, await listActionsOfFindings(actor, key))) ??
    notFound()
  return (
    <ActorShell title={view.form ? undefined : `Findings, ${view.caption}`} {...frameBelowReview(key)}>
      <FindingsScreen view={view} />
    </ActorShell>
  )
}
