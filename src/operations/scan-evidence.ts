import 'server-only'
import {
  type ToScan,
  listEvidenceToScan,
  recordEvidenceScan,
  recordEvidenceTry,
} from '@/server/db/evidence-upkeep'
import { withActor } from '@/server/db/transaction'
import { type Storage, ownStorage } from '@/server/storage/own-storage'
import type { Scanner } from '@/server/storage/scanner'

/** As many as are scanned well within the minute in which the worker wakes. */
const A_ROUND = 20
/** After so long no further file is begun. A scanner that says nothing is waited for longer (clamd.ts), and so ends the round. */
const A_ROUND_MS = 20_000

/**
 * Asks the scanner about files of which it has said nothing yet, once there is one: those first about which it was asked longest ago,
 * so that no file that fails each time keeps another waiting. No transaction is held while it looks. A file whose content is not in the
 * store is said to have failed. What it says is recorded when it says so. Says how many were told anew.
 */
export async function scanEvidence(
  storage: Storage = ownStorage(),
  clock?: Date,
  longestMs = A_ROUND_MS,
): Promise<number> {
  if (!storage.scanner) return 0
  const waiting = await withActor(null, ({ tx }) => listEvidenceToScan(tx, A_ROUND))
  const began = performance.now()
  let told = 0
  for (const file of waiting) {
    if (await scanOne({ store: storage.store, scanner: storage.scanner }, file, clock)) told += 1
    if (performance.now() - began >= longestMs) break
  }
  return told
}

/** Noted before it is asked: also what ends the worker in the middle is not asked about first again. */
async function scanOne(
  { store, scanner }: { readonly store: Storage['store']; readonly scanner: Scanner },
  file: ToScan,
  clock?: Date,
): Promise<boolean> {
  await withActor(null, ({ tx, at }) => recordEvidenceTry(tx, file, at), clock)
  const content = await store.open(file.sha256)
  const scan = content
    ? await scanner.scan(content)
    : ({ state: 'scan-failed', detail: 'its content is not in the store' } as const)
  return withActor(null, ({ tx, at }) => recordEvidenceScan(tx, file, scan, at), clock)
}
