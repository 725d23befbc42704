import 'server-only'
import { readDeclared } from '@/domain/declarations/declaration-snapshot-schema'
import type { PackDeclaration } from '@/domain/pack/pack-declaration'
import type { FinancialYear } from '@/domain/periods/period'
import { type AsAt, declarationsAt } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

type Row = Omit<PackDeclaration, 'content'> & { readonly declared: unknown }

/** The signed declarations of a year in their versions in force, or that were at a moment, in order of provider. One query. */
export async function listDeclarationsInForce(
  tx: Transaction,
  framework: string,
  scope: Scope,
  year: FinancialYear,
  at: AsAt = null,
): Promise<readonly PackDeclaration[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.provider_code AS "providerCode", s.version, s.snapshot_sha256 AS "snapshotSha256",
      s.audit_seq::int AS "auditSeq", s.audit_head AS "auditHead", s.signed_at AS "signedAt", s.late,
      jsonb_build_object('name', s.typed_name, 'role', s.typed_role) AS signature, s.snapshot::jsonb -> 'declared' AS declared
    FROM signed_declaration s JOIN ${declarationsAt(framework, at)} d USING (framework, provider_code, financial_year, version)
    WHERE s.framework = ${framework} AND s.financial_year = ${year}
      AND ${withinScope(Prisma.sql`s.provider_code`, scope)} ORDER BY s.provider_code COLLATE "C"`
  return rows.map(({ declared, ...row }) => ({ ...row, content: readDeclared(declared) }))
}
