import 'server-only'
import { listHeldEvidence } from '@/server/db/evidence-upkeep'
import { withActor } from '@/server/db/transaction'
import { type Storage, ownStorage } from '@/server/storage/own-storage'

/** An upload that has not ended after a day never will. */
const A_DAY_MS = 24 * 3_600_000

/**
 * Removes from the store what no file has and what never came whole, a day after it was written: an upload that was refused at the very
 * end, or whose process died, leaves nothing for longer. Says how many contents were removed.
 */
export async function sweepEvidence(
  at: Date,
  { store }: Pick<Storage, 'store'> = ownStorage(),
): Promise<number> {
  const before = new Date(at.getTime() - A_DAY_MS)
  await store.clearIncoming(before)
  const old = await store.listKept(before)
  if (old.length === 0) return 0
  const held = new Set(await withActor(null, ({ tx }) => listHeldEvidence(tx, old)))
  const orphans = old.filter((sha256) => !held.has(sha256))
  for (const sha256 of orphans) await store.remove(sha256, before)
  return orphans.length
}
