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
  // What can be no code is not looked for: an address may hold anything, also what the database does not take for text.
  if (!/^[A-Z0-9]{3,5}$/.test(providerCode)) return null
  const [provider] = await listProvidersInScope(tx, framework, [providerCode])
  return provider ?? null
}
