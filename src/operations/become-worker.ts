import 'server-only'
import { disconnect } from '@/server/db/client'
import { becomeWorker as takeSettings } from '@/server/env'
import { becomeWorkerLog } from '@/server/log'
import { endOnUncaught, takeOverOutput } from '@/server/logs/take-over-output.mjs'
import type { Log } from '@/server/logs/open-log.mjs'
import { answerMetrics } from '@/server/metrics/answer-metrics.mjs'

/** The address of the database for the worker's own queue, and how to let go of every connection at the end. */
export interface Workplace {
  readonly databaseUrl: string
  /** All that the worker says. */
  readonly log: Log
  readonly leave: () => Promise<void>
}

/**
 * From now on this process asks the database as the worker's role. Throws, naming every setting that is
 * missing or wrong.
 */
export function becomeWorker(): Workplace {
  const { databaseUrl } = takeSettings()
  const log = becomeWorkerLog()
  takeOverOutput(log)
  endOnUncaught(log)
  answerMetrics('worker')
  return { databaseUrl, log, leave: disconnect }
}
