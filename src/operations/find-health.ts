import { hasDemoAccounts } from '@/server/db/accounts'
import { findDatabaseKind } from '@/server/db/database-claim'
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

/** The demo, and a training copy, need their accounts; a real service must have none of them, and no database of the other. */
async function hasRightData(): Promise<boolean> {
  const { demo, training } = readSettings()
  if (demo) return isDemoLoaded()
  const kind = await findDatabaseKind(database())
  if (training) return kind === 'training' && (await isDemoLoaded())
  return kind !== 'training' && !(await hasDemoAccounts(database()))
}
