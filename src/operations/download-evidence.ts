import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { fail } from '@/domain/result'
import { findEvidence } from '@/server/db/evidence'
import { withActor } from '@/server/db/transaction'
import { type Storage, ownStorage } from '@/server/storage/own-storage'
import { type GivenFile, giveFile } from './give-file'

/**
 * A file of a declaration for whoever may have it: the provider's people any of theirs, everybody else who reads the signed declaration
 * those that were signed for. Not there and not theirs are one answer.
 */
export async function downloadEvidence(
  actor: Actor,
  key: DeclarationKey,
  fileId: string,
  { store }: Pick<Storage, 'store'> = ownStorage(),
  clock?: Date,
): Promise<GivenFile> {
  if (!mayAnywhere(actor, 'declaration:read-signed', key.framework)) return fail('not-found')
  const drafts = reachOf(actor, 'declaration:read-draft', key.framework)
  const signed = reachOf(actor, 'declaration:read-signed', key.framework)
  const file = await withActor(actor, ({ tx }) => findEvidence(tx, { drafts, signed }, key, fileId))
  return file ? giveFile(actor, file, { store, object: declarationId(key), clock }) : fail('not-found')
}
