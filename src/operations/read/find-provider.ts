import 'server-only'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Framework } from '@/domain/catalogue/framework'
import type { Transaction } from '@/server/db/client'
import { findProviderInScope } from '@/server/db/providers'

/** A provider by its code, with who answers for it today, or did as it was on record at a moment; null where the reader sees nothing that it submits. */
export function findProvider(
  tx: Transaction,
  { code }: Framework,
  providerCode: string,
  at: Date | null = null,
): Promise<ProviderInScope | null> {
  return findProviderInScope(tx, code, providerCode, at)
}
