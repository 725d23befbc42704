import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { type DeclaredContent, contentOf } from '@/domain/declarations/declared-content'
import { findDeclaration } from '@/server/db/declarations'
import { withActor } from '@/server/db/transaction'

/** A declaration as this person may see it, and what it says. Throws when it is not there: for loaders that know it is. */
export async function openDeclaration(
  actor: Actor,
  key: DeclarationKey,
): Promise<DeclarationRecord & { readonly content: DeclaredContent }> {
  const scope = reachOf(actor, 'declaration:read-draft', key.framework)
  const file = await withActor(actor, ({ tx }) => findDeclaration(tx, key.framework, scope, key))
  if (!file) throw new Error(`There is no declaration ${declarationId(key)}`)
  const { current, profile } = file
  return { ...file, content: contentOf(frameworkOf(key.framework), current.year, profile, current.parts) }
}
