import 'server-only'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { readSettings } from '../env'
import { isForeign } from '../http/is-foreign'
import { isOwnHost } from '../http/own-host'
import { noteSecurity } from '../security-events'

/**
 * There is no action for what was not sent by a page of this service, or to another name than its own: nobody is signed in from there.
 * `src/proxy.ts` says so with a page; this holds where the framework leaves the proxy out.
 */
export async function requireOwnOrigin(): Promise<void> {
  const [said, standing] = [await headers(), readSettings()]
  const isElsewhere = standing.demo && !isOwnHost(said.get('host'), standing.port)
  if (!isElsewhere && !isForeign(said, standing)) return
  noteSecurity('another-site')
  notFound()
}
