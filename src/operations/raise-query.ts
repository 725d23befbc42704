import 'server-only'
import { type Actor, type Service, can } from '@/domain/access/actor'
import type { QueryKey, QuerySubject } from '@/domain/queries/query'
import type { PostedAsking, PostedDeclaredAsking } from '@/domain/queries/posted-query-schema'
import { type ReadMessage, type TypedFault, readMessage } from '@/domain/queries/read-message'
import type { Stamp } from '@/domain/forms/stamp'
import { type Result, fail, ok } from '@/domain/result'
import { readDeclarationSnapshot } from '@/domain/declarations/declaration-snapshot-schema'
import { parseCriterion } from '@/domain/queries/criterion'
import type { Transaction } from '@/server/db/client'
import {
  type AskedSubject,
  findSameQuestion,
  lockQueries,
  recordMessage,
  recordQuery,
} from '@/server/db/query-changes'
import { findSigned } from '@/server/db/signed-declarations'
import { withActor } from '@/server/db/transaction'
import { tellOfMessage } from './tell-of-queries'

/** Why nothing was written: not there and not yours are one and the same; else everything that is wrong, at its box. */
export type QueryRefusal =
  { readonly kind: 'not-found' } | { readonly kind: 'invalid'; readonly faults: readonly TypedFault[] }

/** A query that stands, and what it is about. */
export type QueryWritten = QueryKey & { readonly subject: QuerySubject }

/**
 * Asks about a line of a submitted version, or about what was declared. The same question about the same until the same
 * day, that this person has open already, is that query: a form that is posted twice asks once.
 */
export function raiseQuery(
  actor: Actor,
  posted: PostedAsking | PostedDeclaredAsking,
  clock?: Date,
): Promise<Result<QueryWritten, QueryRefusal>> {
  if (!can(actor, 'query:raise', posted)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<QueryWritten, QueryRefusal>> => {
      const due = [posted['due-day'], posted['due-month'], posted['due-year']] as const
      const read = readMessage({ kind: 'question', text: posted.text, due }, at)
      if (!read.ok) return fail({ kind: 'invalid', faults: read.failure })
      const subject = await subjectOf(tx, posted)
      const raised =
        subject &&
        (await raise(tx, posted, subject, read.value, { personId: actor.personId, name: actor.name, at }))
      return raised ? ok(raised) : fail({ kind: 'not-found' })
    },
    clock,
  )
}

/** What is asked about; null where that was not declared, or not asked of this provider. */
async function subjectOf(
  tx: Transaction,
  posted: PostedAsking | PostedDeclaredAsking,
): Promise<AskedSubject | null> {
  const { version } = posted
  if (!('criterion' in posted))
    return { kind: 'figure', period: posted.period, indicator: posted.indicator, version }
  const { framework, providerCode, year, criterion } = posted
  const asked = parseCriterion(criterion)
  const signed = await findSigned(tx, framework, [providerCode], { framework, providerCode, year }, version)
  if (!asked || !signed) return null
  const { declared } = readDeclarationSnapshot(signed.snapshot)
  const line = declared.lines.find(({ indicator }) => indicator === asked.indicator)
  if (!line || (asked.id !== null && !line.asked.includes(asked.id))) return null
  return { kind: 'criterion', year, criterion, version }
}

/** The query as it stands now; null where the line is not there. */
async function raise(
  tx: Transaction,
  { framework, providerCode }: Service,
  subject: AskedSubject,
  question: ReadMessage,
  asked: Stamp,
): Promise<QueryWritten | null> {
  const of = { framework, providerCode }
  await lockQueries(tx, of)
  const standing = await findSameQuestion(tx, of, subject, { ...asked, ...question })
  if (standing !== null) return { ...of, number: standing, subject }
  const number = await recordQuery(tx, of, subject, asked)
  if (number === null) return null
  const message = { ...question, place: 1 }
  await recordMessage(tx, { ...of, number }, message, asked)
  await tellOfMessage(tx, { ...of, number, subject, asked }, message, asked)
  return { ...of, number, subject }
}
