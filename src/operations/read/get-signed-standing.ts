import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { SignedStanding } from '@/domain/declarations/signed-record'
import { listSignedVersions } from '@/server/db/signed-versions'
import { withActor } from '@/server/db/transaction'

/**
 * How a signed declaration stands, for whoever wants to change that; null when no version was signed, or they hold no
 * such permission for it.
 */
export function getSignedStanding(
  actor: Actor,
  permission: Permission,
  key: DeclarationKey,
): Promise<(SignedStanding & { readonly at: Date }) | null> {
  const scope = reachOf(actor, permission, key.framework)
  return withActor(actor, async ({ tx, at }) => {
    const standing = await listSignedVersions(tx, key.framework, scope, key)
    return standing && { ...standing, at }
  })
}
