import http from 'node:http'
import { AggregatorRegistry } from 'prom-client'
import { isMetricsMessage } from '../../src/server/metrics/answer-metrics.mjs'
import { measureProcess, metrics } from '../../src/server/metrics/service-metrics.mjs'

// Both ends of the metrics. Each process counts for itself; the supervisor asks all of them over the channel to its children, and gives
// the sum to Prometheus. It uses a package: who runs before packages are installed loads it later.

/** One that hangs is left out, and the others are given in time. */
const PATIENCE_MS = 1_000

export { answerMetrics } from '../../src/server/metrics/answer-metrics.mjs'
export { metrics } from '../../src/server/metrics/service-metrics.mjs'

/** @typedef {import('../../src/server/metrics/answer-metrics.mjs').Metrics} Metrics */

/**
 * What a child has counted; null where it does not answer within a second.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Metrics | null>}
 */
function askChild(child) {
  if (!child.connected) return Promise.resolve(null)
  return new Promise((resolve) => {
    const end = (/** @type {Metrics | null} */ counted) => {
      clearTimeout(patience)
      child.off('message', hear)
      resolve(counted)
    }
    const hear = (/** @type {unknown} */ message) => isMetricsMessage(message) && end(message.metrics ?? null)
    const patience = setTimeout(() => end(null), PATIENCE_MS)
    child.on('message', hear)
    child.send({ kind: 'metrics' }, (error) => error && end(null))
  })
}

/**
 * What all processes of the service have counted, in the words of Prometheus.
 *
 * @param {readonly import('node:child_process').ChildProcess[]} children
 */
async function collectMetrics(children) {
  measureProcess('supervisor')
  const asked = await Promise.all([metrics().registry.getMetricsAsJSON(), ...children.map(askChild)])
  const counted = asked.filter((each) => each !== null)
  return AggregatorRegistry.aggregate(/** @type {any} */ (counted)).metrics()
}

/**
 * Serves them to Prometheus, on a port of their own.
 *
 * @param {object} given
 * @param {number} given.port
 * @param {string} given.host
 * @param {() => readonly import('node:child_process').ChildProcess[]} given.children those that run now
 * @returns {Promise<http.Server>}
 */
export async function serveMetrics({ port, host, children }) {
  const server = http.createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    collectMetrics(children()).then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve(null)))
  return server
}
