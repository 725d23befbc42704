import 'server-only'
import { pruneExpired as prune } from '@/server/db/worker-wake'
import { withActor } from '@/server/db/transaction'

/** Removes sessions and invitations that ended long ago, but for what says how somebody came and when they were last here. */
export function pruneExpired(at: Date): Promise<number> {
  return withActor(null, ({ tx }) => prune(tx, at))
}
