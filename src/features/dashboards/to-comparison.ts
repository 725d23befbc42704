import { aggregateHref } from '@/domain/addresses/dashboards'
import type { Chart } from '@/domain/charts/chart'
import { comparisonChart } from '@/domain/charts/comparison-chart'
import { saySpanName } from '@/domain/periods/span'
import type { ComparedLines, ComparisonRead } from '@/operations/read/get-comparison'
import { type Cell, toSpanCell } from './cell'

/** One provider's line in a comparison. */
interface ComparedProvider extends ComparedLines {
  readonly cell: Cell
}

/** One line for all providers over one span, and all of them together. */
export interface Comparison extends ComparisonRead {
  readonly rows: readonly ComparedProvider[]
  /** All of it as a picture, with its words. */
  readonly chart: Chart
}

/** The comparison of a line with its cells and its chart. */
export function toComparison(read: ComparisonRead): Comparison {
  const { framework, span, as, asAt, indicator, providers, together } = read
  const rows = providers.map((provider) => {
    const of = { framework: framework.code, providerCode: provider.providerCode, span }
    return { ...provider, cell: toSpanCell(of, indicator, { ...provider, as, asAt }) }
  })
  const chart = comparisonChart({
    ...{ indicator, together },
    stretch: saySpanName(span).replace(/^Year/, 'the year').toLowerCase(),
    togetherHref: aggregateHref(framework.code, indicator.code, span, { as, at: asAt }),
    providers: rows.map(({ providerCode: code, providerName: name, cell }) => ({
      code,
      name,
      coverage: cell.said.coverage,
      ...cell,
    })),
  })
  return { ...read, rows, chart }
}
