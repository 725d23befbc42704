import { notFound } from 'next/navigation'
import { askRedactionAction } from '@/features/redactions/actions'
import { RedactionsScreen } from '@/features/redactions/components/redactions-screen'
import { toRedactionsView } from '@/features/redactions/to-redactions-view'
import { listRedactions } from '@/operations/read/list-redactions'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { heldPost } from '../held-post'
import { readParam } from '../search-params'

/** Texts that were asked to be taken out. */
export default async function RedactionsPage({ searchParams }: PageProps<'/redactions'>) {
  const held = await heldPost([askRedactionAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const redactions = await listRedactions(actor)
  const isAsked = (await readParam(searchParams, 'done')) === 'asked'
  const asksPassphrase = !(await isFresh())
  const view = toRedactionsView(actor, redactions ?? notFound(), { isAsked, asksPassphrase })
  return (
    <ActorShell current="audit">
      <RedactionsScreen view={view} />
    </ActorShell>
  )
}
