import 'server-only'
import { pruneExpired as prune } from '@/server/db/worker-wake'
import { withActor } from '@/server/db/transaction'
import { log } from '@/server/log'

/**
 * Removes what is kept of people for a time and is past it (`domain/pages/retention.ts`), but for what says when somebody was last here.
 * Says how many rows that were.
 */
export async function pruneExpired(at: Date): Promise<number> {
  const removed = await withActor(null, ({ tx }) => prune(tx, at))
  if (removed > 0) log().info('past-keeping-removed', { count: removed })
  return removed
}
