import type { Framework } from '../catalogue/framework'
import { groupBy } from '../group-by'
import type { FinancialYear, Period } from '../periods/period'
import type { EarlierLine } from '../returns/history'
import { annualCells } from './annual-columns'
import { declarationOf } from './annual-declaration'
import type { DeclarationInForce } from './declaration-in-force'
import type { AnnualDocument } from './annual-document-schema'
import type { AnnualRow } from './annual-rows'

/** A submitted line with the version it belongs to. */
export interface VersionedLine extends EarlierLine {
  readonly providerCode: string
  readonly version: number
  readonly reason: string | null
  readonly explanation: string | null
}

/** What a submission in force is known by. */
export interface SubmissionHash {
  readonly providerCode: string
  readonly period: Period
  readonly version: number
  readonly snapshotSha256: string
  /** Where its event stands in the provider's chain, and the chain's head then. */
  readonly auditSeq: number
  readonly auditHead: string
}

/** What a year's document is made of. */
export interface AnnualSources {
  readonly rows: readonly AnnualRow[]
  readonly lines: readonly VersionedLine[]
  readonly hashes: readonly SubmissionHash[]
  readonly declarations: readonly DeclarationInForce[]
}

/** The rows of the annual file with what they rest on: method, notes, second shares and submissions. */
export function annualDocument(
  { code, basis, catalogueVersion }: Framework,
  year: FinancialYear,
  sources: AnnualSources,
): AnnualDocument {
  const sourcesOf = byProvider(sources)
  const rows = sources.rows.map((row) => toRow(row, sourcesOf(row.provider)))
  return { format: 2, framework: code, basis, catalogue_version: catalogueVersion, year, rows }
}

type OwnSources = Omit<AnnualSources, 'rows'>

/** What the rows of one provider rest on: each of them looks through no other provider's. */
function byProvider(sources: OwnSources): (provider: string) => OwnSources {
  const [lines, hashes, declarations] = [
    groupBy(sources.lines, ({ providerCode }) => providerCode),
    groupBy(sources.hashes, ({ providerCode }) => providerCode),
    groupBy(sources.declarations, ({ providerCode }) => providerCode),
  ]
  return (provider) => ({
    lines: lines.get(provider) ?? [],
    hashes: hashes.get(provider) ?? [],
    declarations: declarations.get(provider) ?? [],
  })
}

function toRow(row: AnnualRow, sources: OwnSources): AnnualDocument['rows'][number] {
  const { pooled, indicator } = row
  const cells = annualCells(row)
  return {
    ...cells,
    estimate: cells.estimate === null ? null : Number(cells.estimate),
    lower: cells.lower === null ? null : Number(cells.lower),
    upper: cells.upper === null ? null : Number(cells.upper),
    title: indicator.title,
    method: pooled?.estimate?.method ?? null,
    notes: [...(pooled?.notes ?? [])],
    second_shares: (pooled?.companions ?? []).map((share) => ({ ...share })),
    declaration: declarationOf(row, sources),
    submissions: submissionsOf(row, sources),
  }
}

function submissionsOf(
  { indicator }: AnnualRow,
  { lines, hashes }: OwnSources,
): AnnualDocument['rows'][number]['submissions'] {
  const own = lines.filter((line) => line.indicator === indicator.code)
  return own
    .toSorted((left, right) => (left.period < right.period ? -1 : 1))
    .flatMap(({ period, state, version, definitionVersion, reason, explanation }) => {
      const submission = hashes.find((each) => each.period === period)
      if (!submission) return []
      const about = { period, state, version, definition_version: definitionVersion }
      return [{ ...about, snapshot_sha256: submission.snapshotSha256, reason, explanation }]
    })
}
