import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Framework } from '@/domain/catalogue/framework'
import type { ReportingWindow } from '@/domain/periods/window'
import { type RecordedOffering, profileId } from '@/domain/returns/profile-file'
import { listReturnHeaders } from '@/server/db/return-headers'
import { countProfileChanges, listOfferings } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'
import { reachesProvider } from './reaches-provider'

/** What a provider offers, as it was recorded, with what says which quarters matter. */
export interface ServiceProfileRead {
  readonly framework: Framework
  readonly provider: ProviderInScope
  /** Everything that was ever recorded of it. */
  readonly records: readonly RecordedOffering[]
  /** Its lock number where it is read to be changed, else 0. */
  readonly revision: number
  /** Of every quarter that was opened for it. */
  readonly windows: readonly ReportingWindow[]
  readonly at: Date
}

interface Asked {
  readonly providerCode: string
  readonly permission?: Permission
}

/**
 * A provider's service profile, for whoever wants to read it, or holds another permission for it; null: not there and not
 * yours are the same.
 */
export async function getServiceProfile(
  actor: Actor,
  framework: Framework,
  { providerCode, permission = 'return:read-submitted' }: Asked,
  clock?: Date,
): Promise<ServiceProfileRead | null> {
  if (!reachesProvider(actor, permission, framework, providerCode)) return null
  return withActor(
    actor,
    async ({ tx, at }) => {
      const provider = await findProvider(tx, framework, providerCode)
      if (!provider) return null
      const records = await listOfferings(tx, framework.code, [providerCode])
      const id = profileId({ framework: framework.code, providerCode })
      const isToChange = permission === 'profile:record'
      const revision = isToChange ? await countProfileChanges(tx, providerCode, id) : 0
      const headers = await listReturnHeaders(tx, framework.code, [providerCode])
      return { framework, provider, records, revision, windows: headers.map(({ window }) => window), at }
    },
    clock,
  )
}
