import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { framework } from '@/domain/catalogue'
import { type Period, parsePeriod } from '@/domain/periods/period'
import { type Span, quartersOf } from '@/domain/periods/span'
import { type Compliance, complianceOf } from '@/domain/returns/compliance'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { listProvidersInScope } from '@/server/db/providers'
import { listReturnHeaders } from '@/server/db/return-headers'
import { listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { type DeclaredYears, findDeclared } from './find-declared'
import { readShown } from './read-shown'
import { type ProviderResult, toProviderResults } from './to-provider-results'
import { toQuarters } from './to-quarters'
import { type ProviderTrend, toProviderTrends } from './to-provider-trends'

/** A provider with its periods, and its results in one of them. */
export interface ProviderView extends DeclaredYears {
  readonly as: ShownVersion
  readonly at: Date
  readonly provider: ProviderInScope
  readonly returns: readonly ReturnHeader[]
  /** Null while nothing has been opened for this provider. */
  readonly shown: ReturnHeader | null
  readonly results: readonly ProviderResult[]
  /** How each line went, up to the shown quarter. */
  readonly trends: readonly ProviderTrend[]
  /** Submitted lines of all its quarters; empty while nothing has been opened. */
  readonly lines: readonly StoredLine[]
  readonly complianceOver: (span: Span) => Compliance
}

/** A provider's periods and results, or null: not there and not yours are the same. */
export function getProvider(
  actor: Actor,
  { providerCode, period, as: version }: { providerCode: string; period: string; as?: string },
  clock?: Date,
): Promise<ProviderView | null> {
  return withActor(
    actor,
    async ({ tx, at }) => {
      if (!can(actor, 'return:read-submitted', { providerCode })) return null
      const scope = [providerCode]
      const providers = await listProvidersInScope(tx, framework.code)
      const provider = providers.find(({ code }) => code === providerCode)
      if (!provider) return null
      const [as, returns] = [readShown(version), await listReturnHeaders(tx, framework.code, scope)]
      const shown = chooseReturn(returns, period)
      if (period !== '' && !shown) return null
      // Every quarter's lines at once: a dozen a quarter, and the year, four quarters and the last event all come from them.
      const lines = shown ? await listLatestLines(tx, framework.code, scope, 'all', { shown: as }) : []
      const declared = findDeclared(await listDeclarationHeaders(tx, framework.code, scope), at)
      const read = { at, as, provider, returns, shown, lines, ...declared }
      return { ...read, ...workOut(read) }
    },
    clock,
  )
}

/** What follows from what was read. */
function workOut(read: Pick<ProviderView, 'at' | 'as' | 'returns' | 'shown' | 'lines'>) {
  const { at, as, returns, shown, lines } = read
  return {
    results: shown ? toProviderResults(shown, lines, as) : [],
    trends: shown ? toProviderTrends(shown, lines, as) : [],
    complianceOver: (span: Span) => complianceOf(toQuarters(returnsOf(returns, span), lines), at),
  }
}

/** The returns of a span; one that was never opened has no deadline. */
function returnsOf(headers: readonly ReturnHeader[], span: Span) {
  return quartersOf(span).map((period) => {
    const header = headers.find((each) => each.period === period)
    return { period, deadlineAt: header?.window.deadlineAt ?? null, submitted: header?.submitted ?? null }
  })
}

/** The one asked for; else the latest that was submitted, else the latest. */
function chooseReturn(returns: readonly ReturnHeader[], asked: string): ReturnHeader | null {
  if (asked === '') return returns.find(({ submitted }) => submitted) ?? returns[0] ?? null
  const wanted: Period | null = parsePeriod(asked)
  return returns.find(({ period }) => period === wanted) ?? null
}
