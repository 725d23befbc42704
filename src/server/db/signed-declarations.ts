import 'server-only'
import { frameworkOf } from '@/domain/catalogue'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { SignedDeclaration } from '@/domain/declarations/signed-declaration'
import type { SignedRecord } from '@/domain/declarations/signed-record'
import { citedDocuments, criteriaMissing } from '@/domain/declarations/tally'
import type { FinancialYear } from '@/domain/periods/period'
import type { Transaction } from './client'
import type { Scope } from './scope'
import { storedYear } from './stored-text'

/** What the database keeps beside a signature. */
export interface SignatureHashes {
  readonly snapshot: string
  readonly snapshotSha256: string
  readonly contentSha256: string
  readonly auditSeq: bigint
  readonly auditHead: string
  readonly idempotencyKey: string
}

/** Writes a signed version and its lines. They can never be changed afterwards. */
export async function recordSigned(
  tx: Transaction,
  declaration: SignedDeclaration,
  hashes: SignatureHashes,
): Promise<void> {
  const { providerCode, year, version, content } = declaration
  const key = { framework: declaration.framework, providerCode, financialYear: year, version }
  const row = { ...key, ...hashes, ...toRow(declaration) }
  await tx.signedDeclaration.create({ data: row, select: { version: true } })
  await tx.declaredLine.createMany({
    data: content.lines.map((line) => ({ ...key, ...toColumns(declaration, line) })),
  })
}

function toRow({ signed, signature, content, year, ...declaration }: SignedDeclaration) {
  const { deadlineAt, late, reason, catalogueVersion } = declaration
  const { cited, outOfDate } = citedDocuments(content, year)
  return {
    ...{ deadlineAt, late, reason, catalogueVersion },
    ...{ signedAt: signed.at, signedBy: signed.personId, signedByName: signed.name },
    ...{ typedName: signature.name, typedRole: signature.role, statement: signature.statement },
    ...{ documents: cited.length, documentsOutOfDate: outOfDate.length },
  }
}

function toColumns(
  { framework, year }: SignedDeclaration,
  line: SignedDeclaration['content']['lines'][number],
) {
  const { indicator, definitionVersion, status, comment, explanation, action, owner, due } = line
  if (status === null) throw new Error(`${indicator} has no status although it passed validation`)
  return {
    ...{ indicator, definitionVersion, status, comment, explanation, action, owner },
    due: due === null ? null : new Date(due),
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
  const row = await tx.signedDeclaration.findUnique({
    where: {
      framework_providerCode_idempotencyKey: { framework: code, providerCode, idempotencyKey },
    },
    select: { financialYear: true, version: true, contentSha256: true },
  })
  return row && { ...row, year: storedYear(row.financialYear) }
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
