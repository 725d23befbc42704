import { EventEmitter } from 'node:events'
import type { WorkerEventMap, WorkerEvents } from 'graphile-worker'

const EACH_MS = 5_000

/**
 * Asks the connection by which the queue is told of work whether it still answers: one that has fallen silent would tell of nothing, and
 * nobody would miss it. The library opens another as soon as it hears of an error.
 */
export function keepListening(): WorkerEvents {
  const events: WorkerEvents = new EventEmitter()
  let listening: WorkerEventMap['pool:listen:success']['client'] | null = null
  const ask = () => {
    const asked = listening
    asked?.query('SELECT 1').catch((failure: unknown) => {
      if (listening === asked) asked.emit('error', failure)
    })
  }
  const asking = setInterval(ask, EACH_MS)
  asking.unref()
  events.on('pool:listen:success', ({ client }) => (listening = client))
  events.on('pool:listen:release', ({ client }) => {
    if (listening === client) listening = null
  })
  events.on('stop', () => clearInterval(asking))
  return events
}
