import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { disconnect } from '@/server/db/client'
import { openQueuePool } from '@/server/db/queue-pool'
import { becomeWorker as takeSettings } from '@/server/env'
import { becomeWorkerLog } from '@/server/log'
import { endOnUncaught, takeOverOutput } from '@/server/logs/take-over-output.mjs'
import type { Log } from '@/server/logs/open-log.mjs'
import { answerMetrics } from '@/server/metrics/answer-metrics.mjs'

const LEAVING_MS = 3_000

/** The connections of the worker's own queue, and how to let go of every connection at the end. */
export interface Workplace {
  readonly queue: ReturnType<typeof openQueuePool>
  /** All that the worker says. */
  readonly log: Log
  readonly leave: () => Promise<void>
}

/**
 * From now on this process asks the database as the worker's role. Throws, naming every setting that is
 * missing or wrong.
 */
export function becomeWorker(): Workplace {
  takeSettings()
  const log = becomeWorkerLog()
  takeOverOutput(log)
  endOnUncaught(log)
  answerMetrics('worker')
  const queue = openQueuePool()
  // A connection that nobody lets go of any more, since it broke, is not waited for.
  const leave = async () => {
    await Promise.race([Promise.all([queue.end(), disconnect()]), wait(LEAVING_MS)])
  }
  return { queue, log, leave }
}
