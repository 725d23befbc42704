import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { Action } from '@/domain/actions/action'
import type { Framework } from '@/domain/catalogue/framework'
import { listActions } from '@/server/db/actions'
import { listProvidersInScope } from '@/server/db/providers'
import { withActor } from '@/server/db/transaction'
import { reachesProvider } from './reaches-provider'

/** Actions of every provider within reach, of all years. */
export interface ActionsRead {
  readonly framework: Framework
  readonly at: Date
  readonly actions: readonly Action[]
  /** Names of providers by code, in their natural order. */
  readonly names: ReadonlyMap<string, string>
}

/** The actions that somebody reads, of all their providers or of one of them; null for whoever reads none of that. */
export async function getActions(
  actor: Actor,
  framework: Framework,
  { provider = '', clock }: { readonly provider?: string; readonly clock?: Date | undefined } = {},
): Promise<ActionsRead | null> {
  const { code } = framework
  if (!mayAnywhere(actor, 'action:read', code)) return null
  if (provider !== '' && !reachesProvider(actor, 'action:read', framework, provider)) return null
  const scope = provider === '' ? reachOf(actor, 'action:read', code) : [provider]
  const read = await withActor(
    actor,
    async ({ tx, at }) => ({
      at,
      actions: await listActions(tx, code, scope),
      providers: await listProvidersInScope(tx, code, scope),
    }),
    clock,
  )
  if (provider !== '' && read.providers.length === 0) return null
  const names = new Map(read.providers.map((each) => [each.code, each.name]))
  return { framework, at: read.at, actions: read.actions, names }
}
