import { askedAddress } from './asked-address'
import DashboardNotFound from './dashboards/not-found'
import ExportsNotFound from './exports/not-found'
import { PageNotThere } from './page-not-there'

/** For an address that no page has, and for any page that found that it is not there (`scripts/start/with-words.mjs`). */
export default async function NotFound() {
  const address = await askedAddress()
  if (/^\/dashboards(\/|\?|$)/.test(address)) return <DashboardNotFound />
  if (/^\/exports(\/|\?|$)/.test(address)) return <ExportsNotFound />
  return <PageNotThere />
}
