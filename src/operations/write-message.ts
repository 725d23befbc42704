import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { Query, QueryKey, QueryMessage } from '@/domain/queries/query'
import { type ReadMessage, type TypedMessage, readMessage } from '@/domain/queries/read-message'
import type { Stamp } from '@/domain/forms/stamp'
import { type Result, fail, ok } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import { findQuery } from '@/server/db/queries'
import { lockQueries, recordMessage } from '@/server/db/query-changes'
import { withActor } from '@/server/db/transaction'
import type { QueryRefusal, QueryWritten } from './raise-query'
import { tellOfMessage } from './tell-of-queries'

/** Why a message was not written. */
export type MessageRefusal =
  | QueryRefusal
  /** Who asked has closed it. */
  | { readonly kind: 'closed'; readonly by: QueryMessage['written'] }
  /** Somebody wrote since the page was drawn. */
  | { readonly kind: 'changed-elsewhere'; readonly by: QueryMessage['written'] }

/** A message as it was typed, beside how many stood there when its page was drawn. */
export interface Written extends QueryKey {
  readonly seen: number
  readonly message: TypedMessage
}

/** The provider answers; who asked goes on asking, or closes. The same message again, in the same place, is that message. */
export function writeMessage(
  actor: Actor,
  { message: typed, seen, ...key }: Written,
  clock?: Date,
): Promise<Result<QueryWritten, MessageRefusal>> {
  const permission = typed.kind === 'answer' ? 'query:answer' : 'query:raise'
  if (!can(actor, permission, key)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<QueryWritten, MessageRefusal>> => {
      await lockQueries(tx, key)
      const query = await findQuery(tx, [key.providerCode], key)
      if (!query || (typed.kind !== 'answer' && !query.isAsker)) return fail({ kind: 'not-found' })
      const read = readMessage(typed, at)
      if (!read.ok) return fail({ kind: 'invalid', faults: read.failure })
      const refused = await append(tx, query, { ...read.value, place: seen + 1 }, stampOf(actor, at))
      return refused ? fail(refused) : ok({ ...key, subject: query.subject })
    },
    clock,
  )
}

/** Writes a message in its place, unless it stands there; what keeps it from that, or null. */
async function append(
  tx: Transaction,
  query: Query,
  message: ReadMessage & { readonly place: number },
  stamp: Stamp,
): Promise<MessageRefusal | null> {
  const seen = message.place - 1
  const stands = query.messages[seen]
  if (stands && isSame(stands, message, stamp)) return null
  const refused = refusalOf(query, seen)
  if (refused) return refused
  await recordMessage(tx, query, message, stamp)
  await tellOfMessage(tx, query, message, stamp)
  return null
}

function stampOf({ personId, name }: Actor, at: Date): Stamp {
  return { personId, name, at }
}

function isSame(stands: QueryMessage, { kind, text, dueOn }: ReadMessage, { personId }: Stamp): boolean {
  const isSaid = stands.kind === kind && stands.text === text && stands.dueOn === dueOn
  return isSaid && stands.written.personId === personId
}

function refusalOf({ messages }: Query, seen: number): MessageRefusal | null {
  const last = messages.at(-1)
  if (!last) return { kind: 'not-found' }
  if (last.kind === 'closing') return { kind: 'closed', by: last.written }
  return messages.length === seen ? null : { kind: 'changed-elsewhere', by: last.written }
}
