'use server'

import { notFound, redirect } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import { thresholdsHref } from '@/domain/addresses/thresholds'
import { maySet } from '@/domain/thresholds/may-set'
import {
  type PostedThreshold,
  postedThresholdEndSchema,
  postedThresholdSchema,
} from '@/domain/thresholds/posted-threshold-schema'
import { endLocalThreshold, setThreshold } from '@/operations/set-threshold'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { signedInAction } from '@/features/draft/form-action'
import { warnedOf } from '@/features/draft/warned-of-patients'

/** Asks for a level; whether they may is for what is done to say. */
export const setThresholdAction = signedInAction(
  (form) => readForm(form, postedThresholdSchema),
  async (actor, posted, state: PostedState, form) => {
    const warned = warnedWhoMay(actor, posted, state, form)
    if (warned) return warned
    const made = await setThreshold(actor, posted)
    if (made.ok) redirect(thresholdsHref(posted.framework, posted.indicator))
    if (made.failure.kind === 'not-found') notFound()
    return answerForm(state, typedOf(posted), made.failure.faults)
  },
)

/** Ends a level. */
export const endThresholdAction = signedInAction(
  (form) => readForm(form, postedThresholdEndSchema),
  async (actor, posted, state: PostedState, form) => {
    const warned = warnedWhoMay(actor, posted, state, form)
    if (warned) return warned
    const ended = await endLocalThreshold(actor, posted)
    if (ended.ok) redirect(thresholdsHref(posted.framework, posted.indicator))
    if (ended.failure.kind === 'not-found') notFound()
    return answerForm(state, { reason: posted.reason }, ended.failure.faults)
  },
)

function typedOf({ value, direction, reason, ...posted }: PostedThreshold) {
  return {
    ...{ value, direction, reason, commissioner: posted.commissionerCode ?? '' },
    'from-day': posted['from-day'],
    'from-month': posted['from-month'],
    'from-year': posted['from-year'],
  }
}

/** What a text may say of a patient is told to whoever may write there, and to nobody else. */
function warnedWhoMay(
  actor: Actor,
  { framework, commissionerCode }: Pick<PostedThreshold, 'framework' | 'commissionerCode'>,
  state: PostedState,
  form: FormData,
) {
  if (!maySet(actor, framework, commissionerCode)) notFound()
  const warned = warnedOf(state, form)
  return warned && { ...state, ...warned, answer: state.answer + 1 }
}
