import { notFound } from 'next/navigation'
import { decideRedactionAction } from '@/features/redactions/actions'
import { RedactionScreen } from '@/features/redactions/components/redaction-screen'
import { toRedactionView } from '@/features/redactions/to-redactions-view'
import { listRedactions } from '@/operations/read/list-redactions'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { heldPost } from '../../held-post'

/** One of the texts that were asked to be taken out. */
export default async function RedactionPage({
  params,
  searchParams,
}: PageProps<'/redactions/[redactionId]'>) {
  const held = await heldPost([decideRedactionAction], searchParams)
  if (held) return held
  const redactions = await listRedactions(await requireActor())
  const { redactionId } = await params
  const redaction = redactions?.find(({ id }) => id === redactionId)
  const view = toRedactionView(redaction ?? notFound(), !(await isFresh()))
  return (
    // A form titles the page by itself, since its title says when something is wrong.
    <ActorShell title={view.isOpen ? undefined : view.title} current="audit">
      <RedactionScreen view={view} />
    </ActorShell>
  )
}
