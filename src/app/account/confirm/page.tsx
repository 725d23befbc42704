import { confirmAction } from '@/features/account/actions'
import { ConfirmForm } from '@/features/account/components/confirm-form'
import { Confirmed } from '@/features/account/components/confirmed'
import { isFresh } from '@/server/session/find-freshness'
import { ownPath } from '@/server/session/own-path'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { type SearchParams, readParam } from '../../search-params'

/** Asks again who it is, and leads on: only ever to a path of this service. */
export default async function ConfirmPage({ searchParams }: { readonly searchParams: SearchParams }) {
  await requireActor()
  const next = ownPath(await readParam(searchParams, 'next'))
  return (
    <ActorShell>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {(await isFresh()) ? <Confirmed next={next} /> : <ConfirmForm next={next} action={confirmAction} />}
        </div>
      </div>
    </ActorShell>
  )
}
