import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { type DeclaredYears, declaredYearsOf } from '@/domain/declarations/declared-years'
import { type Span, quartersOf, yearOf } from '@/domain/periods/span'
import { chooseSpan } from '@/domain/returns/choose-span'
import { type Compliance, type QuarterReceived, complianceOf } from '@/domain/returns/compliance'
import { type PeriodReturn, deadlinesIn } from '@/domain/returns/provider-returns'
import { quartersReceived } from '@/domain/returns/quarters-received'
import type { StoredLine } from '@/domain/returns/stored-line'
import type { Transaction } from '@/server/db/client'
import { listProviderReturns, listReportedPeriods } from '@/server/db/dashboards'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { listServiceRecords } from '@/server/db/service-records'
import { listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { reachesProvider } from './reaches-provider'
import { termsBy } from './read-terms'

/** A quarter with what came of it, line by line. */
export interface ReceivedQuarter extends QuarterReceived, Omit<PeriodReturn, 'submitted'> {
  readonly submitted: PeriodReturn['submitted']
  readonly notSupplied: readonly StoredLine[]
}

/** What came of each quarter of a span, when and from whom, and of the declarations up to its year. */
export interface Received extends DeclaredYears {
  readonly framework: Framework
  readonly at: Date
  readonly provider: { readonly code: string; readonly name: string }
  readonly span: Span
  readonly compliance: Compliance
  readonly quarters: readonly ReceivedQuarter[]
}

interface Asked {
  readonly providerCode: string
  /** The span, as an address writes it. */
  readonly period: string
}

/** Where the counts of a provider's returns and lines came from, or null: not there and not yours are the same. */
export async function getReceived(
  actor: Actor,
  framework: Framework,
  asked: Asked,
  clock?: Date,
): Promise<Received | null> {
  const { providerCode, period } = asked
  if (!reachesProvider(actor, 'return:read-submitted', framework, providerCode) || period === '') return null
  return withActor(actor, ({ tx, at }) => readReceived(tx, at, framework, asked), clock)
}

async function readReceived(
  tx: Transaction,
  at: Date,
  framework: Framework,
  { providerCode, period }: Asked,
): Promise<Received | null> {
  const scope = [providerCode]
  const periods = await listReportedPeriods(tx, framework.code, scope)
  const span = chooseSpan(periods, period, at)
  if (!span) return null
  const [found] = await listProviderReturns(tx, framework.code, scope, quartersOf(span), 'latest')
  if (!found) return null
  const lines = await listLatestLines(tx, framework.code, scope, quartersOf(span))
  const records = await listServiceRecords(tx, framework.code, scope)
  const termsOf = termsBy(records, { framework, deadlineOf: deadlinesIn(periods), at })
  const quarters = quartersReceived(termsOf(providerCode), found.returns, lines)
  const declared = await listDeclarationHeaders(tx, framework.code, scope)
  return {
    ...{ framework, at, span, provider: { code: providerCode, name: found.providerName } },
    ...toReceived(quarters, lines, at),
    ...declaredYearsOf(framework, declared, { at, until: yearOf(span) }),
  }
}

function toReceived(
  quarters: readonly (PeriodReturn & QuarterReceived)[],
  lines: readonly StoredLine[],
  at: Date,
): Pick<Received, 'compliance' | 'quarters'> {
  return {
    compliance: complianceOf(quarters, at),
    quarters: quarters.map((quarter) => ({ ...quarter, notSupplied: notSuppliedIn(quarter, lines) })),
  }
}

function notSuppliedIn(quarter: PeriodReturn, lines: readonly StoredLine[]): readonly StoredLine[] {
  const own = lines.filter(({ period }) => period === quarter.period)
  return own.filter(({ state }) => state === 'not-available' || state === 'not-offered')
}
