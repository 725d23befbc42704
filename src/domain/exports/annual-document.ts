import { groupBy } from '../group-by'
import type { QuarterRow } from '../pack/quarter-row'
import type { YearPack } from '../pack/year-pack'
import type { PooledLine } from '../pooling/pooled-line'
import { annualCells } from './annual-columns'
import { figureCells } from './figure-cells'
import { declarationOf } from './annual-declaration'
import type { AnnualDocument } from './annual-document-schema'

type OfYear = Pick<YearPack, 'framework' | 'year' | 'rows' | 'quarters' | 'declarations'>

/** The rows of the annual file with what they rest on: method, notes, second shares and submissions; and quarter by quarter. */
export function annualDocument({ framework, year, rows, quarters, declarations }: OfYear): AnnualDocument {
  const { code, basis, catalogueVersion } = framework
  const ofProvider = groupBy(declarations, ({ providerCode }) => providerCode)
  const ofLine = groupBy(quarters, ({ provider, indicator }) => `${provider} ${indicator.code}`)
  return {
    ...{ format: 3, framework: code, basis, catalogue_version: catalogueVersion, year },
    rows: rows.map((row) => ({
      ...{ ...annualCells(row), title: row.indicator.title },
      ...asNumbers(figureCells(row.pooled), row.pooled),
      declaration: declarationOf(row, { declarations: ofProvider.get(row.provider) ?? [] }),
      submissions: submissionsOf(ofLine.get(`${row.provider} ${row.indicator.code}`) ?? []),
    })),
    quarters: quarters.map(quarterOf),
  }
}

type Figures = ReturnType<typeof figureCells>

function asNumbers(cells: Figures, pooled: PooledLine | null) {
  return {
    ...cells,
    ...{ estimate: toNumber(cells.estimate), lower: toNumber(cells.lower), upper: toNumber(cells.upper) },
    method: pooled?.estimate?.method ?? null,
    notes: [...(pooled?.notes ?? [])],
    second_shares: (pooled?.companions ?? []).map((share) => ({ ...share })),
  }
}

function toNumber(decimals: string | null): number | null {
  return decimals === null ? null : Number(decimals)
}

function quarterOf(row: QuarterRow): AnnualDocument['quarters'][number] {
  const { pooled, submission } = row
  return {
    ...{ provider: row.provider, indicator: row.indicator.code, period: row.period },
    ...{ definition_version: pooled.definitionVersion, state: pooled.state },
    ...asNumbers(figureCells(pooled), pooled),
    ...{ reason: row.reason, explanation: row.explanation },
    ...{ version: submission?.version ?? null, snapshot_sha256: submission?.snapshotSha256 ?? null },
  }
}

function submissionsOf(quarters: readonly QuarterRow[]): AnnualDocument['rows'][number]['submissions'] {
  return quarters.flatMap(({ period, pooled, reason, explanation, submission, isSubmitted }) => {
    const { state, definitionVersion } = pooled
    if (!submission || !isSubmitted || state === 'missing' || state === 'not-due') return []
    const about = { period, state, version: submission.version, definition_version: definitionVersion }
    return [{ ...about, snapshot_sha256: submission.snapshotSha256, reason, explanation }]
  })
}
