import { valueOf } from '../../src/server/setting.mjs'
import { metricsHost, metricsPort } from '../../src/server/watch-settings.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { runningChildren } from './spawn-child.mjs'

/**
 * Gives Prometheus what all processes have counted, where METRICS_PORT says so.
 *
 * @param {import('./closing.mjs').Closing} closing
 */
export async function offerMetrics(closing) {
  const port = valueOf(ownEnvironment, metricsPort)
  if (!port) return
  // It uses a package, which the first step of a start installs.
  const { serveMetrics } = await import('../lib/metrics.mjs')
  const host = valueOf(ownEnvironment, metricsHost)
  const server = await serveMetrics({ port, host, children: runningChildren })
  closing.onClose(() => server.close())
}
