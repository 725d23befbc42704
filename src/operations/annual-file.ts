import 'server-only'
import { canonicalJson } from '@/domain/canonical-json'
import { framework } from '@/domain/catalogue'
import { annualRecords } from '@/domain/exports/annual-columns'
import { type AnnualSources, annualDocument } from '@/domain/exports/annual-document'
import { annualDocumentSchema } from '@/domain/exports/annual-document-schema'
import { annualRows } from '@/domain/exports/annual-rows'
import { toCsv } from '@/domain/exports/csv'
import { statusesOf } from '@/domain/exports/declaration-in-force'
import { compareNaturally } from '@/domain/natural-order'
import { type FinancialYear, periodsOf } from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { listDeclarationsInForce } from '@/server/db/declarations-in-force'
import { listProvidersInScope } from '@/server/db/providers'
import type { Scope } from '@/server/db/scope'
import { listSubmissionHashes } from '@/server/db/submission-hashes'
import { listLatestLines } from '@/server/db/submitted-lines'
import { sha256 } from './hash-submission'

/** The ways in which a year is given. The manifest is about the other two. */
export const annualFormats = ['csv', 'json', 'manifest.json'] as const

export type AnnualFormat = (typeof annualFormats)[number]

/** One file of a year as its manifest has it. */
export interface AnnualFile {
  readonly name: string
  readonly rows: number
  readonly sha256: string
}

interface AnnualYear extends AnnualSources {
  readonly year: FinancialYear
  readonly isAll: boolean
  readonly providers: readonly string[]
}

/** Everything that a year is made of, for the providers in scope: the versions in force and nothing else. Four queries. */
export async function readAnnualYear(
  tx: Transaction,
  scope: Scope,
  year: FinancialYear,
): Promise<AnnualYear> {
  const listed = await listProvidersInScope(tx, framework.code)
  const lines = await listLatestLines(tx, framework.code, scope, periodsOf(year))
  const hashes = await listSubmissionHashes(tx, framework.code, scope, year)
  const declarations = await listDeclarationsInForce(tx, framework.code, scope, year)
  const codes = listed.map(({ code }) => code).filter((code) => scope === 'all' || scope.includes(code))
  const providers = codes.toSorted(compareNaturally)
  const rows = providers.flatMap((provider) => {
    const own = lines.filter(({ providerCode }) => providerCode === provider)
    return annualRows(framework, { year, provider, lines: own, declared: statusesOf(declarations, provider) })
  })
  return { year, isAll: scope === 'all', providers, rows, lines, hashes, declarations }
}

/** The text of one file. The same submissions give the same bytes: no time, no zone, no chance, no order of arrival. */
export function toAnnualFile(of: AnnualYear, format: AnnualFormat): string {
  if (format === 'csv') return toCsv(annualRecords(of.rows))
  if (format === 'json') {
    const document = annualDocumentSchema.parse(annualDocument(framework, of.year, of))
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
    framework: framework.code,
    catalogue_version: framework.catalogueVersion,
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
