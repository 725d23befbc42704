import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { ActionKey } from '@/domain/actions/action'
import { actionId } from '@/domain/actions/action-id'
import { fail } from '@/domain/result'
import { findFileOfAction } from '@/server/db/action-files'
import { withActor } from '@/server/db/transaction'
import { type Storage, ownStorage } from '@/server/storage/own-storage'
import { type GivenFile, giveFile } from './give-file'

/** A file of an action for whoever reads the action. Not there and not theirs are one answer. */
export async function downloadActionFile(
  actor: Actor,
  key: ActionKey,
  fileId: string,
  { store }: Pick<Storage, 'store'> = ownStorage(),
  clock?: Date,
): Promise<GivenFile> {
  if (!can(actor, 'action:read', key)) return fail('not-found')
  const file = await withActor(actor, ({ tx }) => findFileOfAction(tx, [key.providerCode], key, fileId))
  return file ? giveFile(actor, file, { store, object: actionId(key), clock }) : fail('not-found')
}
