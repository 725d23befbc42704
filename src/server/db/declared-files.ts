import 'server-only'
import type { FileOfAction } from '@/domain/pack/pack-actions'
import type { PackDocument, PackFile } from '@/domain/pack/pack-declaration'
import type { FinancialYear } from '@/domain/periods/period'
import { type AsAt, declarationsAt, recordedBy } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** A file that a signed document has, whose and at which place of the register. */
type DeclaredFile = Pick<PackDocument, 'provider' | 'slot'> & { readonly file: PackFile }

/** What a year's pack has of files. */
interface YearFiles {
  /** Of the documents of declarations, in order of provider and place. */
  readonly documents: readonly DeclaredFile[]
  /** Of all actions, in order of provider, action and upload. */
  readonly actions: readonly FileOfAction[]
}

interface Row extends PackFile {
  readonly provider: string
  /** The place of a document, or null for a file of an action, whose number it has. */
  readonly slot: number | null
  readonly number: number | null
}

/**
 * The files of the documents of a year's declarations in their versions in force, or that were at a moment, and those of actions that were
 * there then; each with what a scanner had last said of it by then. One query.
 */
export async function listYearFiles(
  tx: Transaction,
  framework: string,
  scope: Scope,
  year: FinancialYear,
  at: AsAt = null,
): Promise<YearFiles> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT g.provider, g.slot, g.number, f.name, f.size AS bytes, f.sha256::text, s.state AS scan
    FROM (SELECT d.provider_code AS provider, d.slot, NULL::integer AS number, d.file_id
        FROM declared_file d JOIN ${declarationsAt(framework, at)} v USING (framework, provider_code, financial_year, version)
        WHERE d.framework = ${framework} AND d.financial_year = ${year} AND ${withinScope(Prisma.sql`d.provider_code`, scope)}
      UNION ALL SELECT a.provider_code, NULL, a.number, a.file_id FROM action_file a
        WHERE a.framework = ${framework} AND ${withinScope(Prisma.sql`a.provider_code`, scope)}) g
    JOIN evidence_file f ON (f.framework, f.provider_code, f.id) = (${framework}, g.provider, g.file_id)
    LEFT JOIN (SELECT DISTINCT ON (s.provider_code, s.file_id) s.provider_code, s.file_id, s.state FROM evidence_scan s
        WHERE s.framework = ${framework} AND ${withinScope(Prisma.sql`s.provider_code`, scope)}
          AND (s.place = 1 OR ${recordedBy(Prisma.sql`s.scanned_at`, at)})
        ORDER BY s.provider_code, s.file_id, s.place DESC) s ON (s.provider_code, s.file_id) = (g.provider, g.file_id)
    WHERE g.slot IS NOT NULL OR ${recordedBy(Prisma.sql`f.uploaded_at`, at)}
    ORDER BY g.provider COLLATE "C", g.slot, g.number, f.uploaded_at, f.id`
  return toFiles(rows)
}

function toFiles(rows: readonly Row[]): YearFiles {
  return {
    documents: rows.flatMap(({ provider, slot, number: _, ...file }) =>
      slot === null ? [] : [{ provider, slot, file }],
    ),
    actions: rows.flatMap(({ provider, slot: _, number, ...file }) =>
      number === null ? [] : [{ provider, number, file }],
    ),
  }
}
