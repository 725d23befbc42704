import { askedAddress } from './asked-address'
import { DashboardNotThere } from './dashboard-not-there'
import { ExportNotThere } from './export-not-there'
import { PageNotThere } from './page-not-there'

/**
 * For an address that no page has, and for any page that found that it is not there (`scripts/start/with-words.mjs`). It is drawn beside
 * every page, in case that it is needed: one for all, since each further one would be drawn beside its pages too.
 */
export default async function NotFound() {
  const address = await askedAddress()
  if (/^\/dashboards(\/|\?|$)/.test(address)) return <DashboardNotThere />
  if (/^\/exports(\/|\?|$)/.test(address)) return <ExportNotThere />
  return <PageNotThere />
}
