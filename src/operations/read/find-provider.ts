import 'server-only'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Framework } from '@/domain/catalogue/framework'
import type { Transaction } from '@/server/db/client'
import { listProvidersInScope } from '@/server/db/providers'

/** A provider by its code, with who answers for it today; null where the reader sees nothing that it submits. */
export async function findProvider(
  tx: Transaction,
  { code: framework }: Framework,
  providerCode: string,
): Promise<ProviderInScope | null> {
  const [provider] = await listProvidersInScope(tx, framework, [providerCode])
  return provider ?? null
}
