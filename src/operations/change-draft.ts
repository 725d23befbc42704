import 'server-only'
import { actingFor, sayActing } from '@/domain/access/acting-for'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import type { Failure } from '@/domain/forms/failure'
import { type Result, fail } from '@/domain/result'
import type { Stamp } from '@/domain/forms/stamp'
import type { Transaction } from '@/server/db/client'
import type { Scope } from '@/server/db/scope'
import { withActor } from '@/server/db/transaction'

/** A return or a declaration, locked for one change, with who changes it and when. */
export interface Locked<File> {
  readonly tx: Transaction
  readonly file: File
  /** Its name says whom they stand in for, where they do. */
  readonly stamp: Stamp
  readonly deputyFor: string | null
}

/** What a permission to change is about. */
interface OfProvider {
  readonly framework: string
  readonly providerCode: string
}

/** Reads a record whole and locks it until the transaction ends; null when it is not there or not in scope. */
type Lock<Key, File> = (tx: Transaction, scope: Scope, key: Key) => Promise<File | null>

/** Thrown when a guard in the database refuses a write: nothing of the transaction may be kept. */
export class StaleRevision extends Error {}

/**
 * The one order in which any return or declaration changes, whoever asks: lock it, see whether it may be changed, decide,
 * write and audit, in one transaction. "Not yours" and "not there" look the same from outside, so ids cannot be probed.
 */
export async function changeDraft<Key extends OfProvider, File extends { readonly current: Key }, Value>(
  { lock }: { readonly lock: Lock<Key, File> },
  actor: Actor,
  permission: Permission,
  key: NoInfer<Key>,
  change: (locked: Locked<File>) => Promise<Result<Value, Failure>>,
  clock?: Date,
): Promise<Result<Value, Failure>> {
  const work = async ({ tx, at }: { readonly tx: Transaction; readonly at: Date }) => {
    const file = await lock(tx, reachOf(actor, permission, key.framework), key)
    if (!file || !can(actor, permission, file.current)) return fail<Failure>({ kind: 'not-found' })
    const deputyFor = actingFor(actor, permission, file.current)
    const name = sayActing(actor.name, deputyFor)
    return change({ tx, file, stamp: { personId: actor.personId, name, at }, deputyFor })
  }
  try {
    return await withActor(actor, work, clock)
  } catch (failure) {
    if (failure instanceof StaleRevision) return fail({ kind: 'changed-elsewhere', saved: null })
    throw failure
  }
}
