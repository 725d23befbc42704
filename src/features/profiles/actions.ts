'use server'

import { notFound, redirect } from 'next/navigation'
import { type Actor, can } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type Result, ok } from '@/domain/result'
import type { ProfileFailure } from '@/domain/returns/profile-file'
import { ForgedChoice } from '@/domain/returns/read-figure'
import {
  type PostedProfile,
  type ProfilePreview,
  changeServiceProfile,
  previewServiceProfile,
} from '@/operations/change-service-profile'
import { requireOwnOrigin } from '@/server/session/own-origin'
import { requireActor } from '@/server/session/require-actor'
import { profileHref } from './addresses'
import type { ProfileState } from './profile-view'
import { type ProfileTarget, readProfileBoxes, readProfileTarget, typedBoxes } from './read-profile-form'
import { MALFORMED, sayPreview, sayRefusal } from './say-outcome'

type Said = Partial<Pick<ProfileState, 'faults' | 'problem' | 'confirm' | 'seen'>>

/**
 * Shows what a change of a profile would lead to, then records it; a refusal comes back with everything that was typed.
 * One action for both steps, so that the form works without JavaScript and nothing is kept between them.
 */
export async function changeProfileAction(state: ProfileState, form: FormData): Promise<ProfileState> {
  await requireOwnOrigin()
  const actor = await requireActor()
  const target = readProfileTarget(form)
  if (!target || !can(actor, 'profile:record', { framework: framework.code, ...target })) notFound()
  const answer = (said: Said): ProfileState => ({
    ...{ answer: state.answer + 1, typed: typedBoxes(form, framework), seen: target.seen.join(',') },
    ...{ faults: [], problem: null, confirm: null, ...said },
  })
  const boxes = readProfileBoxes(form, framework)
  if (!boxes) return answer({ problem: MALFORMED })
  if (target.step === 'edit') return answer({})
  const { fromPeriod = '', ...typed } = boxes
  const posted: PostedProfile = { ...target, fromPeriod, boxes: typed }
  const outcome = await take(actor, target.step, posted)
  if (!outcome) return answer({ problem: MALFORMED })
  if (outcome.ok) {
    if (outcome.value === 'recorded') redirect(`${profileHref(target.providerCode)}?recorded=yes`)
    return answer(sayPreview(outcome.value))
  }
  if (outcome.failure.kind === 'not-found') notFound()
  return answer(sayRefusal(outcome.failure, posted))
}

/** Does one step; null for a choice that our page does not offer. */
async function take(
  actor: Actor,
  step: ProfileTarget['step'],
  posted: PostedProfile,
): Promise<Result<ProfilePreview | 'recorded', ProfileFailure> | null> {
  try {
    if (step === 'check') return await previewServiceProfile(actor, posted)
    const changed = await changeServiceProfile(actor, posted)
    return changed.ok ? ok('recorded') : changed
  } catch (failure) {
    if (failure instanceof ForgedChoice) return null
    throw failure
  }
}
