import { declaredIndicators, quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { declarationId } from '@/domain/declarations/declaration'
import type { FinancialYear } from '@/domain/periods/period'
import { type Span, yearOf } from '@/domain/periods/span'
import { type Compliance, type QuarterReceived, complianceOf } from '@/domain/returns/compliance'
import type { ProviderReturns, ReportedPeriod } from '@/server/db/dashboards'
import type { DeclarationHeader } from '@/server/db/declaration-headers'
import type { ShownVersion, StoredLine } from '@/server/db/submitted-lines'
import { type Cell, toSpanCell } from './cell'

/** What a provider declared of a year. */
export interface Declared {
  readonly year: FinancialYear
  readonly met: number
  readonly of: number
  readonly notMet: number
  readonly criteriaMissing: number
  readonly late: boolean
  readonly href: string
}

/** A provider: whether what was due came, and its results in the order of the indicators. */
export interface OverviewRow extends ProviderReturns {
  readonly compliance: Compliance
  /** Its declaration of the span's year where that is signed, else the latest before it; null before there is one. */
  readonly declared: Declared | null
  readonly cells: readonly Cell[]
}

/** Everything that the rows of an overview are made from. */
export interface OverviewRead {
  readonly at: Date
  readonly as: ShownVersion
  readonly span: Span
  readonly periods: readonly ReportedPeriod[]
  readonly returns: readonly ProviderReturns[]
  readonly lines: readonly StoredLine[]
  readonly declarations: readonly DeclarationHeader[]
}

/** One row for each provider, in no order. */
export function toOverviewRows(
  read: OverviewRead,
  indicators: readonly QuarterlyIndicator[],
): readonly OverviewRow[] {
  const { at, span, as, periods, declarations } = read
  const byProvider = groupByProvider(read.lines)
  return read.returns.map((row) => {
    const { providerCode } = row
    const own = byProvider.get(providerCode) ?? []
    return {
      ...row,
      compliance: complianceOf(toQuarters(row, own, periods), at),
      declared: findDeclared(declarations, providerCode, yearOf(span)),
      cells: indicators.map((indicator) => toSpanCell({ providerCode, span, as }, indicator, own)),
    }
  })
}

/** The quarters of a provider as compliance sees them. */
export function toQuarters(
  { returns }: Pick<ProviderReturns, 'returns'>,
  own: readonly StoredLine[],
  periods: readonly ReportedPeriod[],
): readonly (QuarterReceived & ProviderReturns['returns'][number])[] {
  return returns.map((each) => ({
    ...each,
    deadlineAt: periods.find(({ period }) => period === each.period)?.deadlineAt ?? null,
    lines: own.filter(({ period }) => period === each.period).map(({ state }) => state),
    linesAsked: quarterlyIndicators(each.period).length,
  }))
}

function findDeclared(
  headers: readonly DeclarationHeader[],
  providerCode: string,
  until: FinancialYear,
): Declared | null {
  const [header] = headers
    .filter((each) => each.providerCode === providerCode && each.version > 0 && each.year <= until)
    .toSorted((left, right) => (left.year < right.year ? 1 : -1))
  return header ? toDeclared(header) : null
}

/** What a signed declaration comes to. */
function toDeclared(header: DeclarationHeader): Declared {
  const of = declaredIndicators(header.year).length
  return {
    year: header.year,
    met: of - header.notMet.length,
    of,
    notMet: header.notMet.length,
    criteriaMissing: header.criteriaMissing ?? 0,
    late: header.late ?? false,
    href: `/declarations/${declarationId(header)}/signed`,
  }
}

function groupByProvider(lines: readonly StoredLine[]): ReadonlyMap<string, readonly StoredLine[]> {
  const groups = new Map<string, StoredLine[]>()
  for (const line of lines) {
    const own = groups.get(line.providerCode)
    if (own) own.push(line)
    else groups.set(line.providerCode, [line])
  }
  return groups
}
