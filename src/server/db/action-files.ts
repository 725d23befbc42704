import 'server-only'
import type { ActionKey } from '@/domain/actions/action'
import type { EvidenceFile } from '@/domain/evidence/evidence-file'
import type { Transaction } from './client'
import { fileColumns } from './evidence'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

const filesOf = (
  { framework, providerCode, number }: ActionKey,
  scope: Scope,
) => Prisma.sql`SELECT ${fileColumns} FROM action_file a
  JOIN evidence_file f ON (f.framework, f.provider_code, f.id) = (a.framework, a.provider_code, a.file_id)
  WHERE (a.framework, a.provider_code, a.number) = (${framework}, ${providerCode}, ${number})
    AND f.purpose = 'action' AND ${withinScope(Prisma.sql`a.provider_code`, scope)}`

/** Says of a file of the purpose `action` which action it shows to be done. */
export async function recordActionFile(
  tx: Transaction,
  { framework, providerCode, number }: ActionKey,
  fileId: string,
): Promise<void> {
  await tx.$executeRaw`INSERT INTO action_file (framework, provider_code, number, file_id)
    VALUES (${framework}, ${providerCode}, ${number}, ${fileId}::uuid)`
}

/** The files of an action in scope, the newest first. One query. */
export function listFilesOfAction(
  tx: Transaction,
  scope: Scope,
  key: ActionKey,
): Promise<readonly EvidenceFile[]> {
  return tx.$queryRaw<EvidenceFile[]>`${filesOf(key, scope)} ORDER BY f.uploaded_at DESC, f.id`
}

/** A file of an action in scope; null where it has no such file. */
export async function findFileOfAction(
  tx: Transaction,
  scope: Scope,
  key: ActionKey,
  id: string,
): Promise<EvidenceFile | null> {
  const [row] = await tx.$queryRaw<EvidenceFile[]>`${filesOf(key, scope)} AND f.id = ${id}::uuid`
  return row ?? null
}
