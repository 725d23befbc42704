import { redirect } from 'next/navigation'
import { confirmHref, secondFactorHref } from '@/domain/addresses/account'
import { enrolAction, renewCodesAction } from '@/features/account/actions'
import { SecondFactorScreen } from '@/features/account/components/second-factor-screen'
import { toSecondFactorView } from '@/features/account/to-second-factor-view'
import { getSecondFactor } from '@/operations/read/get-second-factor'
import { drawKey } from '@/server/session/draw-key'
import { requireSession } from '@/server/session/require-actor'
import { readSessionCookie } from '@/server/session/session-cookie'
import { serviceName } from '@/ui/service-name'
import { ActorShell } from '../../actor-shell'
import { type SearchParams, readParam } from '../../search-params'

/** The one page that is there for whoever has to set up a second factor first. It stays the same around the codes that it shows once. */
export default async function SecondFactorPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const session = await requireSession()
  const read = await getSecondFactor(session, (await readSessionCookie()) ?? '')
  const isMove = (await readParam(searchParams, 'move')) === 'yes'
  if (read.factor && isMove && !read.isFresh) redirect(confirmHref(`${secondFactorHref()}?move=yes`))
  const key =
    !read.factor || isMove ? drawKey(read.offered, { issuer: serviceName, email: session.actor.email }) : null
  return (
    <ActorShell>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <SecondFactorScreen
            view={toSecondFactorView(read, key)}
            enrol={enrolAction}
            renew={renewCodesAction}
          />
        </div>
      </div>
    </ActorShell>
  )
}
