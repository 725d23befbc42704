import 'server-only'
import type { EvidencePurpose, ReceivedFile } from '@/domain/evidence/evidence-file'
import type { Stamp } from '@/domain/forms/stamp'
import { type Result, fail, ok } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import { type OfService, insertEvidence, lockEvidence } from '@/server/db/evidence'
import { readSettings } from '@/server/env'

/**
 * Records a file that was received as a service's own, in the transaction of whatever refers to it: the id by which it is referred to.
 * Refused where the service would have more than it has room for. The caller has asked who may,
 * holds whatever the file belongs to, and audits.
 */
export async function attachFile(
  tx: Transaction,
  of: OfService,
  received: ReceivedFile,
  { purpose, replaces }: { readonly purpose: EvidencePurpose; readonly replaces: string | null },
  uploaded: Stamp,
): Promise<Result<string, 'over-quota'>> {
  const used = await lockEvidence(tx, of)
  if (used + received.size > readSettings().evidence.quota) return fail('over-quota')
  return ok(await insertEvidence(tx, of, { ...received, purpose, replaces }, uploaded))
}
