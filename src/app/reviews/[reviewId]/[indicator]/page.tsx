import { notFound } from 'next/navigation'
import { LineCard } from '@/features/declarations/components/content-cards'
import { declarationId } from '@/domain/declarations/declaration'
import { readBack } from '@/features/declarations/read-back'
import { judgeIndicatorAction } from '@/features/reviews/actions'
import { IndicatorScreen } from '@/features/reviews/components/indicator-screen'
import { toIndicatorView } from '@/features/reviews/to-indicator-view'
import { type ReviewRead, getReview } from '@/operations/read/get-review'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { frameBelowReview, reviewKeyOf } from '../../review-key'

/** One indicator of a review, beside what was declared of it. */
export default async function ReviewedIndicatorPage({
  params,
  searchParams,
}: PageProps<'/reviews/[reviewId]/[indicator]'>) {
  const held = await heldPost([judgeIndicatorAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await reviewKeyOf(params)
  const read = (await getReview(actor, key)) ?? notFound()
  const view = toIndicatorView(read, (await params).indicator) ?? notFound()
  return (
    // A form titles the page by itself, since its title says when something is wrong.
    <ActorShell title={view.form ? undefined : `${view.title}, ${view.caption}`} {...frameBelowReview(key)}>
      <IndicatorScreen view={view} declared={<Declared read={read} code={view.code} />} />
    </ActorShell>
  )
}

/** What was signed of the indicator, in the version in force. */
function Declared({
  read: { framework, key, file },
  code,
}: {
  readonly read: ReviewRead
  readonly code: string
}) {
  const content = file.contents.get(file.version)
  const cites = content?.lines.find(({ indicator }) => indicator === code)?.citations.map(({ slot }) => slot)
  if (!content || !cites) return null
  const documents = content.documents.filter(({ slot }) => cites.includes(slot))
  const files = { declarationId: declarationId(key), files: [], sampled: [] }
  const said = readBack(framework, key.year, { ...content, documents }, [], files)
  const line = said.lines.find((each) => each.code === code)
  return line ? <LineCard line={line} cited={said.documents} /> : null
}
