import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import { listReturnHeaders } from '@/server/db/return-headers'
import { listOfferings } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'
import { reachesProvider } from './reaches-provider'

/** What a blank return is made of: whose it is, until when, and what its provider offers. No figure is among it. */
export interface WorksheetRead {
  readonly framework: Framework
  readonly provider: ProviderInScope
  readonly header: ReturnHeader
  readonly profile: ServiceProfile
}

/** A return without what was entered into it, for whoever may read it; null: not there and not yours are the same. */
export async function getWorksheet(actor: Actor, key: ReturnKey): Promise<WorksheetRead | null> {
  const framework = frameworkOf(key.framework)
  const { providerCode, period } = key
  if (!reachesProvider(actor, 'return:read-submitted', framework, providerCode)) return null
  return withActor(actor, async ({ tx }) => {
    const [header] = await listReturnHeaders(tx, framework.code, [providerCode], { period })
    const provider = header && (await findProvider(tx, framework, providerCode))
    if (!header || !provider) return null
    return { framework, provider, header, profile: await listOfferings(tx, framework.code, [providerCode]) }
  })
}
