import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { groupBy } from '@/domain/group-by'
import { compareNaturally } from '@/domain/natural-order'
import { lastQuarterOf, quartersOf } from '@/domain/periods/span'
import { type ProvidersPooled, poolProviders } from '@/domain/pooling/pool-providers'
import { type AbsenceOf, absenceUnder, isAskedFor } from '@/domain/returns/absent-lines'
import { type MadeOf, madeOf, returnsOf } from '@/domain/returns/made-of'
import { type ProviderReturns, dueIn } from '@/domain/returns/provider-returns'
import { type ServiceRecord, nameOver } from '@/domain/returns/service-record'
import type { StoredLine } from '@/domain/returns/stored-line'
import { listProviderReturns } from '@/server/db/dashboards'
import { listServiceRecords } from '@/server/db/service-records'
import { listLatestLines } from '@/server/db/submitted-lines'
import { type AskedSpan, type ChosenSpan, type ReadMore, readSpan } from './read-span'
import { termsBy } from './read-terms'

/** What one provider gave to a comparison. */
export interface ComparedLines {
  readonly providerCode: string
  readonly providerName: string
  /** Its lines of the indicator; none of a quarter that was not submitted. */
  readonly lines: readonly StoredLine[]
  /** What stands for a quarter of which there is none. */
  readonly absenceOf: AbsenceOf
}

/** One line for all providers in reach over a span. */
export interface ComparisonRead extends ChosenSpan {
  readonly made: MadeOf
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
  const readMore: ReadMore<Found> = async (tx, { scope, quarters, asAt }) => ({
    listed: await listProviderReturns(tx, framework.code, scope, quarters, asked.as, asAt),
    records: await listServiceRecords(tx, framework.code, scope, asAt),
    lines: await listLatestLines(tx, framework.code, scope, quarters, { ...only, at: asAt }),
  })
  const read = await readSpan(actor, framework, asked, readMore, clock)
  if (!read) return null
  const { listed, records, lines, ...chosen } = read
  const indicators = quarterlyIndicators(lastQuarterOf(chosen.span), framework)
  const indicator = indicators.find(({ code }) => code === asked.code)
  if (!indicator) return null
  const together = poolProviders(indicator, lines)
  const made = madeOf(returnsOf(listed), chosen.asAt)
  return { ...chosen, made, indicator, together, providers: toProviders(chosen, { listed, records, lines }) }
}

interface Found {
  readonly listed: readonly ProviderReturns[]
  readonly records: ReadonlyMap<string, ServiceRecord>
  readonly lines: readonly StoredLine[]
}

/** Those that were in service in a quarter of the span, or submitted one. */
function toProviders(chosen: ChosenSpan, { listed, records, lines }: Found): readonly ComparedLines[] {
  const termsOf = termsBy(records, { ...chosen, ...dueIn(chosen.periods) })
  const linesOf = groupBy(lines, ({ providerCode }) => providerCode)
  return listed
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .flatMap(({ providerCode, providerName: name }) => {
      const terms = termsOf(providerCode)
      const own = linesOf.get(providerCode) ?? []
      const counts = quartersOf(chosen.span).some((period) => isAskedFor(terms, period))
      if (own.length === 0 && !counts) return []
      const providerName = nameOver(terms.record, quartersOf(chosen.span)) ?? name
      return [{ providerCode, providerName, lines: own, absenceOf: absenceUnder(terms) }]
    })
}
