import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { secondFactorHref } from '@/domain/addresses/account'
import { absent } from '@/features/draft/form-action'
import { onlyText } from '@/server/http/only-text'
import { readForm } from '@/server/http/read-form'
import { DRAWN_FOR, ownFields } from '@/server/http/submitted-values'
import { action } from '@/server/session/action'
import type { SignedIn } from '@/server/session/find-session'
import { requireSession } from '@/server/session/require-actor'
import type { Answered } from '@/ui/posting/answered'

/**
 * An action about somebody's own account: done for whoever its page was drawn for, and nobody else. It holds passphrases and codes, so
 * whoever is signed in no more begins again, and nothing that was typed is posted on. What is no form of ours is not there.
 */
export function ownAction<Schema extends z.ZodType, State extends Answered>(
  schema: Schema,
  act: (session: SignedIn, posted: z.output<Schema>, state: State) => Promise<State>,
  { beforeEnrolment = false } = {},
) {
  return action(async (state: State, form: FormData): Promise<State> => {
    const posted = readForm(ownFields(form), schema)
    if (!posted.ok) return absent()
    const session = await requireSession()
    if (session.actor.personId !== onlyText(form, DRAWN_FOR)) redirect('/sign-in')
    if (session.mustEnrol && !beforeEnrolment) redirect(secondFactorHref())
    return act(session, posted.value, state)
  })
}
