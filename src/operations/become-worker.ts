import 'server-only'
import { disconnect } from '@/server/db/client'
import { becomeWorker as takeSettings } from '@/server/env'

/** The address of the database for the worker's own queue, and how to let go of every connection at the end. */
export interface Workplace {
  readonly databaseUrl: string
  readonly leave: () => Promise<void>
}

/**
 * From now on this process asks the database as the worker's role. Throws, naming every setting that is
 * missing or wrong.
 */
export function becomeWorker(): Workplace {
  const { databaseUrl } = takeSettings()
  return { databaseUrl, leave: disconnect }
}
