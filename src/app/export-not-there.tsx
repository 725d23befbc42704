import { findActor } from '@/server/session/find-actor'
import { PageNotThere } from './page-not-there'
import { refusedMomentPage } from './refused-moment-page'

/** A moment that cannot be shown says why; else there is no such year, or none that is open to this account. */
export async function ExportNotThere() {
  const refused = (await findActor()) && (await refusedMomentPage('exports'))
  return refused ?? <PageNotThere />
}
