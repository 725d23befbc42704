import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { ProviderOverSpan } from '@/operations/read/providers-over-span'
import type { ChosenSpan } from '@/operations/read/read-span'
import { type Cell, toSpanCell } from './cell'

/** A provider with its results in the order of the indicators. */
export interface OverviewRow extends ProviderOverSpan {
  readonly cells: readonly Cell[]
}

/** A provider's cells, from the lines that were read of it. */
export function toOverviewRow(
  { framework, span, as, asAt }: ChosenSpan,
  provider: ProviderOverSpan,
  indicators: readonly QuarterlyIndicator[],
): OverviewRow {
  const of = { framework: framework.code, providerCode: provider.providerCode, span }
  return {
    ...provider,
    cells: indicators.map((indicator) => toSpanCell(of, indicator, { ...provider, as, asAt })),
  }
}
