import 'server-only'
import type { Database } from './client'

/** When the worker last woke, and the names of its steps that failed then. */
export interface WorkerWake {
  readonly wokeAt: Date
  readonly secondsAgo: number
  readonly failed: readonly string[]
}

/** Null before the worker has woken for the first time. */
export async function findWorkerWake(db: Database): Promise<WorkerWake | null> {
  const [wake] = await db.$queryRaw<WorkerWake[]>`
    SELECT woke_at AS "wokeAt", seconds_ago AS "secondsAgo", failed FROM find_wake()`
  return wake ?? null
}

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
