import { readDate } from '../forms/read-date'
import { readRequired, reasonNeed } from '../forms/required-text'
import { daysLeft } from '../periods/days-left'
import { type Result, fail, ok } from '../result'
import type { MessageKind, QueryMessage } from './query'

const TEXT_LIMIT = 2000
/** The furthest day until which an answer may be awaited: a year. */
const MOST_DAYS = 366

/** What is wrong at one box of a form, and how to put it right. */
export interface TypedFault {
  readonly at: string
  readonly message: string
}

/** A message as it was typed. */
export interface TypedMessage {
  readonly kind: MessageKind
  readonly text: string
  /** Day, month and year, of a question. */
  readonly due?: readonly [string, string, string]
}

/** What is written of a message, beside who writes it and when. */
export type ReadMessage = Pick<QueryMessage, 'kind' | 'text' | 'dueOn'>

const NEEDS = {
  question: reasonNeed('Say what you ask', 'what you ask'),
  answer: reasonNeed('Write your answer', 'your answer'),
  closing: reasonNeed('Say what came of it', 'what came of it'),
  undecided: reasonNeed('Say what came of it, or what you ask now', 'what came of it, or what you ask now'),
} as const satisfies Record<MessageKind | 'undecided', unknown>

/** A message of a query, or everything that is wrong with what was typed, at once. */
export function readMessage(typed: TypedMessage, at: Date): Result<ReadMessage, readonly TypedFault[]> {
  const { kind, due = ['', '', ''] } = typed
  const text = readMessageText(typed.text, kind)
  const dueOn = kind === 'question' ? readDue(due, at) : ok(null)
  if (text.ok && dueOn.ok) return ok({ kind, text: text.value, dueOn: dueOn.value })
  return fail([
    ...(text.ok ? [] : [{ at: 'text', message: text.failure }]),
    ...(dueOn.ok ? [] : [{ at: 'due-day', message: dueOn.failure }]),
  ])
}

/** What is wrong with a message of which it was not chosen whether it asks again or closes. */
export function undecidedFaults(typed: string): readonly TypedFault[] {
  const text = readMessageText(typed, 'undecided')
  const decision = { at: 'decision', message: 'Choose whether to ask again or to close it' }
  return [decision, ...(text.ok ? [] : [{ at: 'text', message: text.failure }])]
}

function readMessageText(typed: string, of: keyof typeof NEEDS): Result<string, string> {
  return readRequired(typed, { maximumLength: TEXT_LIMIT, need: NEEDS[of] })
}

function readDue(typed: readonly string[], at: Date): Result<string, string> {
  const read = readDate(typed)
  if (!read.ok) return read
  if (read.value === null) return fail('Enter the day by which you ask for an answer')
  const left = daysLeft(read.value, at)
  if (left < 0) return fail('This day is past. Enter today or a later day')
  if (left > MOST_DAYS) return fail('Enter a day within a year from today')
  return ok(read.value)
}
