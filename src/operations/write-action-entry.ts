import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { type Action, type ActionKey, entryPermissions, mayFollow, standingOf } from '@/domain/actions/action'
import { type PostedEntry, typedOf } from '@/domain/actions/posted-action-schema'
import { type ReadEntry, isSameEntry, readEntry } from '@/domain/actions/read-entry'
import type { Stamp } from '@/domain/forms/stamp'
import { type Result, fail, ok } from '@/domain/result'
import { lockActions, recordEntry } from '@/server/db/action-changes'
import { findAction } from '@/server/db/actions'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import type { OpeningRefusal } from './open-action'
import { tellOfEntry } from './tell-of-actions'

/** Why an entry was not written; `changed-elsewhere`: somebody wrote since the page was drawn. */
export type EntryRefusal = OpeningRefusal | { readonly kind: 'changed-elsewhere'; readonly by: Stamp }

const UNDECIDED = [{ at: 'kind', message: 'Choose whether it goes on or is completed' }]

/** How an action goes on, how far it is met, or that it is opened again. The same entry again, in the same place, is that entry. */
export function writeActionEntry(
  actor: Actor,
  posted: PostedEntry,
  clock?: Date,
): Promise<Result<ActionKey, EntryRefusal>> {
  const { framework, providerCode, number, seen, kind } = posted
  const key = { framework, providerCode, number }
  if (!can(actor, 'action:read', key)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<ActionKey, EntryRefusal>> => {
      await lockActions(tx, key)
      const action = await findAction(tx, [key.providerCode], key)
      if (!action || !mayEnter(actor, action, kind)) return fail({ kind: 'not-found' })
      if (kind === '') return fail({ kind: 'invalid', faults: UNDECIDED })
      const read = readEntry(typedOf(posted, kind), at)
      if (!read.ok) return fail({ kind: 'invalid', faults: read.failure })
      const entry = { ...read.value, place: seen + 1 }
      const refused = await append(tx, actor, { action, entry, at })
      return refused ? fail(refused) : ok(key)
    },
    clock,
  )
}

/** Whether this person may enter such a thing at all; of no choice, anything. */
function mayEnter(actor: Actor, action: Action, kind: PostedEntry['kind']): boolean {
  const kinds = kind === '' ? (['progress', 'completed', 'reopened'] as const) : [kind]
  return kinds.some((each) => can(actor, entryPermissions[each], action))
}

interface Appending {
  readonly action: Action
  readonly entry: ReadEntry & { readonly place: number }
  readonly at: Date
}

/** Writes an entry in its place, unless it stands there; what keeps it from that, or null. */
async function append(
  tx: Transaction,
  actor: Actor,
  { action, entry, at }: Appending,
): Promise<EntryRefusal | null> {
  const stands = action.entries[entry.place - 1]
  if (stands) {
    const isThis = stands.written.personId === actor.personId && isSameEntry(stands, entry)
    return isThis ? null : { kind: 'changed-elsewhere', by: stands.written }
  }
  const isNext = action.entries.length === entry.place - 1 && mayFollow(standingOf(action), entry.kind)
  if (!isNext) return { kind: 'not-found' }
  await recordEntry(tx, action, entry, { personId: actor.personId, name: actor.name, at })
  await tellOfEntry(tx, actor, action, entry, at)
  return null
}
