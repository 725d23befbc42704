import 'server-only'
import type { Database } from './client'

/** What the database says of itself. */
export interface Readiness {
  /** No migration is half done. */
  ready: boolean
  latestMigration: string | null
  /** Must be `on`: an answer goes out only after what it confirms is on disk. */
  synchronousCommit: string
}

/** Asks the database whether it can serve. */
export async function findReadiness(db: Database): Promise<Readiness | null> {
  const [readiness] = await db.$queryRaw<Readiness[]>`
    SELECT ready, latest_migration AS "latestMigration", synchronous_commit AS "synchronousCommit" FROM service_ready()`
  return readiness ?? null
}
