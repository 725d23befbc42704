import type { Service } from '../access/actor'
import type { Stamp } from '../forms/stamp'
import type { FinancialYear, Period } from '../periods/period'

/** What a query is about: a line of a submitted version, or what is declared of an indicator in a year. */
export type QuerySubject =
  | {
      readonly kind: 'figure'
      readonly period: Period
      readonly indicator: string
      /** The version of the return of which it was asked. */
      readonly version: number
    }
  | {
      readonly kind: 'criterion'
      readonly year: FinancialYear
      /** As `criterionName` has it: an indicator, or one of its criteria. */
      readonly criterion: string
    }

/** Which query: its number within a service, `1`, `2`, … */
export interface QueryKey extends Service {
  readonly number: number
}

/** The question of who asks, the answer of the provider, or that who asked closes it. */
export type MessageKind = 'question' | 'answer' | 'closing'

/** One message about a query. It never changes. */
export interface QueryMessage {
  readonly place: number
  readonly kind: MessageKind
  readonly text: string
  /** Until the end of which day in London a question waits, `2026-09-30`; null for anything else. */
  readonly dueOn: string | null
  readonly written: Stamp
}

/** Everything that was asked and said about one subject. */
export interface Query extends QueryKey {
  readonly subject: QuerySubject
  readonly asked: Stamp
  /** In the order in which they were written; the first is a question. */
  readonly messages: readonly QueryMessage[]
  /** Whether whoever reads it may go on asking, and close it. */
  readonly isAsker: boolean
}

/** Whose turn it is: the provider's to answer, the asker's to read what was answered; null once it is closed. */
export type QueryTurn = 'provider' | 'asker' | null

/** A query that is not closed, as lists have it. */
export interface OpenQuery extends QueryKey {
  readonly subject: QuerySubject
  readonly turn: Exclude<QueryTurn, null>
  /** Until when the latest question waits for its answer: a day in London, `2026-09-30`. */
  readonly dueOn: string
  readonly asked: Stamp
  /** When it was last written, by whom. */
  readonly last: Stamp
}

/** How far a query is follows from its last message. */
export function turnOf(kind: MessageKind): QueryTurn {
  return { question: 'provider', answer: 'asker', closing: null }[kind] as QueryTurn
}

/** The same of all of its messages, and until when its latest question waits. */
export function standingOf({ messages }: Pick<Query, 'messages'>): {
  readonly turn: QueryTurn
  readonly dueOn: string | null
} {
  const last = messages.at(-1)
  const question = messages.findLast(({ kind }) => kind === 'question')
  return { turn: last ? turnOf(last.kind) : null, dueOn: question?.dueOn ?? null }
}
