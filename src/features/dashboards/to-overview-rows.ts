import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { yearOf } from '@/domain/periods/span'
import { type Compliance, complianceOf } from '@/domain/returns/compliance'
import type { ProviderReturns } from '@/domain/returns/provider-returns'
import type { StoredLine } from '@/domain/returns/stored-line'
import { type Cell, toSpanCell } from './cell'
import { type DeclaredYears, findDeclared } from './find-declared'
import type { ChosenSpan } from './read-span'
import { toQuarters, withDeadlines } from './to-quarters'

/** A provider: whether what was due came, its declarations up to the span's year, and its results in the order of the indicators. */
export interface OverviewRow extends ProviderReturns, DeclaredYears {
  readonly compliance: Compliance
  readonly cells: readonly Cell[]
}

/** Everything that the rows of an overview are made from. */
export interface OverviewRead extends ChosenSpan {
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
      compliance: complianceOf(toQuarters(withDeadlines(row.returns, periods), own), at),
      ...findDeclared(
        declarations.filter((each) => each.providerCode === providerCode && each.year <= yearOf(span)),
        at,
      ),
      cells: indicators.map((indicator) => toSpanCell({ providerCode, span, as }, indicator, own)),
    }
  })
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
