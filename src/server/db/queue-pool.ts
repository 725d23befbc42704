import 'server-only'
import type { Pool } from 'pg'
import { readSettings } from '../env'
import { log } from '../log'
import { describeError } from '../logs/describe-error.mjs'
import { WAITS } from './waits'
import { openWatchedPool } from './watched-pool'

/**
 * The connections of the worker's own queue: by one it is told of work, by one it fetches it, by one it says what was done, and by one it
 * plans the next minute.
 */
export function openQueuePool(): Pool {
  const pool = openWatchedPool({
    ...WAITS,
    connectionString: readSettings().databaseUrl,
    application_name: 'assurance queue',
    max: 4,
    connectionTimeoutMillis: 5_000,
  })
  // One that breaks is replaced by whoever asks next; an error that nobody hears would end the process.
  pool.on('connect', (client) => void client.on('error', tellLost))
  pool.on('error', () => undefined)
  return pool
}

function tellLost(failure: Error): void {
  const { error, code } = describeError(failure)
  log().warn('connection-lost', { ...(error && { error }), ...(code && { code }) })
}
