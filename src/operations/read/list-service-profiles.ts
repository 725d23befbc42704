import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Framework } from '@/domain/catalogue/framework'
import { groupBy } from '@/domain/group-by'
import { compareNaturally } from '@/domain/natural-order'
import type { RecordedOffering } from '@/domain/returns/profile-file'
import { listProvidersInScope } from '@/server/db/providers'
import { listOfferings } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'

/** The service profiles of a framework at a moment, in the order in which people count. */
export interface ServiceProfilesRead {
  readonly framework: Framework
  readonly profiles: readonly {
    readonly provider: ProviderInScope
    readonly records: readonly RecordedOffering[]
  }[]
  readonly at: Date
}

/** Every service profile that this person may read, or null for somebody who may read none. */
export async function listServiceProfiles(
  actor: Actor,
  framework: Framework,
): Promise<ServiceProfilesRead | null> {
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) return null
  const scope = reachOf(actor, 'return:read-submitted', framework.code)
  const { providers, offerings, at } = await withActor(actor, async ({ tx, at: now }) => ({
    providers: await listProvidersInScope(tx, framework.code, scope),
    offerings: await listOfferings(tx, framework.code, scope),
    at: now,
  }))
  const recordsOf = groupBy(offerings, ({ providerCode }) => providerCode)
  const profiles = providers
    .toSorted((one, other) => compareNaturally(one.code, other.code))
    .map((provider) => ({ provider, records: recordsOf.get(provider.code) ?? [] }))
  return { framework, profiles, at }
}
