import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type ActionKey, mayFollow, standingOf } from '@/domain/actions/action'
import { mayAttach } from '@/domain/actions/may-attach'
import type { ReceivedFile } from '@/domain/evidence/evidence-file'
import type { UploadRefusal } from '@/domain/evidence/upload-refusal'
import { type Result, fail } from '@/domain/result'
import { lockActions } from '@/server/db/action-changes'
import { recordActionFile } from '@/server/db/action-files'
import { findAction } from '@/server/db/actions'
import { withActor } from '@/server/db/transaction'
import { attachFile } from './attach-file'

/** Adds a file that was uploaded to an open action: its id. What is completed is opened again first. */
export function attachActionFile(
  actor: Actor,
  key: ActionKey,
  received: ReceivedFile,
  clock?: Date,
): Promise<Result<string, UploadRefusal | 'not-found'>> {
  if (!mayAttach(actor, key)) return Promise.resolve(fail('not-found'))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<string, UploadRefusal | 'not-found'>> => {
      await lockActions(tx, key)
      const action = await findAction(tx, [key.providerCode], key)
      if (!action) return fail('not-found')
      if (!mayFollow(standingOf(action), 'progress')) return fail('not-open')
      const uploaded = { personId: actor.personId, name: actor.name, at }
      const attached = await attachFile(tx, key, received, { purpose: 'action', replaces: null }, uploaded)
      if (attached.ok) await recordActionFile(tx, key, attached.value)
      return attached
    },
    clock,
  )
}
