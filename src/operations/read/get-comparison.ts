import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { StandingCase } from '@/domain/cases/case'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { HistoryLine, ProviderHistory } from '@/domain/judgement/histories'
import type { PooledOthers } from '@/domain/judgement/national-comparator'
import { compareNaturally } from '@/domain/natural-order'
import { lastQuarterOf, quartersOf } from '@/domain/periods/span'
import { type ProvidersPooled, poolProviders } from '@/domain/pooling/pool-providers'
import { type AbsenceOf, absenceUnder, isAskedFor } from '@/domain/returns/absent-lines'
import { type MadeOf, madeOf, returnsOf } from '@/domain/returns/made-of'
import type { Received } from '@/domain/returns/marked-quarter'
import { type ProviderReturns, dueIn } from '@/domain/returns/provider-returns'
import { type ServiceRecord, commissionerOver, nameOver } from '@/domain/returns/service-record'
import { type BesideCharts, listReturnsBeside } from '@/server/db/beside-returns'
import { type HistoriesBesideOthers, listHistoriesBesideOthers } from '@/server/db/pooled-others'
import { type AskedSpan, type ChosenSpan, type ReadMore, readSpan } from './read-span'
import { termsBy } from './read-terms'

/** What one provider gave to a comparison. */
export interface ComparedLines {
  readonly providerCode: string
  readonly providerName: string
  /** Who answered for it last within the span; null where nobody did. */
  readonly commissionerCode: string | null
  /** Its lines of the indicator in the span; none of a quarter that was not submitted. */
  readonly lines: readonly HistoryLine[]
  /** What stands for a quarter of which there is none. */
  readonly absenceOf: AbsenceOf
}

/** One line for all providers in reach over a span. */
export interface ComparisonRead extends ChosenSpan, BesideCharts {
  readonly made: MadeOf
  readonly indicator: QuarterlyIndicator
  readonly providers: readonly ComparedLines[]
  /** What all of them come to. */
  readonly together: ProvidersPooled
  /** The cases about it in which this person takes part, and that were not closed then. */
  readonly cases: readonly StandingCase[]
  /** All that each in reach reported, also those that are not in the span; by its code. */
  readonly histories: ReadonlyMap<string, ProviderHistory>
  /** What others come to, by the code of the line; null for whoever sees all of them. */
  readonly others: ReadonlyMap<string, PooledOthers> | null
  /** Returns of the span that came of those in reach: below half nobody is compared. */
  readonly received: Received
}

/** One line for all providers in reach, and nothing else of them; null for a code or a span that does not exist. */
export async function getComparison(
  actor: Actor,
  framework: Framework,
  asked: AskedSpan & { readonly code: string },
  clock?: Date,
): Promise<ComparisonRead | null> {
  const shown = asked.as
  const readMore: ReadMore<Found> = async (tx, { scope, quarters: periods, asAt: at }) => {
    const cases = reachOf(actor, 'case:read', framework.code)
    const wanted = { periods, shown, at, indicator: asked.code, cases }
    const beside = await listReturnsBeside(tx, framework.code, scope, wanted)
    return { ...beside, judgedBy: await listHistoriesBesideOthers(tx, framework, scope, periods, wanted) }
  }
  const read = await readSpan(actor, framework, asked, readMore, clock)
  if (!read) return null
  const { returns: listed, records, judgedBy, ...chosen } = read
  const judged = judgedBy()
  const indicators = quarterlyIndicators(lastQuarterOf(chosen.span), framework)
  const indicator = indicators.find(({ code }) => code === asked.code)
  if (!indicator) return null
  const providers = toProviders(chosen, indicator, { returns: listed, records, ...judged })
  const made = madeOf(returnsOf(listed), chosen.asAt)
  const together = togetherOf(indicator, providers)
  return { ...chosen, indicator, providers, ...judged, made, together }
}

function togetherOf(indicator: QuarterlyIndicator, providers: readonly ComparedLines[]): ProvidersPooled {
  const lines = providers.flatMap(({ providerCode, lines: own }) =>
    own.map((line) => ({ ...line, providerCode })),
  )
  return poolProviders(indicator, lines)
}

interface Found extends BesideCharts {
  readonly judgedBy: () => HistoriesBesideOthers
  readonly returns: readonly ProviderReturns[]
  readonly records: ReadonlyMap<string, ServiceRecord>
  readonly cases: readonly StandingCase[]
}

/** Those that were in service in a quarter of the span, or submitted one. */
function toProviders(
  chosen: ChosenSpan,
  indicator: QuarterlyIndicator,
  {
    returns: listed,
    records,
    histories,
  }: Pick<Found, 'returns' | 'records'> & Pick<HistoriesBesideOthers, 'histories'>,
): readonly ComparedLines[] {
  const termsOf = termsBy(records, { ...chosen, ...dueIn(chosen.periods) })
  const quarters = quartersOf(chosen.span)
  return listed
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .flatMap(({ providerCode, providerName: name }) => {
      const terms = termsOf(providerCode)
      const history = histories.get(providerCode)?.get(indicator.code) ?? []
      // What is vouched for is no return, and is neither compared nor added up with any.
      const lines = history.filter(({ period, isVouched }) => !isVouched && quarters.includes(period))
      if (lines.length === 0 && !quarters.some((period) => isAskedFor(terms, period))) return []
      const providerName = nameOver(terms.record, quarters) ?? name
      const commissionerCode = commissionerOver(terms.record, quarters)?.commissionerCode ?? null
      return [{ providerCode, providerName, commissionerCode, lines, absenceOf: absenceUnder(terms) }]
    })
}
