'use server'

import { notFound, redirect } from 'next/navigation'
import { queryHref } from '@/domain/addresses/queries'
import type { Stamp } from '@/domain/forms/stamp'
import { sayMoment } from '@/domain/periods/format'
import {
  postedAnswerSchema,
  postedAskingSchema,
  postedDeclaredAskingSchema,
  postedFollowingSchema,
} from '@/domain/queries/posted-query-schema'
import { type TypedFault, undecidedFaults } from '@/domain/queries/read-message'
import type { Result } from '@/domain/result'
import { type QueryWritten, raiseQuery } from '@/operations/raise-query'
import { type MessageRefusal, writeMessage } from '@/operations/write-message'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { formAction } from '@/features/draft/form-action'

/** Asks about a figure, and goes to where the query stands. */
export const raiseQueryAction = formAction(
  'query:raise',
  (form) => readForm(form, postedAskingSchema),
  async (actor, posted, state: PostedState) =>
    answer(state, typedOf(posted), await raiseQuery(actor, posted)),
)

/** Asks about what was declared, and goes to where the query stands. */
export const askOfDeclarationAction = formAction(
  'query:raise',
  (form) => readForm(form, postedDeclaredAskingSchema),
  async (actor, posted, state: PostedState) =>
    answer(state, typedOf(posted), await raiseQuery(actor, posted)),
)

/** The provider answers. */
export const answerQueryAction = formAction(
  'query:answer',
  (form) => readForm(form, postedAnswerSchema),
  async (actor, { text, ...of }, state: PostedState) =>
    answer(state, { text }, await writeMessage(actor, { ...of, message: { kind: 'answer', text } })),
)

/** Who asked goes on asking, or closes. */
export const followQueryAction = formAction(
  'query:raise',
  (form) => readForm(form, postedFollowingSchema),
  async (actor, posted, state: PostedState) => {
    const { decision: kind, text } = posted
    const typed = { ...typedOf(posted), decision: kind }
    if (kind === '') return answerForm(state, typed, undecidedFaults(text))
    const due = [posted['due-day'], posted['due-month'], posted['due-year']] as const
    return answer(state, typed, await writeMessage(actor, { ...posted, message: { kind, text, due } }))
  },
)

interface TypedBoxes {
  readonly text: string
  readonly 'due-day': string
  readonly 'due-month': string
  readonly 'due-year': string
}

function typedOf({ text, 'due-day': day, 'due-month': month, 'due-year': year }: TypedBoxes) {
  return { text, 'due-day': day, 'due-month': month, 'due-year': year }
}

/** Goes to where the query stands, or says everything that keeps the message from it. */
function answer(
  state: PostedState,
  typed: PostedState['typed'],
  written: Result<QueryWritten, MessageRefusal>,
): PostedState {
  if (written.ok) redirect(queryHref(written.value))
  if (written.failure.kind === 'not-found') notFound()
  return answerForm(state, typed, faultsOf(written.failure))
}

function faultsOf(failure: Exclude<MessageRefusal, { kind: 'not-found' }>): readonly (TypedFault | Whole)[] {
  if (failure.kind === 'invalid') return failure.faults
  return [{ at: null, message: sayOvertaken(failure.kind, failure.by) }]
}

interface Whole {
  readonly at: null
  readonly message: string
}

function sayOvertaken(kind: 'closed' | 'changed-elsewhere', { name, at }: Stamp): string {
  return kind === 'closed'
    ? `${name} closed this on ${sayMoment(at)}, so nothing more is written here. What you typed is still below.`
    : `${name} wrote here on ${sayMoment(at)}, after you opened this page. What you typed is still below and was not sent. Open the page again in another tab to read it.`
}
