'use server'

import { notFound, redirect } from 'next/navigation'
import { caseHref } from '@/domain/addresses/cases'
import { postedStepSchema } from '@/domain/cases/posted-case-schema'
import { sayMoment } from '@/domain/periods/format'
import { takeCaseStep } from '@/operations/take-case-step'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { formAction } from '@/features/draft/form-action'

/** Opens a case, or takes its next step, and shows it. Whose step it is, the operation says. */
export const takeCaseStepAction = formAction(
  'case:read',
  (form) => readForm(form, postedStepSchema),
  async (actor, posted, state: PostedState) => {
    const taken = await takeCaseStep(actor, posted)
    if (taken.ok) redirect(caseHref(taken.value))
    const { failure } = taken
    if (failure.kind === 'not-found') notFound()
    const typed = { outcome: posted.outcome, text: posted.text }
    if (failure.kind === 'invalid') return answerForm(state, typed, failure.faults)
    const { name, at } = failure.by
    const message = `${name} took this step on ${sayMoment(at)}, after you opened this page. What you typed is still below and was not sent. Open the page again in another tab to read it.`
    return answerForm(state, typed, [{ at: null, message }])
  },
)
