'use server'

import { notFound, redirect } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import { profileHref } from '@/domain/addresses/profiles'
import { frameworkOf } from '@/domain/catalogue'
import { type Result, ok } from '@/domain/result'
import type { ProfileTarget } from '@/domain/returns/posted-profile-schema'
import type { ProfileFailure } from '@/domain/returns/profile-file'
import {
  type PostedProfile,
  type ProfilePreview,
  changeServiceProfile,
  previewServiceProfile,
} from '@/operations/change-service-profile'
import { formAction } from '@/features/draft/form-action'
import { MALFORMED } from '@/features/draft/say-refusal'
import type { ProfileState } from './profile-view'
import { isProfileForm, readProfileTarget, typedBoxes } from './read-profile-form'
import { sayPreview, sayRefusal } from './say-outcome'

type Said = Partial<Pick<ProfileState, 'faults' | 'problem' | 'confirm' | 'seen'>>

/**
 * Shows what a change of a profile would lead to, then records it; a refusal comes back with everything that was typed.
 * One action for both steps, so that the form works without JavaScript and nothing is kept between them.
 */
export const changeProfileAction = formAction(
  'profile:record',
  readProfileTarget,
  async (actor, target, state: ProfileState, form) => {
    const framework = frameworkOf(target.framework)
    const typed = typedBoxes(form, framework)
    const answer = (said: Said): ProfileState => ({
      ...{ answer: state.answer + 1, typed, seen: target.seen.join(',') },
      ...{ faults: [], problem: null, confirm: null, ...said },
    })
    if (!isProfileForm(form, framework)) return answer({ problem: MALFORMED })
    if (target.step === 'edit') return answer({})
    const { fromPeriod = '', ...boxes } = typed
    const posted: PostedProfile = { ...target, fromPeriod, boxes }
    const outcome = await take(actor, target.step, posted)
    if (!outcome.ok) {
      if (outcome.failure.kind === 'not-found') notFound()
      return answer(sayRefusal(framework, outcome.failure, posted))
    }
    if (outcome.value === 'recorded') redirect(profileHref(framework.code, target.providerCode, 'yes'))
    return answer(sayPreview(framework, outcome.value))
  },
)

async function take(
  actor: Actor,
  step: ProfileTarget['step'],
  posted: PostedProfile,
): Promise<Result<ProfilePreview | 'recorded', ProfileFailure>> {
  if (step === 'check') return previewServiceProfile(actor, posted)
  const changed = await changeServiceProfile(actor, posted)
  return changed.ok ? ok('recorded') : changed
}
