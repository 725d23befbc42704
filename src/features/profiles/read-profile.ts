import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import 'server-only'
import { framework } from '@/domain/catalogue'
import type { ReportingWindow } from '@/domain/periods/window'
import type { RecordedOffering } from '@/domain/returns/profile-file'
import type { Transaction } from '@/server/db/client'
import { listProvidersInScope } from '@/server/db/providers'
import { listReturnHeaders } from '@/server/db/return-headers'
import { listOfferings } from '@/server/db/service-profiles'

/** A provider's profile with what says which quarters matter. */
export interface ReadProfile {
  readonly provider: ProviderInScope
  readonly records: readonly RecordedOffering[]
  readonly windows: readonly ReportingWindow[]
}

/** Everything that a page about a profile needs, once it is clear that the reader may; null when there is no provider. */
export async function readProfile(tx: Transaction, providerCode: string): Promise<ReadProfile | null> {
  const providers = await listProvidersInScope(tx, framework.code)
  const provider = providers.find(({ code }) => code === providerCode)
  if (!provider) return null
  const records = await listOfferings(tx, framework.code, [providerCode])
  const headers = await listReturnHeaders(tx, framework.code, [providerCode])
  return { provider, records, windows: headers.map(({ window }) => window) }
}
