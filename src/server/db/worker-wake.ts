import 'server-only'
import type { Database } from './client'

/** Notes that the worker is awake. For the worker alone. */
export async function recordWorkerWake(db: Database, failed: readonly string[]): Promise<void> {
  await db.$queryRaw`SELECT record_wake(${[...failed]}::text[])::text`
}

/** Removes sessions and invitations that nothing can be done with any more; says how many. */
export async function pruneExpired(db: Database, at: Date): Promise<number> {
  const [answer] = await db.$queryRaw<{ pruned: number }[]>`
    SELECT prune_expired(${at}::timestamptz) AS pruned`
  return answer?.pruned ?? 0
}
