import 'server-only'
import { frameworkOf } from '@/domain/catalogue'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { SignedDeclaration } from '@/domain/declarations/signed-declaration'
import type { SignedRecord } from '@/domain/declarations/signed-record'
import { citedDocuments, criteriaMissing } from '@/domain/declarations/tally'
import type { FinancialYear } from '@/domain/periods/period'
import { type AuditEvent, auditing } from './audit'
import type { Transaction } from './client'
import { closingSet } from './declarations'
import { Prisma } from './generated/client'
import type { Scope } from './scope'

/** What the database keeps beside a signature. */
export interface Signature {
  readonly snapshot: string
  readonly snapshotSha256: string
  readonly contentSha256: string
  readonly idempotencyKey: string
  /** Of the draft that was read. */
  readonly revision: number
  /** Its place in the chain is kept with the signature. */
  readonly event: AuditEvent
}

/**
 * Writes a signed version, its lines and the audit event, which can never be changed afterwards, and closes the draft over the
 * revision that was read: one statement, so one round trip. False when the draft has moved on: then the transaction must be
 * given up, because a signature was written before that was known.
 */
export async function recordSigned(
  tx: Transaction,
  declaration: SignedDeclaration,
  { revision, event, ...kept }: Signature,
): Promise<boolean> {
  const { framework, providerCode, year, version } = declaration
  const key = Prisma.sql`${framework}, ${providerCode}, ${year}`
  // The guards of the database want the signature before its lines and before the draft is closed: each waits for the one before.
  const closed = await tx.$executeRaw`
    WITH audited AS MATERIALIZED (SELECT a.seq, a.hash FROM ${auditing(event)} a),
    stored AS (${signatureStored(Prisma.sql`${key}, ${version}::int`, declaration, kept)} RETURNING 1),
    lines AS (${linesStored(Prisma.sql`${key}, ${version}::int`, declaration)}),
    files AS (${filesStored(Prisma.sql`${key}, ${version}::int`, declaration)})
    UPDATE declaration d SET ${closingSet} FROM stored
    WHERE (d.framework, d.provider_code, d.financial_year) = (${key}) AND d.revision = ${revision} AND d.state = 'draft'`
  return closed === 1
}

function signatureStored(
  key: Prisma.Sql,
  { signed, signature, content, year, ...declaration }: SignedDeclaration,
  kept: Omit<Signature, 'revision' | 'event'>,
): Prisma.Sql {
  const { cited, outOfDate } = citedDocuments(content, year)
  return Prisma.sql`INSERT INTO signed_declaration (framework, provider_code, financial_year, version, signed_at, signed_by,
      signed_by_name, typed_name, typed_role, statement, deadline_at, late, reason, catalogue_version, documents,
      documents_out_of_date, idempotency_key, snapshot, snapshot_sha256, content_sha256, audit_seq, audit_head)
    SELECT ${key}, ${signed.at}::timestamptz, ${signed.personId}::uuid, ${signed.name}, ${signature.name}, ${signature.role},
      ${signature.statement}, ${declaration.deadlineAt}::timestamptz, ${declaration.late}::boolean, ${declaration.reason},
      ${declaration.catalogueVersion}, ${cited.length}::int, ${outOfDate.length}::int, ${kept.idempotencyKey}::uuid, ${kept.snapshot},
      ${kept.snapshotSha256}, ${kept.contentSha256}, a.seq, a.hash FROM audited a`
}

/** The lines of the signature that is stored in the same statement. */
function linesStored(key: Prisma.Sql, declaration: SignedDeclaration): Prisma.Sql {
  const lines = declaration.content.lines.map((line) => toColumns(declaration, line))
  return Prisma.sql`INSERT INTO declared_line (framework, provider_code, financial_year, version, indicator, definition_version, status,
      criteria_asked, criteria_missing, comment, explanation, action, owner, due)
    SELECT ${key}, l.* FROM stored, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS l (indicator text, "definitionVersion" int,
      status text, "criteriaAsked" int, "criteriaMissing" int, comment text, explanation text, action text, owner text, due date)`
}

/** The files of its documents: each must be one of the provider's own, with the content that was signed for. */
function filesStored(key: Prisma.Sql, { content }: SignedDeclaration): Prisma.Sql {
  const files = content.documents.flatMap(({ slot, file }) =>
    file ? [{ slot, file_id: file.id, sha256: file.sha256 }] : [],
  )
  return Prisma.sql`INSERT INTO declared_file (framework, provider_code, financial_year, version, slot, file_id, sha256)
    SELECT ${key}, f.* FROM stored, jsonb_to_recordset(${JSON.stringify(files)}::jsonb) AS f (slot int, file_id uuid, sha256 text)`
}

function toColumns(
  { framework, year }: SignedDeclaration,
  line: SignedDeclaration['content']['lines'][number],
) {
  const { indicator, definitionVersion, status, comment, explanation, action, owner, due } = line
  if (status === null) throw new Error(`${indicator} has no status although it passed validation`)
  return {
    ...{ indicator, definitionVersion, status, comment, explanation, action, owner, due },
    criteriaAsked: line.asked.length,
    criteriaMissing: criteriaMissing(frameworkOf(framework), year, line).length,
  }
}

/** The version that an earlier post with the same key made, or null. */
export async function findSignature(
  tx: Transaction,
  code: string,
  providerCode: string,
  idempotencyKey: string,
): Promise<{ year: FinancialYear; version: number; contentSha256: string } | null> {
  const [row] = await tx.$queryRaw<{ year: FinancialYear; version: number; contentSha256: string }[]>`
    SELECT financial_year AS year, version, content_sha256 AS "contentSha256" FROM signed_declaration
    WHERE (framework, provider_code, idempotency_key) = (${code}, ${providerCode}, ${idempotencyKey}::uuid)`
  return row ?? null
}

/** One signed version (the latest when none is named), or null. */
export async function findSigned(
  tx: Transaction,
  code: string,
  scope: Scope,
  { providerCode, year }: DeclarationKey,
  version: number | null,
): Promise<SignedRecord | null> {
  const [row] = await tx.signedDeclaration.findMany({
    where: {
      framework: code,
      financialYear: year,
      AND: [{ providerCode }, scope === 'all' ? {} : { providerCode: { in: [...scope] } }],
      ...(version === null ? {} : { version }),
    },
    orderBy: { version: 'desc' },
    take: 1,
  })
  return row ? { ...row, year } : null
}
