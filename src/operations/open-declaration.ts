import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { type DeclarationRead, getDeclaration } from './read/get-declaration'

/** A declaration as this person may see it, and what it says. Throws when it is not there: for loaders that know it is. */
export async function openDeclaration(actor: Actor, key: DeclarationKey): Promise<DeclarationRead> {
  const read = await getDeclaration(actor, key)
  if (!read) throw new Error(`There is no declaration ${declarationId(key)}`)
  return read
}
