import 'server-only'
import { listEvidenceToScan, recordEvidenceScan } from '@/server/db/evidence-upkeep'
import { withActor } from '@/server/db/transaction'
import { type Storage, ownStorage } from '@/server/storage/own-storage'

/** As many as are scanned well within the minute in which the worker wakes. */
const A_ROUND = 20

/**
 * Asks the scanner about files of which it has said nothing yet, once there is one. No transaction is held while it looks. A file whose
 * content is not in the store is said to have failed. What it says is recorded when it says so. Says how many were told anew.
 */
export async function scanEvidence(
  { store, scanner }: Storage = ownStorage(),
  clock?: Date,
): Promise<number> {
  if (!scanner) return 0
  const waiting = await withActor(null, ({ tx }) => listEvidenceToScan(tx, A_ROUND))
  let told = 0
  for (const file of waiting) {
    const content = await store.open(file.sha256)
    const scan = content
      ? await scanner.scan(content)
      : ({ state: 'scan-failed', detail: 'its content is not in the store' } as const)
    if (await withActor(null, ({ tx, at }) => recordEvidenceScan(tx, file, scan, at), clock)) told += 1
  }
  return told
}
