import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { type ProviderHistory, submittedBy } from '@/domain/judgement/histories'
import type { PooledOthers } from '@/domain/judgement/national-comparator'
import type { Period } from '@/domain/periods/period'
import { lastQuarterOf } from '@/domain/periods/span'
import { type MadeOf, madeOf, returnsOf } from '@/domain/returns/made-of'
import type { Received } from '@/domain/returns/marked-quarter'
import type { ProviderReturns } from '@/domain/returns/provider-returns'
import type { ServiceRecord } from '@/domain/returns/service-record'
import { type BesideCharts, listReturnsBeside } from '@/server/db/beside-returns'
import { type HistoriesBesideOthers, listHistoriesBesideOthers } from '@/server/db/pooled-others'
import { type ProviderOverSpan, providersOverSpan } from './providers-over-span'
import { reachesProvider } from './reaches-provider'
import { type AskedSpan, type ChosenSpan, type ReadMore, readSpan } from './read-span'

/** As many as there is room for beside each other. */
const MOST_SIDE_BY_SIDE = 4

/** Some providers in one quarter, and everybody by whom they are judged. */
export interface SideBySideRead extends ChosenSpan, BesideCharts {
  readonly made: MadeOf
  readonly period: Period
  /** Those that were asked for and are shown, in the order in which they were asked for: four at most. */
  readonly providers: readonly ProviderOverSpan[]
  /** Codes of those that were asked for and are not shown: more than four, or not in service in the quarter. */
  readonly leftOut: readonly string[]
  readonly histories: ReadonlyMap<string, ProviderHistory>
  readonly others: ReadonlyMap<string, PooledOthers> | null
  /** Returns of the shown quarter that came of those in reach: below half nobody is compared. */
  readonly received: Received
}

interface Asked extends AskedSpan {
  /** In the order of the address; the same one twice is one. */
  readonly providerCodes: readonly string[]
}

/**
 * Two to four providers in a quarter, beside everybody in reach; null where one of those asked for is not theirs or is not there, which is
 * the same, and where there is no such quarter. Three queries and the frame of the transaction.
 */
export async function getSideBySide(
  actor: Actor,
  framework: Framework,
  { providerCodes, ...asked }: Asked,
  clock?: Date,
): Promise<SideBySideRead | null> {
  const codes = [...new Set(providerCodes)]
  if (!codes.every((code) => reachesProvider(actor, 'return:read-submitted', framework, code))) return null
  const read = await readSpan(actor, framework, asked, besideIn(framework, asked.as), clock)
  if (!read || !codes.every((code) => read.returns.some((each) => each.providerCode === code))) return null
  const { returns, records, judgedBy, ...found } = read
  const rest = { ...found, ...judgedBy() }
  const period = lastQuarterOf(rest.span)
  const chosen = { ...rest, span: { kind: 'quarter', period } as const }
  // Of the others no more is made than by whom these are judged.
  const asFor = returns.filter(({ providerCode }) => codes.includes(providerCode))
  const lines = codes.flatMap((providerCode) =>
    linesOf(rest.histories.get(providerCode), period).map((line) => ({ ...line, providerCode })),
  )
  const all = providersOverSpan(chosen, { returns: asFor, records, lines, declarations: [] })
  const there = codes.flatMap((code) => all.find((each) => each.providerCode === code) ?? [])
  const providers = there.slice(0, MOST_SIDE_BY_SIDE)
  const leftOut = codes.filter((code) => !providers.some(({ providerCode }) => providerCode === code))
  return { ...chosen, period, providers, leftOut, made: madeOf(returnsOf(returns), rest.asAt) }
}

/** Reads everybody in reach over the last quarter of a span. */
function besideIn(framework: Framework, shown: AskedSpan['as']): ReadMore<Found> {
  return async (tx, { scope, quarters, asAt: at }) => {
    const last = quarters.slice(-1)
    return {
      judgedBy: await listHistoriesBesideOthers(tx, framework, scope, last, { shown, at }),
      ...(await listReturnsBeside(tx, framework.code, scope, { periods: last, shown, at })),
    }
  }
}

interface Found extends BesideCharts {
  readonly judgedBy: () => HistoriesBesideOthers
  readonly returns: readonly ProviderReturns[]
  readonly records: ReadonlyMap<string, ServiceRecord>
}

function linesOf(history: ProviderHistory | undefined, period: Period) {
  return (history && submittedBy(history).get(period)) ?? []
}
