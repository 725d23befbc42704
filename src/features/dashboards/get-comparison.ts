import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { compareNaturally } from '@/domain/natural-order'
import type { Chart } from '@/domain/charts/chart'
import { comparisonChart } from '@/domain/charts/comparison-chart'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { type ProvidersPooled, poolProviders } from '@/domain/pooling/pool-providers'
import { type Cell, toSpanCell } from './cell'
import { type AskedSpan, readOverview } from './read-overview'
import type { OverviewRead } from './to-overview-rows'

/** One provider's line in a comparison. */
export interface ComparedProvider {
  readonly providerCode: string
  readonly providerName: string
  readonly cell: Cell
}

/** One line for all providers over one span, and all of them together. */
export interface Comparison extends Pick<OverviewRead, 'at' | 'as' | 'span' | 'periods'> {
  readonly indicator: QuarterlyIndicator
  readonly rows: readonly ComparedProvider[]
  readonly together: ProvidersPooled
  /** All of it as a picture, with its words. */
  readonly chart: Chart
}

/** One line for all providers in reach; null for a code or a span that does not exist. */
export async function getComparison(
  actor: Actor,
  { code, ...asked }: AskedSpan & { readonly code: string },
  clock?: Date,
): Promise<Comparison | null> {
  const read = await readOverview(actor, asked, clock)
  if (!read) return null
  const { at, as, span, periods, returns } = read
  const indicator = quarterlyIndicators(lastQuarterOf(span)).find((each) => each.code === code)
  if (!indicator) return null
  const lines = read.lines.filter((line) => line.indicator === code)
  const rows = returns
    .map(({ providerCode, providerName }) => {
      const own = lines.filter((line) => line.providerCode === providerCode)
      return { providerCode, providerName, cell: toSpanCell({ providerCode, span, as }, indicator, own) }
    })
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
  const together = poolProviders(indicator, lines)
  const stretch = saySpanName(span).replace(/^Year/, 'the year').toLowerCase()
  const chart = comparisonChart({
    ...{ indicator, stretch, pooled: together.estimate },
    providers: rows.map(toCompared),
  })
  return { ...{ at, as, span, periods }, ...{ indicator, rows, together, chart } }
}

function toCompared({ providerCode: code, providerName: name, cell }: ComparedProvider) {
  return { code, name, ...cell }
}
