import 'server-only'
import { canonicalJson } from '@/domain/canonical-json'
import { annualRecords } from '@/domain/exports/annual-columns'
import { annualDocument } from '@/domain/exports/annual-document'
import { annualDocumentSchema } from '@/domain/exports/annual-document-schema'
import { toCsv } from '@/domain/exports/csv'
import { sha256 } from './hash-submission'
import type { AnnualYear } from './read/read-annual-year'

/** The ways in which a year is given. The manifest is about the other two. */
export const annualFormats = ['csv', 'json', 'manifest.json'] as const

export type AnnualFormat = (typeof annualFormats)[number]

/** One file of a year as its manifest has it. */
export interface AnnualFile {
  readonly name: string
  readonly rows: number
  readonly sha256: string
}

/** The text of one file. The same submissions, once the same deadlines are over, give the same bytes: no zone, no chance, no order of arrival. */
export function toAnnualFile(of: AnnualYear, format: AnnualFormat): string {
  if (format === 'csv') return toCsv(annualRecords(of.rows))
  if (format === 'json') {
    const document = annualDocumentSchema.parse(annualDocument(of.framework, of.year, of))
    return `${canonicalJson(document)}\n`
  }
  return `${canonicalJson(manifestOf(of))}\n`
}

/** Rows and fingerprint of each file of figures. */
export function listAnnualFiles(of: AnnualYear): readonly AnnualFile[] {
  const figures = annualFormats.filter((format) => format !== 'manifest.json')
  return figures.map((format) => ({
    ...{ name: `${of.year}.${format}`, rows: of.rows.length },
    sha256: sha256(toAnnualFile(of, format)),
  }))
}

/** Heads of chains are those stored with the submissions: the current ones would differ tomorrow. */
function manifestOf(of: AnnualYear) {
  return {
    format: 1,
    framework: of.framework.code,
    catalogue_version: of.framework.catalogueVersion,
    year: of.year,
    scope: { all_providers: of.isAll, providers: of.providers },
    files: listAnnualFiles(of).map((file) => ({ ...file })),
    submissions: of.hashes.map((hashes) => ({
      ...{ provider: hashes.providerCode, period: hashes.period, version: hashes.version },
      snapshot_sha256: hashes.snapshotSha256,
      audit_seq: hashes.auditSeq,
      audit_head: hashes.auditHead,
    })),
    declarations: of.declarations.map((signed) => ({
      ...{ provider: signed.providerCode, version: signed.version },
      snapshot_sha256: signed.snapshotSha256,
      audit_seq: signed.auditSeq,
      audit_head: signed.auditHead,
    })),
  }
}
