import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type Result, fail, ok } from '@/domain/result'
import {
  type TimetableFailure,
  type TimetableFault,
  changedElsewhere,
} from '@/domain/timetable/timetable-failure'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import type { TimeGiven } from '@/server/db/windows'

export type Changed<Value = null> = Result<Value, TimetableFailure>

/** One change of the timetable, in one transaction, by whoever keeps the register of the service. */
export async function changeTimetable<Value>(
  actor: Actor,
  change: (scope: { readonly tx: Transaction; readonly at: Date }) => Promise<Changed<Value>>,
  clock?: Date,
): Promise<Changed<Value>> {
  if (!mayAnywhere(actor, 'registry:manage')) return fail({ kind: 'not-found' })
  return withActor(actor, change, clock)
}

/** What was typed is wrong, at these boxes; of those that were read, which give none, nothing is said. */
export function refusedBy(...read: readonly Result<unknown, readonly TimetableFault[]>[]): Changed<never> {
  return fail({ kind: 'refused', faults: read.flatMap((each) => (each.ok ? [] : each.failure)) })
}

/** What came of more time that was given, which is told once: a form that is posted twice gives it once. */
export async function toldWhereNew(came: TimeGiven, tell: () => Promise<void>): Promise<Changed> {
  if (came === 'changed') return fail(changedElsewhere)
  if (came === 'made') await tell()
  return ok(null)
}
