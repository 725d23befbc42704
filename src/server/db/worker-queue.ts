import 'server-only'
import type { Database } from './client'

/**
 * What waits in the worker's own queue: what is due and not taken, what was tried so often that it is tried no more. What was left by a worker
 * that died is not among it, once a later job has taken its key, and with it its work.
 */
export interface QueueStanding {
  readonly waiting: number
  readonly givenUp: number
  readonly oldestSeconds: number
}

const NOTHING: QueueStanding = { waiting: 0, givenUp: 0, oldestSeconds: 0 }

/** For the worker, whose queue it is; nothing where it has none, as when tests do its work. */
export async function findQueue(db: Database): Promise<QueueStanding> {
  const [found] = await db.$queryRaw<{ jobs: boolean }[]>`
    SELECT coalesce(has_table_privilege(to_regclass('graphile_worker.jobs'), 'SELECT'), false) AS jobs`
  if (!found?.jobs) return NOTHING
  const [queue] = await db.$queryRaw<QueueStanding[]>`
    SELECT (count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= now()))::int AS waiting,
      (count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL AND key IS NOT NULL))::int AS "givenUp",
      coalesce(extract(epoch FROM now() - min(run_at)
        FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= now())), 0)::float8 AS "oldestSeconds"
    FROM graphile_worker.jobs`
  return queue ?? NOTHING
}

/** How much mail waits, and how much failed in the last thirty days. For the worker alone. */
export async function findMailQueue(
  db: Database,
): Promise<{ readonly waiting: number; readonly failed: number }> {
  const [mail] = await db.$queryRaw<{ waiting: number; failed: number }[]>`
    SELECT waiting, failed FROM mail_queue()`
  return mail ?? { waiting: 0, failed: 0 }
}
