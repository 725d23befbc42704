import { hasDemoAccounts } from '@/server/db/accounts'
import { database } from '@/server/db/client'
import { findLastMigration } from '@/server/db/last-migration'
import { findReadiness } from '@/server/db/readiness'
import { readSettings } from '@/server/env'
import { isDemoLoaded } from './demo-loaded'

/** Whether the service can do its work, and if not, what it waits for. */
export type Health =
  { ready: true } | { ready: false; waitsFor: 'database' | 'migrations' | 'data' | 'durability' }

/** Asks the database whether everything that this version needs is there. Never throws, and names no cause. */
export async function findHealth(): Promise<Health> {
  try {
    return await inspect()
  } catch {
    return { ready: false, waitsFor: 'database' }
  }
}

async function inspect(): Promise<Health> {
  const found = await findReadiness(database())
  if (!found?.ready || (found.latestMigration ?? '') < findLastMigration())
    return { ready: false, waitsFor: 'migrations' }
  if (found.synchronousCommit !== 'on') return { ready: false, waitsFor: 'durability' }
  return (await hasRightData()) ? { ready: true } : { ready: false, waitsFor: 'data' }
}

/** The demo needs its accounts; a real service must have none of them. */
async function hasRightData(): Promise<boolean> {
  return readSettings().demo ? isDemoLoaded() : !(await hasDemoAccounts(database()))
}
