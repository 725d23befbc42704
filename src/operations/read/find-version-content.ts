import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import type { VersionContent } from '@/domain/returns/differences'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { readSnapshot } from '@/domain/returns/snapshot-schema'
import type { Transaction } from '@/server/db/client'
import type { Scope } from '@/server/db/scope'
import { findSubmission } from '@/server/db/submissions'
import { listLines } from '@/server/db/submitted-lines'

/**
 * What a submitted version says, to compare another with it; null when there is no such version in scope. Whoever asks has it read
 * from its snapshot when the transaction is over.
 */
export async function findVersionContent(
  tx: Transaction,
  { code: framework }: Framework,
  scope: Scope,
  { key, version }: { key: ReturnKey; version: number },
): Promise<(() => VersionContent) | null> {
  if (version < 1) return null
  const record = await findSubmission(tx, framework, scope, key, version)
  if (!record) return null
  const lines = await listLines(tx, framework, scope, key, { version })
  return () => ({ about: readSnapshot(record.snapshot).figures.about, lines })
}
