import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { frameworkOf } from '@/domain/catalogue'
import { withActor } from '@/server/db/transaction'
import { type FoundSource, type NamedSource, findActionSource } from '../action-source'
import { findProvider } from './find-provider'

/** What an action would follow from, of which provider. */
export interface OpeningRead extends FoundSource {
  readonly named: NamedSource
  readonly provider: ProviderInScope
}

/** What somebody needs to see before they open an action; null for whoever may not, and where what it follows from is not there. */
export async function getOpening(
  actor: Actor,
  named: NamedSource,
  clock?: Date,
): Promise<OpeningRead | null> {
  if (!can(actor, 'action:open', named)) return null
  return withActor(
    actor,
    async ({ tx, at }) => {
      const found = await findActionSource(tx, named, at)
      const provider = found && (await findProvider(tx, frameworkOf(named.framework), named.providerCode))
      return provider ? { ...found, named, provider } : null
    },
    clock,
  )
}
