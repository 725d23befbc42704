'use server'

import { notFound, redirect } from 'next/navigation'
import { timetableOfHref, windowHref } from '@/domain/addresses/timetable'
import { postedRuleSchema, postedWindowSchema } from '@/domain/timetable/posted-timetable-schema'
import { keepWindow } from '@/operations/keep-window'
import { recordTimetableRule } from '@/operations/record-timetable-rule'
import { withProof } from '@/operations/with-proof'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { registryAction } from '@/features/draft/form-action'
import { type RuleState, toMovingView } from './rule-state'
import { typedOf } from './typed-of-form'

/**
 * Does one change to a window, and goes back to it; else the form again, with everything that is wrong with it. Who gives more time,
 * or ends it, proves again who they are.
 */
export const keepWindowAction = registryAction(
  (form: FormData) => readForm(form, postedWindowSchema),
  async (actor, posted, state: PostedState) => {
    const passphrase = 'passphrase' in posted ? posted.passphrase : null
    const kept = await withProof(actor, passphrase, () => keepWindow(actor, posted))
    if (kept.ok) redirect(windowHref(posted.window, posted.change))
    const { refused, stale } = kept.failure
    if (refused?.kind === 'not-found') notFound()
    return answerForm(state, typedOf(posted), [...(refused?.faults ?? []), ...stale])
  },
)

/** Shows what another rule would lead to, then records it, in one form that keeps what was typed. */
export const recordRuleAction = registryAction(
  (form: FormData) => readForm(form, postedRuleSchema),
  async (actor, posted, state: RuleState): Promise<RuleState> => {
    const recorded = await recordTimetableRule(actor, posted)
    const typed = typedOf(posted)
    if (!recorded.ok) {
      if (recorded.failure.kind === 'not-found') notFound()
      return { ...answerForm(state, typed, recorded.failure.faults), moving: null }
    }
    if (posted.then === 'save') redirect(`${timetableOfHref(posted.framework)}#rule`)
    return { ...answerForm(state, typed, []), moving: recorded.value.map(toMovingView) }
  },
)
