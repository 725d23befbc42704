import { folderOfBuild } from '../../src/server/built-in.mjs'
import { readRoutes } from '../../src/server/logs/route-pattern.mjs'
import { watchRequests } from '../../src/server/logs/watch-requests.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { openProcessLog, takeOverOutput } from '../lib/log.mjs'
import { answerMetrics } from '../lib/metrics.mjs'
import { inRoot } from '../lib/places.mjs'

/**
 * From now on a web process says only what its log may hold, and answers the supervisor with what it has counted. What comes back goes
 * around whatever answers requests.
 */
export function watchedWeb() {
  const log = openProcessLog('web')
  takeOverOutput(log)
  answerMetrics('web')
  const routeOf = readRoutes(inRoot(folderOfBuild(ownEnvironment)))
  /** @type {(answer: Parameters<typeof watchRequests>[0]) => ReturnType<typeof watchRequests>} */
  return (answer) => watchRequests(answer, { log, routeOf })
}
