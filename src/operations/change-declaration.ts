import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { framework } from '@/domain/catalogue'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { DeclarationFailure } from '@/domain/declarations/declaration-failure'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { type Result, fail } from '@/domain/result'
import type { Stamp } from '@/domain/returns/quarterly-return'
import type { Transaction } from '@/server/db/client'
import { lockDeclaration } from '@/server/db/declarations'
import { withActor } from '@/server/db/transaction'
import { StaleRevision } from './change-return'

/** A declaration, locked for one change, with who changes it and when. */
export interface LockedDeclaration {
  readonly tx: Transaction
  readonly file: DeclarationRecord
  readonly stamp: Stamp
}

/**
 * The one order in which any declaration changes, whoever asks: lock it, see whether it may be changed, decide, write and
 * audit, in one transaction. "Not yours" and "not there" look the same from outside, so ids cannot be probed.
 */
export async function changeDeclaration<Value>(
  actor: Actor,
  permission: Permission,
  key: DeclarationKey,
  change: (opened: LockedDeclaration) => Promise<Result<Value, DeclarationFailure>>,
  clock?: Date,
): Promise<Result<Value, DeclarationFailure>> {
  try {
    return await withActor(
      actor,
      async ({ tx, at }) => {
        const file = await lockDeclaration(tx, framework.code, reachOf(actor, permission, key.framework), key)
        if (!file || !can(actor, permission, file.current))
          return fail<DeclarationFailure>({ kind: 'not-found' })
        return change({ tx, file, stamp: { personId: actor.personId, name: actor.name, at } })
      },
      clock,
    )
  } catch (failure) {
    if (failure instanceof StaleRevision) return fail({ kind: 'changed-elsewhere', saved: null })
    throw failure
  }
}
