import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type Span, quartersOf, yearOf } from '@/domain/periods/span'
import { type Compliance, type QuarterReceived, complianceOf } from '@/domain/returns/compliance'
import type { PeriodReturn, ReportedPeriod } from '@/domain/returns/provider-returns'
import type { StoredLine } from '@/domain/returns/stored-line'
import type { Transaction } from '@/server/db/client'
import { listProviderReturns, listReportedPeriods } from '@/server/db/dashboards'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import type { Scope } from '@/server/db/scope'
import { listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { chooseSpan } from './choose-span'
import { type DeclaredYears, findDeclared } from './find-declared'
import { toQuarters, withDeadlines } from './to-quarters'

/** A quarter with what came of it, line by line. */
export interface ReceivedQuarter extends QuarterReceived, Omit<PeriodReturn, 'submitted'> {
  readonly submitted: PeriodReturn['submitted']
  readonly notSupplied: readonly StoredLine[]
}

/** What came of each quarter of a span, when and from whom, and of the declarations up to its year. */
export interface Received extends DeclaredYears {
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
  return withActor(actor, ({ tx, at }) => readReceived(tx, at, { providerCode, period }), clock)
}

async function readReceived(
  tx: Transaction,
  at: Date,
  { providerCode, period }: { readonly providerCode: string; readonly period: string },
): Promise<Received | null> {
  const scope = [providerCode]
  const periods = await listReportedPeriods(tx, framework.code, scope)
  const span = chooseSpan(periods, period, at)
  if (!span) return null
  const [found] = await listProviderReturns(tx, framework.code, scope, quartersOf(span), 'latest')
  if (!found) return null
  const lines = await listLatestLines(tx, framework.code, scope, quartersOf(span))
  const quarters = toReceived(found.returns, lines, periods)
  const provider = { code: providerCode, name: found.providerName }
  const declared = await readDeclared(tx, scope, span, at)
  return { at, provider, span, compliance: complianceOf(quarters, at), quarters, ...declared }
}

/** Its declarations up to the year of the span. */
async function readDeclared(tx: Transaction, scope: Scope, span: Span, at: Date): Promise<DeclaredYears> {
  const headers = await listDeclarationHeaders(tx, framework.code, scope)
  return findDeclared(
    headers.filter(({ year }) => year <= yearOf(span)),
    at,
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
