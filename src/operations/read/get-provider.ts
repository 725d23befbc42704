import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { type DeclaredYears, declaredYearsOf } from '@/domain/declarations/declared-years'
import type { VouchedQuarter } from '@/domain/history/vouched'
import { parsePeriod } from '@/domain/periods/period'
import type { ReturnTerms } from '@/domain/returns/absent-lines'
import { type MadeOf, madeOf } from '@/domain/returns/made-of'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import type { Transaction } from '@/server/db/client'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { listReturnHeaders } from '@/server/db/return-headers'
import { listLatestLines } from '@/server/db/submitted-lines'
import { type Work, withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'
import { reachesProvider } from './reaches-provider'
import type { AskedSpan } from './read-span'
import { readTerms } from './read-terms'

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
  /** Submitted lines of all its quarters; empty while nothing has been opened. */
  readonly lines: readonly StoredLine[]
  /** Quarters from before this service, the earliest first: for trends, and never among its lines. */
  readonly vouched: readonly VouchedQuarter[]
  /** What decides what stands for a line that is not among them. */
  readonly terms: ReturnTerms
}

interface Asked extends AskedSpan {
  readonly providerCode: string
}

/** A provider in one of its quarters, the latest that was submitted unless one is asked for; null: not there and not yours are the same. */
export async function getProvider(
  actor: Actor,
  framework: Framework,
  asked: Asked,
  clock?: Date,
): Promise<ProviderRead | null> {
  if (!reachesProvider(actor, 'return:read-submitted', framework, asked.providerCode)) return null
  const work: Work<{ at: Date; found: Found | null }> = async ({ tx, at }) => {
    return { at, found: await readProvider(tx, at, framework, asked) }
  }
  const { at, found } = await withActor(actor, work, asked.at ?? clock)
  if (!found) return null
  const { declarations, ...rest } = found
  const made = madeOf(rest.returns, asked.at ?? null)
  return { framework, as: asked.as, at, made, ...rest, ...declaredYearsOf(framework, declarations, { at }) }
}

interface Found extends Pick<ProviderRead, 'provider' | 'returns' | 'shown' | 'lines' | 'vouched' | 'terms'> {
  readonly declarations: readonly DeclarationHeader[]
}

async function readProvider(
  tx: Transaction,
  at: Date,
  framework: Framework,
  { providerCode, period, as, at: asAt = null }: Asked,
): Promise<Found | null> {
  const provider = await findProvider(tx, framework, providerCode, asAt)
  if (!provider) return null
  const returns = await listReturnHeaders(tx, framework.code, [providerCode], { at: asAt })
  const shown = chooseReturn(returns, period)
  if (period !== '' && !shown) return null
  // Every quarter's lines at once: a dozen a quarter, and the year, four quarters and the last event all come from them.
  const lines = shown
    ? await listLatestLines(tx, framework.code, [providerCode], 'all', { shown: as, at: asAt })
    : []
  const declarations = await listDeclarationHeaders(tx, framework.code, [providerCode], asAt)
  const { termsOf, vouched } = await readTerms(tx, framework, [providerCode], at, { withVouched: true, asAt })
  return { provider, returns, shown, lines, declarations, vouched, terms: termsOf(providerCode) }
}

/** The one asked for; else the latest that was submitted, else the latest. */
function chooseReturn(returns: readonly ReturnHeader[], asked: string): ReturnHeader | null {
  if (asked === '') return returns.find(({ submitted }) => submitted) ?? returns[0] ?? null
  const wanted = parsePeriod(asked)
  return returns.find(({ period }) => period === wanted) ?? null
}
