import 'server-only'
import type { PackDocument } from '@/domain/pack/pack-declaration'
import type { FinancialYear } from '@/domain/periods/period'
import { type AsAt, declarationsAt, recordedBy } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** A file that a signed document has, whose and at which place of the register. */
type DeclaredFile = Pick<PackDocument, 'provider' | 'slot'> & {
  readonly file: NonNullable<PackDocument['file']>
}

interface Row extends NonNullable<PackDocument['file']> {
  readonly provider: string
  readonly slot: number
}

/**
 * The files of the documents of a year's declarations in their versions in force, or that were at a moment, with what a scanner had last
 * said of each by then; in order of provider and place. One query.
 */
export async function listEvidenceFiles(
  tx: Transaction,
  framework: string,
  scope: Scope,
  year: FinancialYear,
  at: AsAt = null,
): Promise<readonly DeclaredFile[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.provider_code AS provider, d.slot, f.name, f.size AS bytes, f.sha256::text, (SELECT s.state FROM evidence_scan s
      WHERE (s.framework, s.provider_code, s.file_id) = (f.framework, f.provider_code, f.id)
        AND (s.place = 1 OR ${recordedBy(Prisma.sql`s.scanned_at`, at)}) ORDER BY s.place DESC LIMIT 1) AS scan
    FROM declared_file d JOIN ${declarationsAt(framework, at)} v USING (framework, provider_code, financial_year, version)
    JOIN evidence_file f ON (f.framework, f.provider_code, f.id) = (d.framework, d.provider_code, d.file_id)
    WHERE d.framework = ${framework} AND d.financial_year = ${year} AND ${withinScope(Prisma.sql`d.provider_code`, scope)}
    ORDER BY d.provider_code COLLATE "C", d.slot`
  return rows.map(({ provider, slot, ...file }) => ({ provider, slot, file }))
}
