import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { framework } from '@/domain/catalogue'
import { type Result, fail } from '@/domain/result'
import type { Failure } from '@/domain/returns/failure'
import type { ReturnKey, Stamp } from '@/domain/returns/quarterly-return'
import type { ReturnRecord } from '@/domain/returns/return-record'
import type { Transaction } from '@/server/db/client'
import { lockReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'

/** A return, locked for one change, with who changes it and when. */
export interface LockedReturn {
  readonly tx: Transaction
  readonly file: ReturnRecord
  readonly stamp: Stamp
}

/** Thrown when a guard in the database refuses a write: nothing of the transaction may be kept. */
export class StaleRevision extends Error {}

/**
 * The one order in which any return changes, whoever asks: lock it, see whether it may be changed, decide, write and
 * audit, in one transaction. "Not yours" and "not there" look the same from outside, so ids cannot be probed.
 */
export async function changeReturn<Value>(
  actor: Actor,
  permission: Permission,
  key: ReturnKey,
  change: (opened: LockedReturn) => Promise<Result<Value, Failure>>,
  clock?: Date,
): Promise<Result<Value, Failure>> {
  try {
    return await withActor(
      actor,
      async ({ tx, at }) => {
        const file = await lockReturn(tx, framework.code, reachOf(actor, permission, key.framework), key)
        if (!file || !can(actor, permission, file.current)) return fail<Failure>({ kind: 'not-found' })
        return change({ tx, file, stamp: { personId: actor.personId, name: actor.name, at } })
      },
      clock,
    )
  } catch (failure) {
    if (failure instanceof StaleRevision) return fail({ kind: 'changed-elsewhere', saved: null })
    throw failure
  }
}
