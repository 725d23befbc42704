import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { type DeclaredYears, declaredYearsOf } from '@/domain/declarations/declared-years'
import { type Span, quartersOf, yearOf } from '@/domain/periods/span'
import { chooseSpan } from '@/domain/returns/choose-span'
import { type Compliance, type QuarterReceived, complianceOf } from '@/domain/returns/compliance'
import { type MadeOf, madeOf, returnsOf } from '@/domain/returns/made-of'
import {
  type PeriodReturn,
  type ProviderReturns,
  type ReportedPeriod,
  dueIn,
} from '@/domain/returns/provider-returns'
import { quartersReceived } from '@/domain/returns/quarters-received'
import { type ServiceRecord, nameOver } from '@/domain/returns/service-record'
import type { StoredLine } from '@/domain/returns/stored-line'
import type { Transaction } from '@/server/db/client'
import { listReturnsDeclared } from '@/server/db/beside-returns'
import { listReportedPeriods } from '@/server/db/dashboards'
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
  readonly made: MadeOf
  readonly provider: { readonly code: string; readonly name: string }
  readonly span: Span
  readonly compliance: Compliance
  readonly quarters: readonly ReceivedQuarter[]
}

interface Asked {
  readonly providerCode: string
  /** The span, as an address writes it. */
  readonly period: string
  /** The moment as at which it is shown; null or left out for now. */
  readonly at?: Date | null
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
  const found = await withActor(
    actor,
    async ({ tx, at }) => {
      const read = await readReceived(tx, at, framework, asked)
      return read && { ...read, at }
    },
    asked.at ?? clock,
  )
  return found && toReceived(framework, found, asked.at ?? null)
}

/** What was read of a provider's span. */
interface Found {
  readonly at: Date
  readonly span: Span
  readonly periods: readonly ReportedPeriod[]
  readonly provider: ProviderReturns
  readonly lines: readonly StoredLine[]
  readonly records: ReadonlyMap<string, ServiceRecord>
  readonly declarations: readonly DeclarationHeader[]
}

async function readReceived(
  tx: Transaction,
  at: Date,
  framework: Framework,
  { providerCode, period, at: asAt = null }: Asked,
): Promise<Omit<Found, 'at'> | null> {
  const scope = [providerCode]
  const periods = await listReportedPeriods(tx, framework.code, scope, asAt)
  const span = chooseSpan(periods, period, at)
  if (!span) return null
  const [scopes, wanted] = [
    { scope, declared: scope },
    { periods: quartersOf(span), shown: 'latest', at: asAt },
  ] as const
  const { returns, ...beside } = await listReturnsDeclared(tx, framework.code, scopes, wanted)
  const [provider] = returns
  if (!provider) return null
  const lines = await listLatestLines(tx, framework.code, scope, quartersOf(span), { at: asAt })
  return { span, periods, provider, lines, ...beside }
}

function toReceived(framework: Framework, found: Found, asAt: Date | null): Received {
  const { at, span, periods, provider, lines, records, declarations } = found
  const termsOf = termsBy(records, { framework, ...dueIn(periods), at })
  const { providerCode: code, providerName } = provider
  const name = nameOver(termsOf(code).record, quartersOf(span)) ?? providerName
  const quarters = quartersReceived(termsOf(code), provider.returns, lines)
  return {
    ...{ framework, at, span, provider: { code, name }, made: madeOf(returnsOf([provider]), asAt) },
    compliance: complianceOf(quarters, at),
    quarters: quarters.map((quarter) => ({ ...quarter, notSupplied: notSuppliedIn(quarter, lines) })),
    ...declaredYearsOf(framework, declarations, { at, until: yearOf(span) }),
  }
}

function notSuppliedIn(quarter: PeriodReturn, lines: readonly StoredLine[]): readonly StoredLine[] {
  const own = lines.filter(({ period }) => period === quarter.period)
  return own.filter(({ state }) => state === 'not-available' || state === 'not-offered')
}
