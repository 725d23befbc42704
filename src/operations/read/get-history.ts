import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Framework } from '@/domain/catalogue/framework'
import type { VouchedQuarter } from '@/domain/history/vouched'
import type { Period } from '@/domain/periods/period'
import { findHistory } from '@/server/db/vouched-quarters'
import { withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'
import { reachesProvider } from './reaches-provider'

/** The quarters of a provider from before this service, as somebody vouches for them. */
export interface HistoryRead {
  readonly framework: Framework
  readonly provider: ProviderInScope
  /** The latest version of each, the earliest quarter first. */
  readonly vouched: readonly VouchedQuarter[]
  /** Quarters for which the service has a return, the earliest first. */
  readonly reported: readonly Period[]
  readonly at: Date
}

/** A provider's past, for whoever reads what it submits; null: not there and not yours are the same. */
export async function getHistory(
  actor: Actor,
  framework: Framework,
  { providerCode }: { readonly providerCode: string },
  clock?: Date,
): Promise<HistoryRead | null> {
  if (!reachesProvider(actor, 'return:read-submitted', framework, providerCode)) return null
  return withActor(
    actor,
    async ({ tx, at }) => {
      const provider = await findProvider(tx, framework, providerCode)
      return (
        provider && { framework, provider, at, ...(await findHistory(tx, framework.code, [providerCode])) }
      )
    },
    clock,
  )
}
