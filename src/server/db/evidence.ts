import 'server-only'
import type { EvidenceFile, EvidencePurpose, ReceivedFile } from '@/domain/evidence/evidence-file'
import type { Stamp } from '@/domain/forms/stamp'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** Whose files they are. */
export interface OfService {
  readonly framework: string
  readonly providerCode: string
}

/** The last that a scanner said of a file. */
const lastScan = Prisma.sql`(SELECT s.state FROM evidence_scan s
  WHERE (s.framework, s.provider_code, s.file_id) = (f.framework, f.provider_code, f.id) ORDER BY s.place DESC LIMIT 1)`

/** What is listed of a file `f`. */
export const fileColumns = Prisma.sql`f.id, f.purpose, f.name, f.media_type AS "mediaType", f.size, f.sha256, f.version, f.replaces,
  f.uploaded_by_name AS "uploadedByName", f.uploaded_at AS "uploadedAt", ${lastScan} AS scan`

/** One at a time of a service, so that two uploads do not each find room for one; how many bytes its contents take, each once. */
export async function lockEvidence(tx: Transaction, { framework, providerCode }: OfService): Promise<number> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`evidence/${framework}/${providerCode}`}, 0))::text`
  const [row] = await tx.$queryRaw<{ used: number }[]>`
    SELECT coalesce(sum(size), 0)::float8 AS used FROM (SELECT DISTINCT sha256, size FROM evidence_file
      WHERE (framework, provider_code) = (${framework}, ${providerCode})) contents`
  return row?.used ?? 0
}

/** Writes an uploaded file with the first word on it from a scanner; its id. What it replaces is a file of the same service. */
export async function insertEvidence(
  tx: Transaction,
  { framework, providerCode }: OfService,
  file: ReceivedFile & { readonly purpose: EvidencePurpose; readonly replaces: string | null },
  uploaded: Stamp,
): Promise<string> {
  const key = Prisma.sql`${framework}, ${providerCode}`
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO evidence_file (framework, provider_code, purpose, version, replaces, name, media_type, size, sha256,
      uploaded_by, uploaded_by_name, uploaded_at)
    VALUES (${key}, ${file.purpose}, 1 + coalesce((SELECT f.version FROM evidence_file f
        WHERE (f.framework, f.provider_code, f.id) = (${key}, ${file.replaces}::uuid)), 0), ${file.replaces}::uuid, ${file.name},
      ${file.mediaType}, ${file.size}, ${file.sha256}, ${uploaded.personId}::uuid, ${uploaded.name}, ${uploaded.at})
    RETURNING id::text`
  if (!row) throw new Error('The file was not recorded')
  await tx.$executeRaw`
    INSERT INTO evidence_scan (framework, provider_code, file_id, place, state, detail, scanned_at)
    VALUES (${key}, ${row.id}::uuid, 1, ${file.scan.state}, ${file.scan.detail}, ${uploaded.at})`
  return row.id
}

/** The files of a service for its declarations that are in scope, the newest first. One query. */
export async function listEvidence(
  tx: Transaction,
  scope: Scope,
  { framework, providerCode }: OfService,
  purpose: EvidencePurpose,
): Promise<readonly EvidenceFile[]> {
  return tx.$queryRaw<EvidenceFile[]>`
    SELECT ${fileColumns} FROM evidence_file f WHERE (f.framework, f.provider_code) = (${framework}, ${providerCode})
      AND f.purpose = ${purpose} AND ${withinScope(Prisma.sql`f.provider_code`, scope)} ORDER BY f.uploaded_at DESC, f.id`
}

/** Whose files somebody reads: of drafts all, of what is signed those that were signed for. */
interface EvidenceScope {
  readonly drafts: Scope
  readonly signed: Scope
}

/** A file of a declaration in scope: of a draft to those who read drafts, else one signed for in that year; null where there is none. */
export async function findEvidence(
  tx: Transaction,
  { drafts, signed }: EvidenceScope,
  { framework, providerCode, year }: OfService & { readonly year: string },
  id: string,
): Promise<EvidenceFile | null> {
  const key = Prisma.sql`${framework}, ${providerCode}`
  const [row] = await tx.$queryRaw<EvidenceFile[]>`
    SELECT ${fileColumns} FROM evidence_file f WHERE (f.framework, f.provider_code, f.id) = (${key}, ${id}::uuid) AND f.purpose = 'declaration'
      AND (${withinScope(Prisma.sql`f.provider_code`, drafts)} OR (${withinScope(Prisma.sql`f.provider_code`, signed)}
        AND EXISTS (SELECT FROM declared_file d
          WHERE (d.framework, d.provider_code, d.financial_year, d.file_id) = (${key}, ${year}, f.id))))`
  return row ?? null
}

/** The files of a service by their ids, as far as they are in scope. One query; none where none is asked for. */
export async function findEvidenceOf(
  tx: Transaction,
  scope: Scope,
  { framework, providerCode }: OfService,
  ids: readonly string[],
): Promise<readonly EvidenceFile[]> {
  if (ids.length === 0) return []
  return tx.$queryRaw<EvidenceFile[]>`
    SELECT ${fileColumns} FROM evidence_file f WHERE (f.framework, f.provider_code) = (${framework}, ${providerCode})
      AND f.id = ANY (${[...ids]}::uuid[]) AND ${withinScope(Prisma.sql`f.provider_code`, scope)}`
}
