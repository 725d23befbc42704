import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import { type Span, lastQuarterOf, quartersOf } from '@/domain/periods/span'
import { poolLine } from '@/domain/pooling/pool-line'
import type { PooledLine } from '@/domain/pooling/pooled-line'
import { absenceUnder } from '@/domain/returns/absent-lines'
import { type MadeOf, madeOf, returnsOf } from '@/domain/returns/made-of'
import type { PeriodReturn, ProviderReturns } from '@/domain/returns/provider-returns'
import type { ReceivedState } from '@/domain/returns/say-state'
import { nameOver } from '@/domain/returns/service-record'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import { listProviderReturns } from '@/server/db/dashboards'
import { listLatestLines } from '@/server/db/submitted-lines'
import { type Work, withActor } from '@/server/db/transaction'
import { reachesProvider } from './reaches-provider'
import { readTerms } from './read-terms'

/** One quarter of a longer span: how its return stands, and its line where it was submitted. */
export interface PartOfSpan extends PeriodReturn {
  readonly line: StoredLine | undefined
  /** What stands for the quarter: the state of its line, or of one that is not there. */
  readonly standing: ReceivedState
}

/** A figure of several quarters, with everything that it was added up from. */
export interface PooledOrigin {
  readonly framework: Framework
  readonly provider: { readonly code: string; readonly name: string }
  readonly span: Span
  readonly as: ShownVersion
  readonly made: MadeOf
  readonly pooled: PooledLine
  readonly parts: readonly PartOfSpan[]
}

interface Asked {
  readonly providerCode: string
  readonly span: Span
  readonly code: string
  readonly as: ShownVersion
  /** The moment as at which it is shown; null or left out for now. */
  readonly at?: Date | null
}

/** Where a figure of several quarters came from, or null: not there, nothing submitted and not yours are the same. */
export async function getPooledOrigin(
  actor: Actor,
  framework: Framework,
  { providerCode, span, code, as, at: asAt = null }: Asked,
): Promise<PooledOrigin | null> {
  const indicator = quarterlyIndicators(lastQuarterOf(span), framework).find((each) => each.code === code)
  if (!indicator) return null
  if (!reachesProvider(actor, 'return:read-submitted', framework, providerCode)) return null
  const [scope, quarters] = [[providerCode], quartersOf(span)]
  const work: Work<Found | null> = async ({ tx, at }) => {
    const [found] = await listProviderReturns(tx, framework.code, scope, quarters, as, asAt)
    const only = { shown: as, indicator: code, at: asAt }
    const lines = await listLatestLines(tx, framework.code, scope, quarters, only)
    if (!found || lines.length === 0) return null
    return { found, lines, terms: await readTerms(tx, framework, scope, at, { asAt }) }
  }
  const read = await withActor(actor, work, asAt ?? undefined)
  if (!read) return null
  const { found, lines, terms } = read
  const pooled = poolLine(indicator, quarters, lines, absenceUnder(terms.termsOf(providerCode)))
  const parts = found.returns.map((each, place) => toPart(each, lines, pooled.states[place]))
  const name = nameOver(terms.termsOf(providerCode).record, quarters) ?? found.providerName
  const provider = { code: providerCode, name }
  return { framework, provider, span, as, pooled, parts, made: madeOf(returnsOf([found]), asAt) }
}

interface Found {
  readonly found: ProviderReturns
  readonly lines: readonly StoredLine[]
  readonly terms: Awaited<ReturnType<typeof readTerms>>
}

function toPart(
  quarter: PeriodReturn,
  lines: readonly StoredLine[],
  standing: ReceivedState = 'missing',
): PartOfSpan {
  return { ...quarter, line: lines.find(({ period }) => period === quarter.period), standing }
}
