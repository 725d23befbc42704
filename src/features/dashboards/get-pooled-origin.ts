import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Period } from '@/domain/periods/period'
import { type Span, lastQuarterOf, parseSpan, quartersOf } from '@/domain/periods/span'
import { poolLine } from '@/domain/pooling/pool-line'
import type { PooledLine } from '@/domain/pooling/pooled-line'
import type { PeriodReturn } from '@/domain/returns/provider-returns'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import type { Transaction } from '@/server/db/client'
import { listProviderReturns } from '@/server/db/dashboards'
import { listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { readShown } from './read-shown'

/** One quarter of a longer span: how its return stands, and its line where it was submitted. */
export interface PartOfSpan extends PeriodReturn {
  readonly line: StoredLine | undefined
}

/** A figure of several quarters, with everything that it was added up from. */
export interface PooledOrigin {
  readonly provider: { readonly code: string; readonly name: string }
  readonly span: Span
  readonly as: ShownVersion
  readonly pooled: PooledLine
  readonly parts: readonly PartOfSpan[]
}

/** What an address of a longer origin says. */
interface Address {
  readonly provider: string
  readonly period: string
  readonly code: string
  readonly as?: string
}

/** Where a figure of several quarters came from, or null: not there, nothing submitted and not yours are the same. */
export async function getPooledOrigin(
  actor: Actor,
  { provider: providerCode, period, code, as: version }: Address,
  clock?: Date,
): Promise<PooledOrigin | null> {
  const span = parseSpan(period)
  const indicator = span && quarterlyIndicators(lastQuarterOf(span)).find((each) => each.code === code)
  if (!span || span.kind === 'quarter' || !indicator) return null
  if (!can(actor, 'return:read-submitted', { providerCode })) return null
  const [scope, quarters, as] = [[providerCode], quartersOf(span), readShown(version)]
  const work = async (tx: Transaction) => {
    const [found] = await listProviderReturns(tx, framework.code, scope, quarters, as)
    const only = { shown: as, indicator: code }
    const lines = await listLatestLines(tx, framework.code, scope, quarters, only)
    if (!found || lines.length === 0) return null
    const lineOf = (quarter: Period) => lines.find((line) => line.period === quarter)
    const parts = found.returns.map((each) => ({ ...each, line: lineOf(each.period) }))
    const provider = { code: providerCode, name: found.providerName }
    return { provider, span, as, pooled: poolLine(indicator, quarters, lines), parts }
  }
  return withActor(actor, ({ tx }) => work(tx), clock)
}
