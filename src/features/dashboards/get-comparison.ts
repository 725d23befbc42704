import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { framework } from '@/domain/catalogue'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { compareNaturally } from '@/domain/natural-order'
import type { Chart } from '@/domain/charts/chart'
import { comparisonChart } from '@/domain/charts/comparison-chart'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { type ProvidersPooled, poolProviders } from '@/domain/pooling/pool-providers'
import type { StoredLine } from '@/domain/returns/stored-line'
import { listProvidersInScope } from '@/server/db/providers'
import { listLatestLines } from '@/server/db/submitted-lines'
import { aggregateHref } from './addresses'
import { type Cell, toSpanCell } from './cell'
import { type AskedSpan, type ChosenSpan, readSpan } from './read-span'

/** One provider's line in a comparison. */
export interface ComparedProvider {
  readonly providerCode: string
  readonly providerName: string
  readonly cell: Cell
}

/** One line for all providers over one span, and all of them together. */
export interface Comparison extends ChosenSpan {
  readonly indicator: QuarterlyIndicator
  readonly rows: readonly ComparedProvider[]
  readonly together: ProvidersPooled
  /** All of it as a picture, with its words. */
  readonly chart: Chart
}

/** One line for all providers in reach, and nothing else of them; null for a code or a span that does not exist. */
export async function getComparison(
  actor: Actor,
  { code, ...asked }: AskedSpan & { readonly code: string },
  clock?: Date,
): Promise<Comparison | null> {
  const read = await readSpan(
    actor,
    asked,
    async (tx, { scope, quarters, as: shown }) => ({
      providers: await listProvidersInScope(tx, framework.code, scope),
      lines: await listLatestLines(tx, framework.code, scope, quarters, { shown, indicator: code }),
    }),
    clock,
  )
  if (!read) return null
  const { page, ...chosen } = read
  const indicator = quarterlyIndicators(lastQuarterOf(chosen.span)).find((each) => each.code === code)
  return indicator ? { ...chosen, indicator, ...compare(chosen, indicator, page) } : null
}

interface Read {
  readonly providers: readonly ProviderInScope[]
  readonly lines: readonly StoredLine[]
}

function compare({ span, as }: ChosenSpan, indicator: QuarterlyIndicator, { providers, lines }: Read) {
  const rows = providers
    .map(({ code: providerCode, name: providerName }) => {
      const own = lines.filter((line) => line.providerCode === providerCode)
      return { providerCode, providerName, cell: toSpanCell({ providerCode, span, as }, indicator, own) }
    })
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
  const together = poolProviders(indicator, lines)
  const stretch = saySpanName(span).replace(/^Year/, 'the year').toLowerCase()
  const chart = comparisonChart({
    ...{ indicator, stretch, pooled: together.estimate, pooledHref: aggregateHref(indicator.code, span, as) },
    providers: rows.map(toCompared),
  })
  return { rows, together, chart }
}

function toCompared({ providerCode: code, providerName: name, cell }: ComparedProvider) {
  return { code, name, ...cell }
}
