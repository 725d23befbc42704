import { folderOfBuild } from '../../src/server/built-in.mjs'
import { readRoutes } from '../../src/server/logs/route-pattern.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { openProcessLog, takeOverOutput } from '../lib/log.mjs'
import { answerMetrics, metrics } from '../lib/metrics.mjs'
import { inRoot } from '../lib/places.mjs'

/**
 * From now on the front says only what its log may hold: one line for each request, by the pattern of its route; and counts what it shed.
 *
 * @returns {(seen: import('./create-front.mjs').Seen) => void}
 */
export function logSeen() {
  const log = openProcessLog('front')
  takeOverOutput(log)
  answerMetrics('front')
  const routeOf = readRoutes(inRoot(folderOfBuild(ownEnvironment)))
  return ({ path, shed, route = routeOf(path), personId, ...line }) => {
    if (shed) metrics().shedTotal.inc({ kind: shed })
    const isAskedForHealth = path.startsWith('/api/health')
    log[isAskedForHealth ? 'debug' : 'info']('request', { ...line, route, ...(personId && { personId }) })
  }
}
