import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { compareNaturally } from '@/domain/natural-order'
import { lastQuarterOf } from '@/domain/periods/span'
import { type ProvidersPooled, poolProviders } from '@/domain/pooling/pool-providers'
import type { StoredLine } from '@/domain/returns/stored-line'
import { listProvidersInScope } from '@/server/db/providers'
import { listLatestLines } from '@/server/db/submitted-lines'
import { type AskedSpan, type ChosenSpan, type ReadMore, readSpan } from './read-span'

/** What one provider gave to a comparison. */
export interface ComparedLines {
  readonly providerCode: string
  readonly providerName: string
  /** Its lines of the indicator; none of a quarter that was not submitted. */
  readonly lines: readonly StoredLine[]
}

/** One line for all providers in reach over a span. */
export interface ComparisonRead extends ChosenSpan {
  readonly indicator: QuarterlyIndicator
  readonly providers: readonly ComparedLines[]
  /** What all of them come to. */
  readonly together: ProvidersPooled
}

/** One line for all providers in reach, and nothing else of them; null for a code or a span that does not exist. */
export async function getComparison(
  actor: Actor,
  framework: Framework,
  asked: AskedSpan & { readonly code: string },
  clock?: Date,
): Promise<ComparisonRead | null> {
  const only = { shown: asked.as, indicator: asked.code }
  const readMore: ReadMore<Found> = async (tx, { scope, quarters }) => ({
    listed: await listProvidersInScope(tx, framework.code, scope),
    lines: await listLatestLines(tx, framework.code, scope, quarters, only),
  })
  const read = await readSpan(actor, framework, asked, readMore, clock)
  if (!read) return null
  const { listed, lines, ...chosen } = read
  const indicators = quarterlyIndicators(lastQuarterOf(chosen.span), framework)
  const indicator = indicators.find(({ code }) => code === asked.code)
  if (!indicator) return null
  const together = poolProviders(indicator, lines)
  return { ...chosen, indicator, together, providers: toProviders({ listed, lines }) }
}

interface Found {
  readonly listed: readonly ProviderInScope[]
  readonly lines: readonly StoredLine[]
}

function toProviders({ listed, lines }: Found): readonly ComparedLines[] {
  return listed
    .toSorted((left, right) => compareNaturally(left.code, right.code))
    .map(({ code: providerCode, name: providerName }) => {
      return { providerCode, providerName, lines: lines.filter((line) => line.providerCode === providerCode) }
    })
}
