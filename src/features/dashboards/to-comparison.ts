import type { ComparedLines, ComparisonRead } from '@/operations/read/get-comparison'
import { type Cell, toSpanCell } from './cell'

/** One provider's line in a comparison. */
export interface ComparedProvider extends ComparedLines {
  readonly cell: Cell
}

/** One line for all providers over one span, and all of them together. */
export interface Comparison extends ComparisonRead {
  readonly rows: readonly ComparedProvider[]
}

/** The comparison of a line with its cells. */
export function toComparison(read: ComparisonRead): Comparison {
  const { framework, span, as, asAt, indicator, providers } = read
  const rows = providers.map((provider) => {
    const of = { framework: framework.code, providerCode: provider.providerCode, span }
    return { ...provider, cell: toSpanCell(of, indicator, { ...provider, as, asAt }) }
  })
  return { ...read, rows }
}
