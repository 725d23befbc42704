import { type Actor, can } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import type { Framework } from '@/domain/catalogue/framework'

/**
 * Whether somebody holds a permission for a provider that an address names. An address may hold anything, also what the
 * database does not take for text: whoever reaches all providers reaches none that can be none.
 */
export function reachesProvider(
  actor: Actor,
  permission: Permission,
  { code: framework }: Framework,
  providerCode: string,
): boolean {
  return /^[A-Z0-9]{3,5}$/.test(providerCode) && can(actor, permission, { framework, providerCode })
}
