'use server'

import { notFound, redirect } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import { annotationsHref } from '@/domain/addresses/annotations'
import { type AnnotatedService, annotatesFor } from '@/domain/annotations/may-annotate'
import { postedAnnotationSchema, postedEndSchema } from '@/domain/annotations/posted-annotation-schema'
import { annotateChart, endChartAnnotation } from '@/operations/annotate-chart'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { signedInAction } from '@/features/draft/form-action'
import { warnedOf } from '@/features/draft/warned-of-patients'

/** Writes beside a chart; whether they may is for what is done to say. */
export const annotateChartAction = signedInAction(
  (form) => readForm(form, postedAnnotationSchema),
  async (actor, posted, state: PostedState, form) => {
    const warned = warnedWhoMay(actor, posted, state, form)
    if (warned) return warned
    const made = await annotateChart(actor, posted)
    if (made.ok) redirect(annotationsHref(posted))
    if (made.failure.kind === 'not-found') notFound()
    const { kind, period, reason } = posted
    return answerForm(state, { kind, period, reason }, made.failure.faults)
  },
)

/** Ends what stands beside a chart. */
export const endAnnotationAction = signedInAction(
  (form) => readForm(form, postedEndSchema),
  async (actor, posted, state: PostedState, form) => {
    const warned = warnedWhoMay(actor, posted, state, form)
    if (warned) return warned
    const ended = await endChartAnnotation(actor, posted)
    if (ended.ok) redirect(annotationsHref(posted))
    if (ended.failure.kind === 'not-found') notFound()
    return answerForm(state, { reason: posted.reason }, ended.failure.faults)
  },
)

/** What a text may say of a patient is told to whoever may write there, and to nobody else. */
function warnedWhoMay(actor: Actor, of: AnnotatedService, state: PostedState, form: FormData) {
  if (annotatesFor(actor, of, 'note') === null) notFound()
  const warned = warnedOf(state, form)
  return warned && { ...state, ...warned, answer: state.answer + 1 }
}
