import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { QueryKey, QuerySubject } from '@/domain/queries/query'
import type { PostedAsking } from '@/domain/queries/posted-query-schema'
import { type ReadMessage, type TypedFault, readMessage } from '@/domain/queries/read-message'
import type { Stamp } from '@/domain/forms/stamp'
import { type Result, fail, ok } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import { findSameQuestion, lockQueries, recordMessage, recordQuery } from '@/server/db/query-changes'
import { withActor } from '@/server/db/transaction'
import { tellOfMessage } from './tell-of-queries'

/** Why nothing was written: not there and not yours are one and the same; else everything that is wrong, at its box. */
export type QueryRefusal =
  { readonly kind: 'not-found' } | { readonly kind: 'invalid'; readonly faults: readonly TypedFault[] }

/** A query that stands, and what it is about. */
export type QueryWritten = QueryKey & { readonly subject: QuerySubject }

/**
 * Asks about a line of a submitted version. The same question about the same line, that this person has open already, is that
 * query: a form that is posted twice asks once.
 */
export function raiseQuery(
  actor: Actor,
  posted: PostedAsking,
  clock?: Date,
): Promise<Result<QueryWritten, QueryRefusal>> {
  if (!can(actor, 'query:raise', posted)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<QueryWritten, QueryRefusal>> => {
      const due = [posted['due-day'], posted['due-month'], posted['due-year']] as const
      const read = readMessage({ kind: 'question', text: posted.text, due }, at)
      if (!read.ok) return fail({ kind: 'invalid', faults: read.failure })
      const raised = await raise(tx, posted, read.value, { personId: actor.personId, name: actor.name, at })
      return raised ? ok(raised) : fail({ kind: 'not-found' })
    },
    clock,
  )
}

/** The query as it stands now; null where the line is not there. */
async function raise(
  tx: Transaction,
  { framework, providerCode, period, indicator, version }: PostedAsking,
  question: ReadMessage,
  asked: Stamp,
): Promise<QueryWritten | null> {
  const of = { framework, providerCode }
  const subject = { kind: 'figure', period, indicator, version } as const
  await lockQueries(tx, of)
  const standing = await findSameQuestion(tx, of, subject, { ...asked, text: question.text })
  if (standing !== null) return { ...of, number: standing, subject }
  const number = await recordQuery(tx, of, subject, asked)
  if (number === null) return null
  const message = { ...question, place: 1 }
  await recordMessage(tx, { ...of, number }, message, asked)
  await tellOfMessage(tx, { ...of, number, subject, asked }, message, asked)
  return { ...of, number, subject }
}
