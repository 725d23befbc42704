import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { type Period, parsePeriod } from '@/domain/periods/period'
import { type ProviderInScope, listProvidersInScope } from '@/server/db/providers'
import { type ReturnHeader, listReturnHeaders } from '@/server/db/return-headers'
import { type ShownVersion, type StoredLine, listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { type Cell, toCell } from './cell'
import { readShown } from './read-shown'

/** A provider with its periods, and its results in one of them. */
export interface ProviderView {
  readonly as: ShownVersion
  readonly at: Date
  readonly provider: ProviderInScope
  readonly returns: readonly ReturnHeader[]
  /** Null while nothing has been opened for this provider. */
  readonly shown: ReturnHeader | null
  readonly results: readonly { readonly indicator: QuarterlyIndicator; readonly cell: Cell }[]
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
      const returns = await listReturnHeaders(tx, framework.code, scope)
      const shown = chooseReturn(returns, period)
      if (period !== '' && !shown) return null
      const as = readShown(version)
      const lines = shown ? await listLatestLines(tx, framework.code, scope, periodOf(shown), as) : []
      return { at, as, provider, returns, shown, results: shown ? resultsOf(shown, lines, as) : [] }
    },
    clock,
  )
}

/** The one asked for; else the latest that was submitted, else the latest. */
function chooseReturn(returns: readonly ReturnHeader[], asked: string): ReturnHeader | null {
  if (asked === '') return returns.find(({ submitted }) => submitted) ?? returns[0] ?? null
  const wanted: Period | null = parsePeriod(asked)
  return returns.find(({ period }) => period === wanted) ?? null
}

function periodOf({ period, window }: ReturnHeader) {
  return { period, financialYear: window.financialYear }
}

function resultsOf(
  shown: ReturnHeader,
  lines: readonly StoredLine[],
  as: ShownVersion,
): ProviderView['results'] {
  return quarterlyIndicators(shown.period, framework).map((indicator) => ({
    indicator,
    cell: toCell(
      shown,
      lines.find((line) => line.indicator === indicator.code),
      as,
    ),
  }))
}
