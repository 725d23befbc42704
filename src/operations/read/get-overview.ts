import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { Annotation } from '@/domain/annotations/annotation'
import type { StandingCase } from '@/domain/cases/case'
import type { Framework } from '@/domain/catalogue/framework'
import { type MadeOf, madeOf, returnsOf } from '@/domain/returns/made-of'
import { type ProviderHistory, submittedBy } from '@/domain/judgement/histories'
import type { PooledOthers } from '@/domain/judgement/national-comparator'
import type { Period } from '@/domain/periods/period'
import { quartersOf } from '@/domain/periods/span'
import type { OpenQuery } from '@/domain/queries/query'
import type { EarlierLine } from '@/domain/returns/history'
import type { Received } from '@/domain/returns/marked-quarter'
import type { ProviderReturns } from '@/domain/returns/provider-returns'
import type { ServiceRecord } from '@/domain/returns/service-record'
import type { Threshold } from '@/domain/thresholds/threshold'
import { listReturnsBeside } from '@/server/db/beside-returns'
import { type HistoriesBesideOthers, listHistoriesBesideOthers } from '@/server/db/pooled-others'
import { type ProviderOverSpan, providersOverSpan } from './providers-over-span'
import { type AskedSpan, type ChosenSpan, type ReadMore, readSpan } from './read-span'

/** Every provider in reach over a span, and what its figures are judged by. */
export interface OverviewRead extends ChosenSpan {
  readonly made: MadeOf
  /** In no order; of their declarations nothing is read. */
  readonly providers: readonly ProviderOverSpan[]
  /** Of those among them that ever submitted anything. */
  readonly histories: ReadonlyMap<string, ProviderHistory>
  /** What those that this person does not see come to; null for whoever sees all. */
  readonly others: ReadonlyMap<string, PooledOthers> | null
  /** Returns of the span that came of those in reach: below half nobody is compared. */
  readonly received: Received
  /** What was asked about their figures and is not closed; of a past moment nothing is said of it. */
  readonly queries: readonly OpenQuery[]
  /** The cases in which this person takes part, and that were not closed then. */
  readonly cases: readonly StandingCase[]
  /** What stands beside their charts. */
  readonly annotations: readonly Annotation[]
  /** What is asked of their lines locally. */
  readonly thresholds: readonly Threshold[]
  /** Of quarters after the span that have opened and are mostly to come: each provider whose return is overdue, once a quarter. */
  readonly overdueLater: readonly ProviderOverSpan[]
}

/**
 * What all providers in reach reported over a span, and everything before it that it is judged by; null when there is no such span or
 * nothing for this person to see. Three queries and the frame of the transaction, whatever the number of providers and of quarters.
 */
export async function getOverview(
  actor: Actor,
  framework: Framework,
  asked: AskedSpan,
  clock?: Date,
): Promise<OverviewRead | null> {
  const readMore: ReadMore<Found> = async (tx, { scope, quarters, later, asAt: at }) => {
    const cases = reachOf(actor, 'case:read', framework.code)
    const wanted = { periods: [...quarters, ...later], shown: asked.as, at, cases }
    const beside = await listReturnsBeside(tx, framework.code, scope, wanted)
    const judgedBy = await listHistoriesBesideOthers(tx, framework, scope, quarters, wanted)
    return { ...beside, judgedBy, later }
  }
  const read = await readSpan(actor, framework, asked, readMore, clock)
  if (!read) return null
  const { returns: all, records, later, judgedBy, ...found } = read
  const rest = { ...found, ...judgedBy() }
  const returns = returnsIn(all, quartersOf(rest.span))
  const lines = linesOf(rest.histories, quartersOf(rest.span))
  const made = madeOf(returnsOf(returns), rest.asAt)
  const overdueLater = later.flatMap((period) => overdueIn(rest, period, { returns: all, records }))
  const providers = providersOverSpan(rest, { returns, records, lines, declarations: [] })
  return { ...rest, made, overdueLater, providers }
}

function returnsIn(
  providers: readonly ProviderReturns[],
  quarters: readonly Period[],
): readonly ProviderReturns[] {
  return providers.map((provider) => ({
    ...provider,
    returns: provider.returns.filter(({ period }) => quarters.includes(period)),
  }))
}

/** Whose return of a later quarter is overdue. */
function overdueIn(
  chosen: ChosenSpan,
  period: Period,
  { returns, records }: Pick<Found, 'returns' | 'records'>,
): readonly ProviderOverSpan[] {
  const own = { returns: returnsIn(returns, [period]), records, lines: [], declarations: [] }
  const providers = providersOverSpan({ ...chosen, span: { kind: 'quarter', period } }, own)
  return providers.filter(({ compliance }) => compliance.overdue > 0)
}

interface Found {
  readonly judgedBy: () => HistoriesBesideOthers
  readonly returns: readonly ProviderReturns[]
  readonly records: ReadonlyMap<string, ServiceRecord>
  readonly queries: readonly OpenQuery[]
  readonly cases: readonly StandingCase[]
  readonly annotations: readonly Annotation[]
  readonly thresholds: readonly Threshold[]
  readonly later: readonly Period[]
}

/** The lines of these quarters that were submitted. */
function linesOf(
  histories: ReadonlyMap<string, ProviderHistory>,
  quarters: readonly Period[],
): readonly (EarlierLine & { readonly providerCode: string })[] {
  return [...histories].flatMap(([providerCode, history]) =>
    quarters.flatMap((period) =>
      (submittedBy(history).get(period) ?? []).map((line) => ({ ...line, providerCode })),
    ),
  )
}
