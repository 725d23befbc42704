import 'server-only'
import { recordWorkerWake } from '@/server/db/worker-wake'
import { withActor } from '@/server/db/transaction'

/** Notes that the worker is awake, and which of its steps failed. */
export function noteWake(failed: readonly string[]): Promise<void> {
  return withActor(null, ({ tx }) => recordWorkerWake(tx, failed))
}
