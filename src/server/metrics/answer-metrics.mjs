import { measureProcess, metrics } from './service-metrics.mjs'

/** @typedef {import('prom-client').MetricObjectWithValues<import('prom-client').MetricValue<string>>[]} Metrics */
/** @typedef {{ kind: 'metrics', metrics?: Metrics }} Message */

/**
 * Of a child: answers whenever the supervisor asks what it has counted. Without a supervisor it does nothing.
 *
 * @param {'front' | 'web' | 'worker'} name
 */
export function answerMetrics(name) {
  if (!process.send) return
  process.on('message', async (/** @type {unknown} */ message) => {
    if (!isMetricsMessage(message)) return
    // Measuring costs a little, so it begins with the first question.
    measureProcess(name)
    const counted = await metrics().registry.getMetricsAsJSON()
    if (process.connected) process.send?.({ kind: 'metrics', metrics: counted })
  })
}

/** Whether it is about metrics. @param {unknown} message @returns {message is Message} */
export function isMetricsMessage(message) {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'kind') === 'metrics'
}
