// What each process of the service counts, once. A process answers the supervisor with it (scripts/lib/metrics.mjs).

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30]

/** @typedef {ReturnType<typeof openMetrics>} ServiceMetrics */

/** One for the process, however often this module is loaded: the framework's build holds a copy of its own. */
const shared = /** @type {{ assuranceMetrics?: ServiceMetrics }} */ (globalThis)

/** The metrics of this process. */
export function metrics() {
  return (shared.assuranceMetrics ??= openMetrics())
}

/**
 * From now on event-loop lag, memory and processor time are measured too, and each number says which process of the service it is of.
 *
 * @param {string} name which: web, worker, front, supervisor
 */
export function measureProcess(name) {
  const own = metrics()
  if (own.isMeasured()) return
  own.registry.setDefaultLabels({ process: name })
  collectDefaultMetrics({ register: own.registry })
}

function openMetrics() {
  const registry = new Registry()
  const of = { registers: [registry] }
  return {
    registry,
    isMeasured: () => registry.getSingleMetric('nodejs_eventloop_lag_seconds') !== undefined,
    ...requestMetrics(of),
    ...securityMetrics(of),
    ...clockMetrics(of),
    ...diskMetrics(of),
    ...databaseMetrics(of),
  }
}

/** @typedef {{ registers: Registry[] }} Of */

/** @param {Of} of */
function requestMetrics(of) {
  return {
    requestsTotal: new Counter({
      ...{ ...of, name: 'assurance_requests_total', labelNames: ['route', 'status'] },
      help: 'Requests answered, by the pattern of their route; status 499 is one that was given up by whoever asked',
    }),
    requestSeconds: new Histogram({
      ...{ ...of, name: 'assurance_request_seconds', labelNames: ['route'], buckets: SECONDS },
      help: 'How long requests took',
    }),
    requestsUnderWay: new Gauge({
      ...{ ...of, name: 'assurance_requests_under_way' },
      help: 'Requests that are being answered',
    }),
    shedTotal: new Counter({
      ...{ ...of, name: 'assurance_shed_requests_total', labelNames: ['kind'] },
      help: 'Requests refused with 503 because too much was under way, or no web process was there',
    }),
    restartsTotal: new Counter({
      ...{ ...of, name: 'assurance_restarts_total', labelNames: ['child'] },
      help: 'Processes of the service that were replaced',
    }),
  }
}

/** @param {Of} of */
function securityMetrics(of) {
  return {
    securityTotal: new Counter({
      ...{ ...of, name: 'assurance_security_events_total', labelNames: ['kind'] },
      help: 'What was refused: failed attempts to sign in, forms of other sites, malformed posts, uploads',
    }),
  }
}

/**
 * What one process alone knows, and not before it has looked: until then there is no number of it, since a 0 would ring.
 *
 * @param {import('prom-client').GaugeConfiguration<never>} given
 */
function unknownYet(given) {
  const gauge = new Gauge(given)
  gauge.remove()
  return gauge
}

/** @param {Of} of */
function clockMetrics(of) {
  return {
    jobs: new Gauge({
      ...{ ...of, name: 'assurance_jobs', labelNames: ['state'] },
      help: 'Jobs in the queue of the worker: waiting, or failed and given up',
    }),
    oldestJobSeconds: unknownYet({
      ...{ ...of, name: 'assurance_oldest_job_seconds' },
      help: 'For how long the oldest job that is due has waited',
    }),
    notices: new Gauge({
      ...{ ...of, name: 'assurance_notices', labelNames: ['state'] },
      help: 'Mail in the outbox: waiting, or failed',
    }),
    stepFailuresTotal: new Counter({
      ...{ ...of, name: 'assurance_job_failures_total', labelNames: ['step'] },
      help: 'Steps of the clock that failed',
    }),
    lastRoundSeconds: unknownYet({
      ...{ ...of, name: 'assurance_last_round_timestamp_seconds' },
      help: 'When the worker last did its round',
    }),
  }
}

/** @param {Of} of */
function diskMetrics(of) {
  return {
    evidenceDiskFree: unknownYet({
      ...{ ...of, name: 'assurance_evidence_disk_free_ratio' },
      help: 'Which part of the disk of the evidence files is free, from 0 to 1, when the worker last did its round',
    }),
  }
}

/** @param {Of} of */
function databaseMetrics(of) {
  return {
    poolConnections: new Gauge({
      ...{ ...of, name: 'assurance_pool_connections', labelNames: ['state'] },
      help: 'Connections to the database: total, idle, and how many ask for one (waiting)',
    }),
    slowStatementsTotal: new Counter({
      ...{ ...of, name: 'assurance_slow_statements_total' },
      help: 'Statements that took longer than SLOW_STATEMENT_MS',
    }),
    unavailableTotal: new Counter({
      ...{ ...of, name: 'assurance_unavailable_total', labelNames: ['kind'] },
      help: 'Work that the database refused for now: no connection free, a lock held, too slow, away',
    }),
  }
}
