import 'server-only'
import type { Database } from './client'

/** When the worker last woke, and the names of its steps that failed then. */
export interface WorkerWake {
  readonly wokeAt: Date
  readonly secondsAgo: number
  readonly failed: readonly string[]
  /** Jobs of its queue that were due then, and those that it tries no more. */
  readonly waiting: number
  readonly givenUp: number
}

/** Null before the worker has woken for the first time. */
export async function findWorkerWake(db: Database): Promise<WorkerWake | null> {
  const [wake] = await db.$queryRaw<WorkerWake[]>`
    SELECT woke_at AS "wokeAt", seconds_ago AS "secondsAgo", failed, waiting, given_up AS "givenUp" FROM find_wake()`
  return wake ?? null
}

/** Notes that the worker is awake, and what waits in its queue. For the worker alone. */
export async function recordWorkerWake(
  db: Database,
  { failed, waiting, givenUp }: { failed: readonly string[]; waiting: number; givenUp: number },
): Promise<void> {
  await db.$queryRaw`SELECT record_wake(${[...failed]}::text[], ${waiting}::integer, ${givenUp}::integer)::text`
}

/** Removes what is past keeping; says how many rows. */
export async function pruneExpired(db: Database, at: Date): Promise<number> {
  const [answer] = await db.$queryRaw<{ pruned: number }[]>`
    SELECT prune_expired(${at}::timestamptz) AS pruned`
  return answer?.pruned ?? 0
}
