import { ownFrameworks } from '@/domain/access/own-frameworks'
import { overviewHref } from '@/domain/addresses/dashboards'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'
import { findActor } from '@/server/session/find-actor'
import { ActorShell } from './actor-shell'
import { refusedMomentPage } from './refused-moment-page'

/**
 * The same for a period, an order or a provider that does not exist, and one whose figures are not yours to see. A moment that cannot be
 * shown says why: it is about nobody.
 */
export async function DashboardNotThere() {
  const actor = await findActor()
  const [own] = actor ? ownFrameworks(actor) : []
  const refused = actor && (await refusedMomentPage('dashboards'))
  if (refused) return refused
  return (
    <ActorShell title="Page not found" current="dashboards">
      <h1 className="nhsuk-heading-l">Page not found</h1>
      <p>
        There is no such period, provider, indicator or order, or its figures are not open to your account. A
        quarter is written like 2026-27-Q2, the four quarters to it like to-2026-27-Q2, and a year like
        2026-27; each appears here once it has opened.
      </p>
      <p>
        <a href={overviewHref(own?.code ?? UNPREFIXED)}>See the latest quarter</a>, or{' '}
        <a href="/">go to your home page</a>.
      </p>
    </ActorShell>
  )
}
