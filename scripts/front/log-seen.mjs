import { folderOfBuild } from '../../src/server/built-in.mjs'
import { addressSeen } from '../../src/server/http/client-address.mjs'
import { hashAddress } from '../../src/server/logs/hash-address.mjs'
import { readRoutes } from '../../src/server/logs/route-pattern.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { trustedProxyHops } from '../../src/server/settings.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { endOnUncaught, openProcessLog, takeOverOutput } from '../lib/log.mjs'
import { answerMetrics, metrics } from '../lib/metrics.mjs'
import { inRoot } from '../lib/places.mjs'

/** What no browser sends for a page of ours. @type {Partial<Record<import('./judge-request.mjs').Reason, string>>} */
const SUSPICIOUS = {
  ...{
    malformed: 'malformed-request',
    'unknown-method': 'malformed-request',
    'headers-too-large': 'malformed-request',
  },
  ...{ 'no-length': 'body-refused', 'too-large': 'body-refused', 'file-too-large': 'body-refused' },
}

/**
 * From now on the front says only what its log may hold: one line for each request, by the pattern of its route, and one more for what it
 * refused that may be an attack; and counts what it shed.
 *
 * @returns {(seen: import('./create-front.mjs').Seen) => void}
 */
export function logSeen() {
  const log = openProcessLog('front')
  takeOverOutput(log)
  endOnUncaught(log)
  answerMetrics('front')
  const routeOf = readRoutes(inRoot(folderOfBuild(ownEnvironment)))
  return (seen) => {
    const { path, shed, route = routeOf(path), personId, requestId, method, status, ms, bytes } = seen
    if (shed) metrics().shedTotal.inc({ kind: shed })
    const line = { requestId, method, route, status, ms, bytes, ...(personId && { personId }) }
    log[path.startsWith('/api/health') ? 'debug' : 'info']('request', line)
    const kind = seen.refused && SUSPICIOUS[seen.refused]
    if (!kind) return
    metrics().securityTotal.inc({ kind })
    log.warn('security', { kind, requestId, method, route, ...addressOf(seen) })
  }
}

/** @param {Pick<import('./create-front.mjs').Seen, 'peer' | 'forwarded'>} seen @returns {{ address?: string }} by its hash */
function addressOf({ peer, forwarded }) {
  const proxies = valueOf(ownEnvironment, trustedProxyHops)
  // Without a proxy of ours what is said of others is anybody's invention.
  const address = addressSeen({ peer, forwarded: proxies > 0 ? forwarded : null }, proxies)
  return address ? { address: hashAddress(address, ownEnvironment.ADDRESS_KEY ?? '') } : {}
}
