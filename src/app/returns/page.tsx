import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { getReturns } from '@/features/returns/get-returns'
import { ReturnsTable } from '@/features/returns/components/returns-table'
import { requireActor } from '@/server/session/require-actor'
import { InsetText } from '@/ui/inset-text'
import { ActorShell } from '../actor-shell'

export default async function ReturnsPage() {
  const actor = await requireActor()
  if (!mayAnywhere(actor, 'return:read-submitted')) notFound()
  const rows = await getReturns(actor)
  const due = rows.filter(({ isDue }) => isDue)
  const past = rows.filter(({ isDue }) => !isDue)
  return (
    <ActorShell title="Quarterly returns" current="/returns">
      <h1 className="nhsuk-heading-l">Quarterly returns</h1>
      {rows.length === 0 && (
        <InsetText>
          <p>There are no returns yet. One begins for each provider on the day a quarter opens.</p>
        </InsetText>
      )}
      {due.length > 0 && <ReturnsTable caption="To be submitted" rows={due} />}
      {past.length > 0 && <ReturnsTable caption="Received, and earlier quarters" rows={past} />}
    </ActorShell>
  )
}
