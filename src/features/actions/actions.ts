'use server'

import { notFound, redirect } from 'next/navigation'
import {
  type PostedOpening,
  postedEntrySchema,
  postedOpeningSchema,
} from '@/domain/actions/posted-action-schema'
import { actionHref } from '@/domain/addresses/actions'
import { sayMoment } from '@/domain/periods/format'
import { openAction } from '@/operations/open-action'
import { writeActionEntry } from '@/operations/write-action-entry'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { formAction } from '@/features/draft/form-action'

/** Opens an action, and shows it. */
export const openActionAction = formAction(
  'action:open',
  (form) => readForm(form, postedOpeningSchema),
  async (actor, posted, state: PostedState) => {
    const opened = await openAction(actor, posted)
    if (opened.ok) redirect(actionHref(opened.value))
    if (opened.failure.kind === 'not-found') notFound()
    return answerForm(state, { ...boxesOf(posted), target: posted.target }, opened.failure.faults)
  },
)

/** How an action goes on, how far it is met, or that it is opened again. Who may enter which, the operation says. */
export const writeActionEntryAction = formAction(
  'action:read',
  (form) => readForm(form, postedEntrySchema),
  async (actor, posted, state: PostedState) => {
    const written = await writeActionEntry(actor, posted)
    if (written.ok) redirect(actionHref(written.value))
    const { failure } = written
    if (failure.kind === 'not-found') notFound()
    const { kind, extent, evidence, said, did } = posted
    const typed = { ...boxesOf(posted), kind, extent, evidence, said, did }
    if (failure.kind === 'invalid') return answerForm(state, typed, failure.faults)
    const { name, at } = failure.by
    const message = `${name} wrote here on ${sayMoment(at)}, after you opened this page. What you typed is still below and was not sent. Open the page again in another tab to read it.`
    return answerForm(state, typed, [{ at: null, message }])
  },
)

function boxesOf(posted: Pick<PostedOpening, 'text' | 'owner' | 'due-day' | 'due-month' | 'due-year'>) {
  const { text, owner, 'due-day': day, 'due-month': month, 'due-year': year } = posted
  return { text, owner, 'due-day': day, 'due-month': month, 'due-year': year }
}
