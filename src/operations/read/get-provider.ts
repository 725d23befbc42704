import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Action } from '@/domain/actions/action'
import type { Annotation } from '@/domain/annotations/annotation'
import type { Threshold } from '@/domain/thresholds/threshold'
import type { StandingCase } from '@/domain/cases/case'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { type DeclaredYears, declaredYearsOf } from '@/domain/declarations/declared-years'
import type { VouchedQuarter } from '@/domain/history/vouched'
import type { ProviderHistory } from '@/domain/judgement/histories'
import type { PooledOthers } from '@/domain/judgement/national-comparator'
import { type Period, addQuarters, financialYearOf, parsePeriod, periodsOf } from '@/domain/periods/period'
import type { OpenQuery } from '@/domain/queries/query'
import type { ReturnTerms } from '@/domain/returns/absent-lines'
import { type MadeOf, madeOf } from '@/domain/returns/made-of'
import type { Received } from '@/domain/returns/marked-quarter'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import type { Transaction } from '@/server/db/client'
import { type HistoriesBesideOthers, listHistoriesBesideOthers } from '@/server/db/pooled-others'
import { findProviderBeside } from '@/server/db/provider-beside'
import { listReturnHeaders } from '@/server/db/return-headers'
import type { Scope } from '@/server/db/scope'
import { type Work, withActor } from '@/server/db/transaction'
import { reachesProvider } from './reaches-provider'
import type { AskedSpan } from './read-span'
import { termsFrom } from './read-terms'

/** A provider with every quarter that was opened for it, and one of them that is shown. */
export interface ProviderRead extends DeclaredYears {
  readonly framework: Framework
  readonly as: ShownVersion
  readonly at: Date
  readonly made: MadeOf
  readonly provider: ProviderInScope
  /** The newest first. */
  readonly returns: readonly ReturnHeader[]
  /** Null while nothing has been opened for this provider. */
  readonly shown: ReturnHeader | null
  /** Submitted lines of the shown quarter, of its year and of the seven before it, with what was said about them; empty while nothing has been opened. */
  readonly lines: readonly StoredLine[]
  /** Quarters from before this service, the earliest first: for trends, and never among its lines. */
  readonly vouched: readonly VouchedQuarter[]
  /** What everybody within the reader's reach reported in all quarters, this provider among them: what it is judged by. */
  readonly histories: ReadonlyMap<string, ProviderHistory>
  /** What those come to in the shown quarter whom the reader does not see, by line, in rounded sums; null for whoever sees all. */
  readonly others: ReadonlyMap<string, PooledOthers> | null
  /** Returns of the shown quarter that came of those in reach: below half nobody is compared. */
  readonly received: Received
  /** What somebody asked about it that is not closed. */
  readonly queries: readonly OpenQuery[]
  /** Its cases that are not closed, of whoever takes part in them. */
  readonly cases: readonly StandingCase[]
  /** What stands beside its charts. */
  readonly annotations: readonly Annotation[]
  /** What is asked of its lines locally. */
  readonly thresholds: readonly Threshold[]
  /** Its actions that aim at a figure, of whoever reads them. */
  readonly aiming: readonly Action[]
  /** What decides what stands for a line that is not among them. */
  readonly terms: ReturnTerms
}

interface Asked extends AskedSpan {
  readonly providerCode: string
}

/**
 * A provider in one of its quarters, the latest that was submitted unless one is asked for; null: not there and not yours are the same.
 * Three queries and the frame of the transaction.
 */
export async function getProvider(
  actor: Actor,
  framework: Framework,
  asked: Asked,
  clock?: Date,
): Promise<ProviderRead | null> {
  if (!reachesProvider(actor, 'return:read-submitted', framework, asked.providerCode)) return null
  const work: Work<{ at: Date; found: Found | null }> = async ({ tx, at }) => {
    const scope = reachOf(actor, 'return:read-submitted', framework.code)
    const reviewed = reachOf(actor, 'review:read-outcome', framework.code)
    const isCased = can(actor, 'case:read', { framework: framework.code, providerCode: asked.providerCode })
    const cased = isCased ? [asked.providerCode] : []
    return { at, found: await readProvider(tx, at, framework, { ...asked, scope, reviewed, cased }) }
  }
  const { at, found } = await withActor(actor, work, asked.at ?? clock)
  if (!found) return null
  const { declarations, judgedBy, ...others } = found
  const rest = { ...others, ...judgedBy() }
  const made = madeOf(rest.returns, asked.at ?? null)
  return { framework, as: asked.as, at, made, ...rest, ...declaredYearsOf(framework, declarations, { at }) }
}

interface Found extends Omit<
  ProviderRead,
  'framework' | 'as' | 'at' | 'made' | keyof DeclaredYears | keyof HistoriesBesideOthers
> {
  readonly judgedBy: () => HistoriesBesideOthers
  readonly declarations: readonly DeclarationHeader[]
}

/** Of whom the reader sees what was submitted and what reviews came to, and whether it takes part in the cases of this one. */
interface Reaches {
  readonly scope: Scope
  readonly reviewed: Scope
  readonly cased: Scope
}

async function readProvider(
  tx: Transaction,
  at: Date,
  framework: Framework,
  { providerCode, period, as, at: asAt = null, scope, reviewed, cased }: Asked & Reaches,
): Promise<Found | null> {
  const returns = await listReturnHeaders(tx, framework.code, [providerCode], { at: asAt })
  const shown = chooseReturn(returns, period)
  if (period !== '' && !shown) return null
  const asked = { shown: as, at: asAt }
  const near = shown ? besides(shown.period) : []
  const found = await findProviderBeside(tx, framework.code, providerCode, {
    ...{ ...asked, quarters: near, reviewed, cased },
  })
  const { provider, records, deadlines, ...beside } = found
  if (!provider) return null
  const quarters = shown ? [shown.period] : []
  const judgedBy = await listHistoriesBesideOthers(tx, framework, scope, quarters, asked)
  const terms = termsFrom({ records, deadlines }, framework, at)(providerCode)
  return { ...beside, provider, returns, shown, judgedBy, terms }
}

/** The one asked for; else the latest that was submitted, else the latest. */
function chooseReturn(returns: readonly ReturnHeader[], asked: string): ReturnHeader | null {
  if (asked === '') return returns.find(({ submitted }) => submitted) ?? returns[0] ?? null
  const wanted = parsePeriod(asked)
  return returns.find(({ period }) => period === wanted) ?? null
}

/** The quarters that stand on the page of one: its year, and two times four up to it. However many there are, these are twelve at most. */
function besides(period: Period): readonly Period[] {
  const recent = Array.from({ length: 8 }, (_, back) => addQuarters(period, -back))
  return [...new Set([...recent, ...periodsOf(financialYearOf(period))])]
}
