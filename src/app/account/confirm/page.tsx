import { confirmHref } from '@/domain/addresses/account'
import { confirmAction } from '@/features/account/actions'
import { ConfirmForm } from '@/features/account/components/confirm-form'
import { ConfirmElsewhere } from '@/features/account/components/confirm-elsewhere'
import { Confirmed } from '@/features/account/components/confirmed'
import { SignOnForm } from '@/features/session/components/sign-on-form'
import { isFresh } from '@/server/session/find-freshness'
import { ownPath } from '@/server/session/own-path'
import { requireActor, requireSession } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { type SearchParams, readParam } from '../../search-params'

/** Asks again who it is, and leads on: only ever to a path of this service. */
export default async function ConfirmPage({ searchParams }: { readonly searchParams: SearchParams }) {
  await requireActor()
  const { proof } = await requireSession()
  const next = ownPath(await readParam(searchParams, 'next'))
  return (
    <ActorShell>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {(await isFresh()) ? (
            <Confirmed next={next} />
          ) : proof === 'issuer' ? (
            <ConfirmElsewhere>
              <SignOnForm intent={{ for: 'confirm', next: confirmHref(next) }}>
                Sign in there again
              </SignOnForm>
            </ConfirmElsewhere>
          ) : (
            <ConfirmForm next={next} action={confirmAction} />
          )}
        </div>
      </div>
    </ActorShell>
  )
}
