'use server'

import { savePage } from '@/features/draft/save-page'
import { action } from '@/server/session/action'
import type { DraftState } from '@/ui/saving/draft-state'
import { profilePages } from './profile-pages'

/**
 * Shows what a change of a profile would lead to, then records it; a refusal comes back with everything that was typed.
 * One action for both steps, so that the form works without JavaScript and nothing is kept between them.
 */
export const changeProfileAction = action((state: DraftState, form: FormData) =>
  savePage(profilePages, state, form),
)
