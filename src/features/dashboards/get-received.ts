import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type Span, quartersOf } from '@/domain/periods/span'
import { type Compliance, type QuarterReceived, complianceOf } from '@/domain/returns/compliance'
import {
  type PeriodReturn,
  type ReportedPeriod,
  listProviderReturns,
  listReportedPeriods,
} from '@/server/db/dashboards'
import { type StoredLine, listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { chooseSpan } from './choose-span'
import { toQuarters, withDeadlines } from './to-quarters'

/** A quarter with what came of it, line by line. */
export interface ReceivedQuarter extends QuarterReceived, Omit<PeriodReturn, 'submitted'> {
  readonly submitted: PeriodReturn['submitted']
  readonly notSupplied: readonly StoredLine[]
}

/** What came of each quarter of a span, when and from whom. */
export interface Received {
  readonly at: Date
  readonly provider: { readonly code: string; readonly name: string }
  readonly span: Span
  readonly compliance: Compliance
  readonly quarters: readonly ReceivedQuarter[]
}

/** Where the counts of a provider's returns and lines came from, or null: not there and not yours are the same. */
export async function getReceived(
  actor: Actor,
  { provider: providerCode, period }: { readonly provider: string; readonly period: string },
  clock?: Date,
): Promise<Received | null> {
  if (!can(actor, 'return:read-submitted', { providerCode }) || period === '') return null
  const scope = [providerCode]
  return withActor(
    actor,
    async ({ tx, at }) => {
      const periods = await listReportedPeriods(tx, framework.code, scope)
      const span = chooseSpan(periods, period, at)
      if (!span) return null
      const [found] = await listProviderReturns(tx, framework.code, scope, quartersOf(span), 'latest')
      if (!found) return null
      const lines = await listLatestLines(tx, framework.code, scope, quartersOf(span))
      const quarters = toReceived(found.returns, lines, periods)
      const provider = { code: providerCode, name: found.providerName }
      return { at, provider, span, compliance: complianceOf(quarters, at), quarters }
    },
    clock,
  )
}

function toReceived(
  returns: readonly PeriodReturn[],
  lines: readonly StoredLine[],
  periods: readonly ReportedPeriod[],
): readonly ReceivedQuarter[] {
  return toQuarters(withDeadlines(returns, periods), lines).map((quarter) => ({
    ...quarter,
    notSupplied: lines.filter(
      ({ period, state }) =>
        period === quarter.period && (state === 'not-available' || state === 'not-offered'),
    ),
  }))
}
